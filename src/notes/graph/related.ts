import type {NoteKind} from '../../types';
import {compareText} from '../problems';
import type {IndexedNote} from '../reading/types';
import {permalinkOf} from '../resolution/permalink';
import {listedNotes, outgoingOf} from './lookup';
import {reasonsOf} from './reasons';
import {weighed, type Traits} from './traits';
import type {NoteIndex} from './types';

/** A note that is near to another although neither links to the other. */
export type Related = {
  readonly title: string;
  /** Address of its page from the site's root, without the base. */
  readonly permalink: string;
  readonly kind?: NoteKind;
  /** Why it is named, weightiest first, one or two: `Both link to Data drift`, `Share the tag monitoring`. */
  readonly why: readonly string[];
};

/** The words of a note that may tell what it is about: by key, how it is written and how often. */
export type Words = ReadonlyMap<string, {readonly text: string; readonly times: number}>;

/** Related notes that are named on a page. */
const SHOWN = 5;

/**
 * What each kind of trait can give to the likeness of two notes. Links are drawn by hand, so two notes that both link to
 * «Canary release» are near however they are worded; words come close behind, since a new note has few links yet; tags
 * are given from a short list and say least: half of all notes may be tagged `mlops`.
 */
const LINKS = {share: 0.4, most: 200};
const WORDS = {share: 0.4, most: 24};
const TAGS = {share: 0.2, most: 20};

/**
 * Likeness below which nothing is said. «Rollback» and «Canary release» reach 0.2 and more; two notes that have a tag of
 * many notes in common and nothing else stay below 0.05.
 */
const LEAST = 0.1;

/**
 * A trait of more notes than these is followed from none of them, though it counts where others bring two notes
 * together: every tenth note may carry a tag, and to compare all of them with each other takes the square of that.
 */
const MANY = 250;

/** Finds the related notes of one note by its path; nothing for a note that is not listed. */
export type RelatedOf = (sourcePath: string) => readonly Related[] | undefined;

/**
 * Tells for each listed note the up to five others that are most like it by shared links, tags and words, the most alike
 * first. Notes that link to one another are left out: the text and the backlinks name them already.
 *
 * Links count in both directions (both link to a note; a third links to both). Words come from outside, counted by note.
 */
export function relatedIn(index: NoteIndex, wordsOf: (note: IndexedNote) => Words): RelatedOf {
  const notes = listedNotes(index).sort((a, b) => compareText(a.sourcePath, b.sourcePath));
  const numbers = new Map(notes.map(({sourcePath}, number) => [sourcePath, number]));
  const words = notes.map(wordsOf);
  const out = notes.map(({sourcePath}) => outgoingOf(index, sourcePath).flatMap((path) => numbers.get(path) ?? []));
  const linked = linkedWith(out);
  const families = {
    links: weighed(linkTraits(out), LINKS),
    tags: weighed(
      notes.map(({tags}) => new Map(tags.map((tag) => [tag, 1]))),
      TAGS,
    ),
    words: weighed(
      words.map((all) => new Map([...all].map(([key, {times}]) => [key, times]))),
      WORDS,
    ),
  };
  const near = nearestIn(Object.values(families), notes.length);
  return (sourcePath) => {
    const number = numbers.get(sourcePath);
    if (number === undefined) return undefined;
    return near(number, linked[number] ?? new Set()).flatMap((other) => {
      const note = notes[other];
      if (note === undefined) return [];
      const {title, kind} = note;
      const why = reasonsOf(
        families,
        {a: number, b: other},
        {
          titleOf: (one) => notes[one]?.title ?? '',
          textOf: (key) => words[number]?.get(key)?.text ?? key,
        },
      );
      return [{title, permalink: permalinkOf(note, index.names.root), ...(kind !== undefined && {kind}), why}];
    });
  };
}

/** `>3`: links to note 3; `<3`: note 3 links to it. */
function linkTraits(out: readonly (readonly number[])[]): ReadonlyMap<string, number>[] {
  const traits = out.map((to) => new Map(to.map((other) => [`>${other}`, 1])));
  out.forEach((to, from) => to.forEach((other) => traits[other]?.set(`<${from}`, 1)));
  return traits;
}

function linkedWith(out: readonly (readonly number[])[]): readonly ReadonlySet<number>[] {
  const linked = out.map((to) => new Set(to));
  out.forEach((to, from) => to.forEach((other) => linked[other]?.add(from)));
  return linked;
}

/** Finds the notes most like one, without some; one array of sums serves all questions. */
function nearestIn(families: readonly Traits[], count: number) {
  const sums = new Float64Array(count);
  return (number: number, without: ReadonlySet<number>): number[] => {
    const touched: number[] = [];
    for (const {ofNote, holders} of families) {
      for (const [trait, weight] of ofNote[number] ?? []) {
        const others = holders.get(trait) ?? [];
        if (others.length > MANY) continue;
        for (const other of others) {
          const [sum, gain] = [sums[other.note] ?? 0, weight * other.weight];
          // What all notes have weighs nothing.
          if (gain === 0) continue;
          if (sum === 0) touched.push(other.note);
          sums[other.note] = sum + gain;
        }
      }
    }
    const best = touched
      .filter((other) => other !== number && !without.has(other) && (sums[other] ?? 0) >= LEAST)
      .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
      .slice(0, SHOWN);
    for (const other of touched) sums[other] = 0;
    return best;
  };
}
