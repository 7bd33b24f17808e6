import {editsBetween, withinOne} from '../analyse/edits';
import {fold} from '../analyse/fold';

/** The words of an index, asked by what they fold to (`fold`). A shard answers for its range of words. */
export type Lexicon = {
  /** All written forms of a folded word. `cafe` → cafe, café */
  readonly same: (folded: string) => readonly string[];
  /** The words that begin so, in order, at most `limit`. */
  readonly startingWith: (folded: string, limit: number) => readonly string[];
  /** The words within one edit, a swap of neighbours counting one, or within two, that begin or end as the word does (`cutOf`).
   *  Of a long word only those that begin so, if there are any: fingers slip less on the first letters. */
  readonly near: (folded: string, edits: 1 | 2) => readonly string[];
};

/** What one edit leaves alone of a word: its beginning or its ending, wherever it falls, but for one swap across the border between
 *  them. Of two edits some take from both, and are not looked for. The longer a word, the longer both, so that few others share one;
 *  not for two edits, which would seldom leave as much. `menue`, 1 → me, nue, mneue · `configuraton`, 1 → confi, guraton, confgiuraton;
 *  2 → con, ton */
export function cutOf(word: string, edits: 1 | 2): Cut {
  if (edits === 2) return {beginning: word.slice(0, 3), ending: word.slice(-3), swapped: []};
  const border = Math.min(5, Math.max(2, word.length >> 1));
  const [before = '', after = ''] = [word[border - 1], word[border]];
  const swapped = word.slice(0, border - 1) + after + before + word.slice(border + 1);
  return {beginning: word.slice(0, border), ending: word.slice(border), swapped: swapped === word ? [] : [swapped]};
}

/** Words near another begin so, end so, or are what its letters give when two are swapped. */
export type Cut = {readonly beginning: string; readonly ending: string; readonly swapped: readonly string[]};

/** Letters from which a word that begins alike is what was meant: of shorter ones too many do. Measured: from 7 on no typo of
 *  the relevance folder or the notes loses its page by it, and most are repaired without looking elsewhere. */
export const LONG = 7;

/** A lexicon in memory: sorted by folded form, so that a prefix is a range. */
export function lexiconOf(terms: Iterable<string>): Lexicon {
  const entries = [...terms]
    .map((term) => ({term, folded: fold(term), letters: lettersOf(fold(term))}))
    .sort((a, b) => compare(a.folded, b.folded) || compare(a.term, b.term));
  const range = (from: number, holds: (folded: string) => boolean, limit: number): readonly string[] => {
    let to = from;
    while (to < entries.length && to - from < limit && holds(entries[to]?.folded ?? '')) to++;
    return entries.slice(from, to).map(({term}) => term);
  };
  const first = (wanted: string): number => firstIndex(entries.length, (i) => (entries[i]?.folded ?? '') >= wanted);
  return {
    same: (wanted) => range(first(wanted), (folded) => folded === wanted, Infinity),
    startingWith: (prefix, limit) => range(first(prefix), (folded) => folded.startsWith(prefix), limit),
    near: (wanted, edits) => {
      const letters = lettersOf(wanted);
      const {beginning, ending, swapped} = cutOf(wanted, edits);
      const near = entries.filter(
        (entry) => mayBeNear(letters, entry.letters, edits) && isNear(wanted, entry.folded, edits),
      );
      const alike = near.filter(({folded}) => folded.startsWith(beginning));
      const found =
        alike.length > 0 && wanted.length >= LONG
          ? alike
          : near.filter(
              ({folded}) => folded.startsWith(beginning) || folded.endsWith(ending) || swapped.includes(folded),
            );
      return found.map(({term}) => term);
    },
  };
}

/** Which letters a word has, a bit for each (those 32 apart share one). */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** An edit changes two letters at most: one goes, one comes. Cheap, and settles all but one word in a hundred. */
export function mayBeNear(a: number, b: number, edits: 1 | 2): boolean {
  let differing = a ^ b;
  let count = 0;
  while (differing !== 0 && count <= 2 * edits) {
    differing &= differing - 1;
    count++;
  }
  return count <= 2 * edits;
}

export function isNear(a: string, b: string, edits: 1 | 2): boolean {
  return edits === 1 ? withinOne(a, b) : editsBetween(a, b, 2) <= 2;
}

/** The first of `length` places from which on `holds` is true. */
export function firstIndex(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
