import {editsBetween} from '../analyse/edits';
import {fold} from '../analyse/fold';
import {plainOf} from './filter';
import {compare} from '../store/lexicon';
import type {SearchIndex} from '../store/index';
import type {Word} from './expand';

/** What the site has instead of what was looked for: its words nearest to those of the query, and its tags, best first. */
export type Nearest = {
  /** Each with the number of pages that hold it. */
  readonly terms: readonly {readonly term: string; readonly count: number}[];
  readonly tags: readonly {readonly value: string; readonly count: number}[];
};

export const NO_NEAREST: Nearest = {terms: [], tags: []};

const MOST_TERMS = 5;
const MOST_TAGS = 3;

/** Letters that a near word begins with too: it is looked for in one place of the dictionary. */
const BEGINNING = 3;

/** Edits by the length of a word from which on another is not near: a third of it. */
const FARTHEST = 1 / 3;

/** Looks for what begins like the words or is a few edits away: `kubernets` → kubernetes. */
export function nearestTo(words: readonly Word[], index: SearchIndex): Nearest {
  const asked = words.map(({text}) => fold(text)).filter((text) => text.length >= BEGINNING);
  const terms = new Map(
    asked.flatMap((word) =>
      index.lexicon
        .startingWith(word.slice(0, BEGINNING), Infinity)
        .map((term) => [term, distance(fold(term), word)] as const)
        .filter(([, far]) => far <= FARTHEST),
    ),
  );
  const tags = (index.facets()?.tags.words ?? []).map(
    (tag) => [tag, Math.min(...asked.map((word) => distance(plainOf(tag), word)))] as const,
  );
  return {
    terms: closest([...terms], MOST_TERMS).map((term) => ({term, count: pagesWith(term, index)})),
    tags: closest(
      tags.filter(([, far]) => far <= FARTHEST),
      MOST_TAGS,
    ).map((value) => ({value, count: pagesTagged(value, index)})),
  };
}

/** 0 for the same; a beginning in common counts like half the letters that are more. `conf`, `config` → .17 */
function distance(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (a.startsWith(b) || b.startsWith(a)) return (0.5 * Math.abs(a.length - b.length)) / longest;
  return editsBetween(a, b, Math.floor(longest * FARTHEST)) / longest;
}

function closest(all: readonly (readonly [text: string, far: number])[], most: number): readonly string[] {
  return [...all]
    .sort(([a, farA], [b, farB]) => farA - farB || compare(a, b))
    .slice(0, most)
    .map(([text]) => text);
}

function pagesWith(term: string, {inText, pageOf}: SearchIndex): number {
  return new Set(inText(term).flatMap((ids) => (ids ?? []).map((id) => pageOf[id]))).size;
}

function pagesTagged(tag: string, index: SearchIndex): number {
  const {words = [], values = new Uint32Array()} = index.facets()?.tags ?? {};
  const place = words.indexOf(tag);
  return values.filter((value) => value === place).length;
}
