import {analyse} from '../analyse/analyse';
import {type Analyse, remembered} from '../analyse/remembered';
import {type HeldParts, heldParts} from './held';
import {type Manifest, nameOf, type Packs} from './manifest';
import {EMPTY, type Look, type PartKind, READ} from './parts';
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

export function shelfOf(manifest: Manifest, source: Source): Shelf {
  const held = heldParts(BOUND);
  const coming = new Map<string, Promise<Problem | undefined>>();
  const take = async ({kind, number}: Want): Promise<Problem | undefined> => {
    const {file, loaded} = await read({kind, number});
    const fault = 'problem' in loaded ? loaded.problem : keepIn(held, {kind, number}, {file, bytes: loaded.bytes});
    if (fault !== undefined) held.keep(kind, number, EMPTY[kind], undefined);
    coming.delete(keyOf(kind, number));
    return fault;
  };
  const read = reading(manifest, {source, look: held.find});
  const load = async (wants: readonly Want[]): Promise<readonly Problem[]> => {
    const asked = wants.map(({kind, number}) => {
      if (held.find(kind, number) !== undefined) return undefined;
      const key = keyOf(kind, number);
      const promise = coming.get(key) ?? take({kind, number});
      coming.set(key, promise);
      return promise;
    });
    return (await Promise.all(asked)).filter((each) => each !== undefined);
  };
  return {look: held.find, load, read: remembered(analyse), forget: held.forget};
}

function keyOf(kind: PartKind, number: number): string {
  return `${kind} ${number}`;
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

/** Reads a part out of its bytes and keeps it, or says what is wrong with its file. */
function keepIn(
  held: HeldParts,
  {kind, number}: Want,
  {file, bytes}: {readonly file: string; readonly bytes: Uint8Array},
): Problem | undefined {
  try {
    held.keep(kind, number, READ[kind](bytes), bytes.length);
    return undefined;
  } catch {
    return problem('damaged', file).problem;
  }
}
