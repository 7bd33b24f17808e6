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
  const titles = notes.map(({title}) => fold(title));
  const pairs = new Map<string, readonly [number, number]>();
  const add = (n: number, m: number): void => {
    const [first, second] = n < m ? [n, m] : [m, n];
    if (first !== second) pairs.set(`${first} ${second}`, [first, second]);
  };
  for (const alike of grouped(notes.map(({title}) => wordsOf(title))).values()) {
    for (const [nth, n] of alike.entries()) for (const m of alike.slice(nth + 1)) add(n, m);
  }
  const titled = grouped(titles);
  for (const [n, {aliases}] of notes.entries()) {
    for (const alias of aliases) for (const m of titled.get(fold(alias)) ?? []) add(n, m);
  }
  for (const [n, m] of nearPairs(titles)) add(n, m);
  return [...pairs.values()]
    .sort(([a, b], [c, d]) => a - c || b - d)
    .flatMap(([n, m]) => {
      const [one, other] = [notes[n], notes[m]];
      return one === undefined || other === undefined ? [] : [[one, other] as const];
    });
}

/** Places in a list by what stands there. */
function grouped(keys: readonly string[]): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [place, key] of keys.entries()) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return groups;
}

/** The most edits of all lengths. */
const MOST = Math.max(...NEAR.map(({edits}) => edits));

/**
 * Places of titles that are near each other. Of titles with the same numbers each is compared with those of nearly its length alone, and
 * by letters only where both have nearly the same letters: all pairs of ten thousand titles would take half a minute.
 */
function* nearPairs(titles: readonly string[]): Generator<readonly [number, number]> {
  for (const places of grouped(titles.map(digits)).values()) {
    const faces = places
      .map((place) => ({place, title: titles[place] ?? '', letters: lettersOf(titles[place] ?? '')}))
      .sort((a, b) => a.title.length - b.title.length);
    for (const [nth, one] of faces.entries()) {
      for (let next = nth + 1; next < faces.length; next++) {
        const other = faces[next];
        if (other === undefined || other.title.length - one.title.length > MOST) break;
        // An edit takes away one letter at most, and brings one.
        if (ones(one.letters ^ other.letters) > 2 * MOST) continue;
        if (isNear(one.title, other.title)) yield [one.place, other.place];
      }
    }
  }
}

/** Which letters a title has, as bits; some share one. */
function lettersOf(title: string): number {
  let letters = 0;
  for (let at = 0; at < title.length; at++) letters |= 1 << (title.charCodeAt(at) & 31);
  return letters;
}

/** How many bits are set. */
function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

function isNear(a: string, b: string): boolean {
  const edits = NEAR.find(({from}) => Math.min(a.length, b.length) >= from)?.edits ?? 0;
  return edits > 0 && Math.abs(a.length - b.length) <= edits && distance(a, b) <= edits;
}

/** The numbers in a title: names that end in numbers, such as those of years and versions, differ on purpose. */
function digits(text: string): string {
  return text.replaceAll(/\P{N}+/gu, ' ').trim();
}

/** `Feature Stores!` → `feature stores`, words in the order of the alphabet */
function wordsOf(title: string): string {
  return (fold(title).match(/[\p{L}\p{N}]+/gu) ?? [fold(title)]).sort().join(' ');
}
