import {mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {IndexFile} from '../store/packs';

/** Writes an index into a folder, and removes the files of an earlier one; the manifest comes last. `onFile` hears how
 *  many of how many are written. */
export async function writeIndex(
  folder: string,
  files: readonly IndexFile[],
  onFile: (done: number, all: number) => void = () => {},
): Promise<void> {
  await mkdir(folder, {recursive: true});
  const names = new Set(files.map(({name}) => name));
  for (const [done, {name, bytes}] of files.filter((each) => each.name.endsWith('.bin')).entries()) {
    await writeFile(join(folder, name), bytes);
    onFile(done + 1, files.length);
  }
  for (const {name, bytes} of files.filter((each) => !each.name.endsWith('.bin')))
    await writeFile(join(folder, name), bytes);
  for (const name of await readdir(folder)) if (OURS.test(name) && !names.has(name)) await rm(join(folder, name));
}

const OURS = /^(?:table|facts|facets|addresses|names|terms|ends|apart|texts|whole)-\d+-\w+\.bin$/u;
