import {type Borders, bordersFrom, wordsOf} from './borders';

/** Raised when files of an older shape can no longer be read. */
export const FORMAT = 4;

/** The one file whose name stays: says which others there are. Everything in it is needed to know where a word can be. */
export type Manifest = {
  readonly format: typeof FORMAT;
  /** Names the whole index: the hash of all other files' hashes. */
  readonly build: string;
  /** The hash of the one file that holds all others, when the index is small. */
  readonly whole?: string;
  readonly table: string;
  readonly facets: string;
  readonly addresses: string;
  /** The hash of the file of titles and headings, when they are few enough to be loaded at once. */
  readonly names?: string;
  /** `words`: how many there are in all ranges. */
  readonly terms: Ranges & {readonly words: number};
  readonly ends: Ranges;
  /** Words whose postings are parts of their own. */
  readonly apart: {readonly words: readonly string[]; readonly packs: Packs};
};

/** Parts one after the other in few files: the length of each part as it is stored, in units, and of each file the number of its first
 *  part and its hash. */
export type Packs = {
  readonly units: readonly number[];
  readonly from: readonly number[];
  readonly hashes: readonly string[];
  readonly before?: Before;
};

/** What stands before each part to decompress it: bytes of a stream, and the length of what they give. */
export type Before = {readonly stream: Uint8Array; readonly length: number};

/** Parts by the first word of each, as it is sorted. */
export type Ranges = {readonly from: readonly string[]; readonly packs: Packs};

/** The kinds of file beside the manifest; those that are not numbered are number 0. */
export type Kind = 'table' | 'facets' | 'addresses' | 'names' | 'terms' | 'ends' | 'apart' | 'texts' | 'whole';

/** What a file is called: its kind, its number, its hash, so that it can be cached for ever. */
export function nameOf(kind: Kind, number: number, hash: string): string {
  return `${kind}-${number}-${hash}.bin`;
}

/** A manifest as it is written: the first words of ranges, which are most of it, by what each does not share with the one before. */
type Written = Omit<Manifest, 'terms' | 'ends'> & {
  readonly terms: Omit<Manifest['terms'], 'from'> & {readonly from: Borders};
  readonly ends: Omit<Manifest['ends'], 'from'> & {readonly from: Borders};
};

/** Writes a manifest for `manifestFrom`. */
export function manifestText({terms, ends, ...others}: Manifest): string {
  const written: Written = {
    ...others,
    terms: {...terms, from: bordersFrom(terms.from)},
    ends: {...ends, from: bordersFrom(ends.from)},
  };
  return JSON.stringify(written);
}

/** Reads a manifest; undefined when it is none of this format. */
export function manifestFrom(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT)
      return undefined;
    // the format says the rest: only this project's builder writes it
    const {terms, ends, ...others} = value as Written;
    return {...others, terms: {...terms, from: wordsOf(terms.from)}, ends: {...ends, from: wordsOf(ends.from)}};
  } catch {
    return undefined;
  }
}

/** The part of a sorted range in which a word falls. `from` a, m: `dog` → 0 · `zoo` → 1; 0 for what comes before all. */
export function rangeOf(word: string, from: readonly string[]): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? '') > word) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}

/** The parts of a sorted range that can have words with a beginning. */
export function rangesOf(prefix: string, from: readonly string[]): readonly number[] {
  const files: number[] = [];
  for (
    let file = rangeOf(prefix, from);
    file < from.length && (files.length === 0 || (from[file] ?? '').startsWith(prefix));
    file++
  )
    files.push(file);
  return files;
}
