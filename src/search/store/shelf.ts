import {analyse} from '../analyse/analyse';
import {type Analyse, remembered} from '../analyse/remembered';
import {type Manifest, nameOf, type Packs} from './manifest';
import {EMPTY, type Look, type PartKind, type Parts, READ} from './parts';
import {placeOf} from './place';
import {loadFile, type Loaded, partLoader, partsIn, problem, type Problem, type Source} from './source';
import type {Want} from './view';

/** The parts of one build that are in memory, and the way to more. */
export type Shelf = {
  readonly look: Look;
  /** The analyser, with what it remembers of the texts. */
  readonly read: Analyse;
  /** Loads what is wanted, each once however often it is asked for at the same time. What could not be had is there as an
   *  empty part until `forget`; never throws. */
  readonly load: (wants: readonly Want[]) => Promise<readonly Problem[]>;
  /** Lets go of failures, so that they are tried again, and of the longest unused parts above the bound. */
  readonly forget: () => void;
};

/** Bytes, before they are taken apart, that stay in memory. */
const BOUND = 4_000_000;

type Held = {readonly part: Parts[PartKind]; readonly bytes: number; readonly failed: boolean};

export function shelfOf(manifest: Manifest, source: Source): Shelf {
  const held = new Map<string, Held>();
  const coming = new Map<string, Promise<Problem | undefined>>();
  const take = async ({kind, number}: Want): Promise<Problem | undefined> => {
    const key = keyOf(kind, number);
    if (held.has(key)) return undefined;
    const loaded = partOf(kind, await read({kind, number}));
    held.set(key, 'problem' in loaded ? {part: EMPTY[kind], bytes: 0, failed: true} : loaded);
    coming.delete(key);
    return 'problem' in loaded ? loaded.problem : undefined;
  };
  const look: Look = <K extends PartKind>(kind: K, number: number) => {
    const key = keyOf(kind, number);
    const found = held.get(key);
    if (found === undefined) return undefined;
    held.delete(key);
    held.set(key, found);
    // kept under the kind it was read as
    return found.part as Parts[K];
  };
  const read = reading(manifest, {source, look});
  const load = async (wants: readonly Want[]): Promise<readonly Problem[]> => {
    const asked = wants.map((want) => {
      const key = keyOf(want.kind, want.number);
      const promise = coming.get(key) ?? take(want);
      if (!held.has(key)) coming.set(key, promise);
      return promise;
    });
    return (await Promise.all(asked)).filter((each) => each !== undefined);
  };
  return {look, load, read: remembered(analyse), forget: () => forget(held)};
}

function keyOf(kind: PartKind, number: number): string {
  return `${kind} ${number}`;
}

/** Oldest use first, which is the order of the map. */
function forget(held: Map<string, Held>): void {
  let bytes = [...held.values()].reduce((sum, each) => sum + each.bytes, 0);
  for (const [key, each] of held) {
    const isResident = key === keyOf('table', 0) || key === keyOf('names', 0);
    if (!each.failed && (bytes <= BOUND || isResident)) continue;
    held.delete(key);
    bytes -= each.bytes;
  }
}

type Got = {readonly file: string; readonly loaded: Loaded};

/** Reads a part out of its file, or out of the one that holds all. */
function reading(manifest: Manifest, {source, look}: {source: Source; look: Look}): (want: Want) => Promise<Got> {
  const {whole} = manifest;
  if (whole !== undefined) return readingWhole(nameOf('whole', 0, whole), source);
  const loadPart = partLoader(source);
  return async ({kind, number}) => {
    const packs = packsOf(kind, manifest, look);
    if (packs === undefined) {
      const file = nameOf(kind, number, hashIn(kind, manifest) ?? '');
      return {file, loaded: await loadFile(file, source)};
    }
    const place = placeOf(kind, number, packs);
    const file = place?.file ?? nameOf(kind, number, '');
    return {file, loaded: place === undefined ? problem('foreign', file) : await loadPart(place)};
  };
}

function readingWhole(file: string, source: Source): (want: Want) => Promise<Got> {
  let all: Promise<Loaded> | undefined;
  return async ({kind, number}) => {
    all ??= loadFile(file, source);
    const loaded = await all;
    if ('problem' in loaded) {
      all = undefined;
      return {file, loaded};
    }
    const bytes = partsIn(loaded.bytes).get(keyOf(kind, number));
    return {file, loaded: bytes === undefined ? problem('foreign', file) : {bytes}};
  };
}

/** Where the parts of a kind lie; undefined when it is one file. */
function packsOf(kind: PartKind, manifest: Manifest, look: Look): Packs | undefined {
  switch (kind) {
    case 'terms':
    case 'ends':
    case 'apart':
      return manifest[kind].packs;
    case 'texts':
      return look('table', 0)?.fragments.packs ?? EMPTY.table.fragments.packs;
    default:
      return undefined;
  }
}

function hashIn(kind: PartKind, manifest: Manifest): string | undefined {
  return kind === 'table' || kind === 'facets' || kind === 'addresses' || kind === 'names' ? manifest[kind] : undefined;
}

function partOf(kind: PartKind, {file, loaded}: {file: string; loaded: Loaded}): Held | {readonly problem: Problem} {
  if ('problem' in loaded) return loaded;
  try {
    return {part: READ[kind](loaded.bytes), bytes: loaded.bytes.length, failed: false};
  } catch {
    return problem('damaged', file);
  }
}
