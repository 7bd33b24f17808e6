import {readFileSync} from 'node:fs';
import path from 'node:path';
import {IMPORTED} from '../imported';
import {made, modulesOf, type Making, type PlainPrograms, type Told} from '../told';

/** The file of each module that the bundler has not seen, by the module's name. Its name says what is in it. */
export const files = new Map<string, string>();

type Entry = [load: () => Promise<unknown>, module: string, weak: string];

/**
 * Docusaurus's registry of the modules that the bundler has not seen, which are taken from the files that the browser gets. These
 * are named in a file, so that the program that renders pages is the same whatever is in them.
 */
export function registryIn(file: string): Readonly<Record<string, Entry>> {
  // The border: this build has just written it.
  const {outDir, programs} = JSON.parse(readFileSync(file, 'utf8')) as PlainPrograms;
  const entries = Object.entries(programs).flatMap(([name, modules]) => {
    const load = once(() => modulesIn(path.join(outDir, name)));
    return Object.entries(modules).map(([chunk, module]): [string, Entry] => {
      files.set(module, path.basename(name));
      return [chunk, [async () => load()[chunk], module, module]];
    });
  });
  return Object.fromEntries(entries);
}

function modulesIn(file: string): Readonly<Record<string, unknown>> {
  const told: Told<Making>[] = [];
  // A program of this build's own.
  new Function('self', readFileSync(file, 'utf8'))({fieldnotes: told});
  return Object.assign({}, ...told.map((one) => made(modulesOf(one), IMPORTED)));
}

function once<T>(does: () => T): () => T {
  let done: {readonly value: T} | undefined;
  return () => (done ??= {value: does()}).value;
}
