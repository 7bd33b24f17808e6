import {readFileSync} from 'node:fs';
import path from 'node:path';
import {PART} from '../../build/kept';
import {arrivals} from '../client/arrivals';
import {listOfDocs} from '../docs';
import {IMPORTED} from '../imported';
import {once} from '../once';
import type {Item} from '../shapes';
import {made, modulesOf, type Lent, type Making, type Told} from '../told';

type Entry = [load: () => Promise<unknown>, module: string, weak: string];

/** What is lent to the rendering of pages; nothing where the client is as Docusaurus makes it. */
let lent: Lent | undefined;

/** File of each module that the bundler has not seen and of each part of the sidebar, by name. Its name says what is in it. */
export const files = new Map<string, string>();

/**
 * Docusaurus's registry of the modules that the bundler has not seen, which are taken from the files that the browser gets. These
 * are named in a file, so that the program that renders pages is the same whatever is in them.
 */
export function registryIn(file: string): Readonly<Record<string, Entry>> {
  // The border: this build has just written it.
  lent = JSON.parse(readFileSync(file, 'utf8')) as Lent;
  const {programs, parts} = lent;
  for (const [key, name] of Object.entries(parts)) files.set(partName(key), path.basename(name));
  const entries = Object.entries(programs).flatMap(([name, modules]) => {
    const load = once(() => modulesIn(name));
    return Object.entries(modules).map(([chunk, module]): [string, Entry] => {
      files.set(module, path.basename(name));
      return [chunk, [async () => load()[chunk], module, module]];
    });
  });
  return Object.fromEntries(entries);
}

/** Names of the parts of the sidebar around a page, as they are in `files`. */
export function partsAround(pathname: string): readonly string[] {
  return (pageAt(pathname)?.parts ?? []).map(partName);
}

/**
 * Lets the site be as the page at an address has it in a browser: with its own entry in the list of notes and the parts of the
 * sidebar around it. Whatever looks through all notes for each of them would take a thousand times as long for ten thousand as
 * for ten.
 */
export function enter(pathname: string): void {
  if (lent === undefined) return;
  const {parts = [], doc} = pageAt(pathname) ?? {};
  arrivals.only(new Map(parts.map((key) => [key, itemsOf(key)])));
  const docs = listOfDocs();
  docs.splice(0, docs.length, ...(doc === undefined ? [] : [doc]));
}

function pageAt(pathname: string): Lent['pages'][string] | undefined {
  const bare = (address: string) => address.replace(/\/$/u, '');
  return lent?.pages[bare(pathname)] ?? lent?.pages[bare(decodeURI(pathname))];
}

function partName(key: string): string {
  return PART + key;
}

const known = new Map<string, readonly Item[]>();

function itemsOf(key: string): readonly Item[] {
  const items = known.get(key) ?? toldIn(lent?.parts[key] ?? '').flatMap((told) => (told[0] === 'part' ? told[2] : []));
  known.set(key, items);
  return items;
}

function modulesIn(name: string): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...toldIn(name).map((told) => made(modulesOf(told), IMPORTED)));
}

/** What a file of this build tells. */
function toldIn(name: string): readonly Told<Making>[] {
  const told: Told<Making>[] = [];
  new Function('self', readFileSync(path.join(lent?.outDir ?? '', name), 'utf8'))({fieldnotes: told});
  return told;
}
