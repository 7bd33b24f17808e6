import {compare} from './lexicon';

/** Folded words shorter than this, or with more digits, are never one or two edits from a word that may be repaired. */
const SHORTEST = 3;
const MOST_DIGITS = 2;

/** The folded words among which typos are looked for by their last letters, sorted from the end. */
export function endingWords(folded: Iterable<string>): readonly string[] {
  return [...new Set(folded)]
    .filter((word) => word.length >= SHORTEST && [...word.matchAll(/\p{N}/gu)].length <= MOST_DIGITS)
    .map(backward)
    .sort(compare);
}

/** A word read from its end, by code points. `café` → éfac */
export function backward(word: string): string {
  return [...word].reverse().join('');
}

/** The key under which words with an ending lie; half a pair of surrogates is left out. */
export function endKey(ending: string): string {
  return backward(ending.replace(/^[\udc00-\udfff]/u, ''));
}
