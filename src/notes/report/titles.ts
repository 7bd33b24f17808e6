import {distance} from 'fastest-levenshtein';
import type {IndexedNote} from '../reading/types';
import {fold} from '../resolution/paths';

/** Letters from which on titles that differ by this many letters are taken for one another. */
const NEAR = [
  {from: 16, edits: 2},
  {from: 7, edits: 1},
] as const;

/**
 * Notes that readers may take for one another: pairs whose titles have the same words in any order, or nearly the same
 * letters, or of which one has the other's title for an alias.
 *
 * `Feature store` and `Feature stores`; `Data drift` and `Drift of data` are not.
 */
export function similarTitles(notes: readonly IndexedNote[]): (readonly [IndexedNote, IndexedNote])[] {
  const faces = notes.map((note) => ({note, title: fold(note.title), words: wordsOf(note.title)}));
  const names = notes.map(({aliases}) => new Set(aliases.map(fold)));
  return faces.flatMap((one, n) =>
    faces.slice(n + 1).flatMap((other, m): (readonly [IndexedNote, IndexedNote])[] => {
      const isNamed = names[n]?.has(other.title) === true || names[n + 1 + m]?.has(one.title) === true;
      const isAlike = one.words === other.words || isNear(one.title, other.title);
      return isNamed || isAlike ? [[one.note, other.note]] : [];
    }),
  );
}

function isNear(a: string, b: string): boolean {
  const edits = NEAR.find(({from}) => Math.min(a.length, b.length) >= from)?.edits ?? 0;
  // Names that end in numbers, such as those of years and versions, differ on purpose.
  if (edits === 0 || Math.abs(a.length - b.length) > edits || digits(a) !== digits(b)) return false;
  return distance(a, b) <= edits;
}

function digits(text: string): string {
  return text.replaceAll(/\P{N}+/gu, ' ').trim();
}

/** `Feature Stores!` → `feature stores`, words in the order of the alphabet */
function wordsOf(title: string): string {
  return (fold(title).match(/[\p{L}\p{N}]+/gu) ?? [fold(title)]).sort().join(' ');
}
