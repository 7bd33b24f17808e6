import {compare, firstIndex} from './lexicon';
import {type Manifest, rangeOf} from './manifest';
import type {Look} from './parts';
import type {Slots} from './postings';

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

/** The postings of a word that lie with its ending too, when that part is there: a word that a page or section is called by is what
 *  most typos mean, and with its postings at hand the range of the word need not be asked for. */
export function postingsByEnding(
  word: string,
  {ends}: Manifest,
  look: Look,
): {readonly text: Slots; readonly names: Slots} | undefined {
  const key = backward(word);
  const shard = look('ends', rangeOf(key, ends.from));
  if (shard === undefined) return undefined;
  const place = firstIndex(shard.terms.length, (i) => (shard.terms[i] ?? '') >= key);
  if (shard.terms[place] !== key || shard.apart[place] === 1) return undefined;
  return {text: shard.text.of(place), names: shard.names.of(place)};
}
