import {compareText} from '../problems';
import type {IndexedNote} from '../reading/types';
import {listedNotes, outgoingOf} from './lookup';
import {nearestIn, type Near} from './near';
import type {Families} from './reasons';
import type {Related} from './shown';
import {weighed, type Amounts, type Weighing} from './traits';
import type {NoteIndex} from './types';
import type {Words} from './words';

/**
 * What each kind of trait can give to the likeness of two notes. Links are drawn by hand, so two notes that both link to
 * «Canary release» are near however they are worded; words come close behind, since a new note has few links yet; tags
 * are given from a short list and say least: half of all notes may be tagged `mlops`.
 */
export const WEIGHINGS: Readonly<Record<keyof Families, Weighing>> = {
  links: {share: 0.4, most: 200},
  words: {share: 0.4, most: 24},
  tags: {share: 0.2, most: 20},
};

/** Who is near to whom, by numbers of notes; changed in place when it follows a change of the index. */
export type Kinship = {
  index: NoteIndex;
  readonly wordsOf: (note: IndexedNote) => Words;
  readonly numbers: Map<string, number>;
  /** The listed notes; nothing in the place of one that is gone. */
  readonly notes: (IndexedNote | undefined)[];
  /** The notes that each leads to, and those that lead to each. */
  readonly out: (readonly number[])[];
  readonly into: Set<number>[];
  readonly families: Families;
  /** The nearest notes of one, found once. */
  readonly near: (note: number) => readonly Near[];
  /** What `near` has found, and what has been said of it; taken out where it may have changed. */
  readonly found: Map<number, readonly Near[]>;
  readonly said: Map<number, readonly Related[]>;
  /** How many notes have been weighed again. */
  changes: number;
};

/** Who is near to whom in an index, from the beginning. */
export function begun(index: NoteIndex, wordsOf: (note: IndexedNote) => Words): Kinship {
  const notes = listedNotes(index).sort((a, b) => compareText(a.sourcePath, b.sourcePath));
  const numbers = new Map(notes.map(({sourcePath}, number) => [sourcePath, number]));
  const out = notes.map(({sourcePath}) => outOf(index, numbers, sourcePath));
  const into = notes.map(() => new Set<number>());
  out.forEach((to, from) => to.forEach((other) => into[other]?.add(from)));
  const families: Families = {
    links: weighed(
      notes.map((_, number) => linkTraits(out[number], into[number])),
      WEIGHINGS.links,
    ),
    tags: weighed(notes.map(tagTraits), WEIGHINGS.tags),
    words: weighed(
      notes.map((note) => wordTraits(wordsOf(note))),
      WEIGHINGS.words,
    ),
  };
  const found = new Map<number, readonly Near[]>();
  const nearest = nearestIn(Object.values(families));
  const near = (note: number) => {
    const known = found.get(note) ?? nearest(note, new Set([...(out[note] ?? []), ...(into[note] ?? [])]));
    found.set(note, known);
    return known;
  };
  return {index, wordsOf, numbers, notes, out, into, families, near, found, said: new Map(), changes: 0};
}

/** The numbers of the listed notes that a note leads to. */
export function outOf(index: NoteIndex, numbers: ReadonlyMap<string, number>, sourcePath: string): number[] {
  return outgoingOf(index, sourcePath).flatMap((path) => numbers.get(path) ?? []);
}

/** `>3`: links to note 3; `<3`: note 3 links to it. */
export function linkTraits(out: readonly number[] = [], into: Iterable<number> = []): Amounts {
  return [...out.map((other) => [`>${other}`, 1] as const), ...[...into].map((other) => [`<${other}`, 1] as const)];
}

export function tagTraits({tags}: IndexedNote): Amounts {
  return new Map(tags.map((tag) => [tag, 1]));
}

/** The words of a note as traits; a note has hundreds, which are not copied. */
export function wordTraits(words: Words): Amounts {
  return {
    *[Symbol.iterator]() {
      for (const [key, {times}] of words) yield [key, times] as const;
    },
  };
}
