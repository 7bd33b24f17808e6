import {backward, endKey, postingsByEnding} from './ends';
import {fold} from '../analyse/fold';
import {compare, cutOf, firstIndex, isNear, type Lexicon, lettersOf, LONG, mayBeNear} from './lexicon';
import {type Manifest, rangeOf, rangesOf} from './manifest';
import type {Look} from './parts';

/** A lexicon over the files of an index. What may be near a word is looked for where its first letters stand and, by a second
 *  dictionary sorted from the end, where its last ones do. `look` is asked for words as
 *  they are, `lookNear` for what may have been meant, `peek` for what happens to be there. */
export function sharded(manifest: Manifest, {look, lookNear, peek}: Looks): Lexicon {
  const {terms, ends, apart} = manifest;
  // words that are known before their file has come: their postings, which lie apart, are asked for at the same time
  const known = apart.words;
  const startingWith = (prefix: string, limit: number, from: Look = look): readonly string[] => {
    const found: string[] = [];
    // of a range that is not there, as many words as ranges have on average
    const usual = terms.words / terms.from.length;
    let expected = 0;
    for (const file of rangesOf(prefix, terms.from)) {
      if (found.length + expected >= limit) break;
      const shard = from('terms', file);
      if (shard === undefined && file !== rangeOf(prefix, terms.from)) expected += usual;
      for (const term of wordsIn(shard?.terms ?? known, prefix)) if (found.length < limit) found.push(term);
    }
    return [...new Set(found)];
  };
  const same = (folded: string, from: Look = look): readonly string[] =>
    wordsIn(from('terms', rangeOf(folded, terms.from))?.terms ?? known, folded).filter((term) => fold(term) === folded);
  const endingIn = (ending: string): readonly string[] =>
    rangesOf(endKey(ending), ends.from)
      .flatMap((file) => lookNear('ends', file)?.terms ?? [])
      .map(backward)
      .filter((word) => word.endsWith(ending));
  const isThere = (prefix: string): boolean =>
    rangesOf(prefix, terms.from).filter((file) => lookNear('terms', file) === undefined).length === 0;
  const near = (wanted: string, edits: 1 | 2): readonly string[] => {
    const {beginning, ending, swapped} = cutOf(wanted, edits);
    const elsewhere = (): readonly string[] => [
      ...endingIn(ending),
      ...swapped.filter((word) => same(word, lookNear).length > 0),
    ];
    if (wanted.length < LONG) elsewhere(); // needed whatever begins so: asked for at the same time
    if (!isThere(beginning)) return [];
    const alike = nearOf(wanted, edits, startingWith(beginning, Infinity, lookNear).map(fold));
    const found =
      alike.length > 0 && wanted.length >= LONG
        ? alike
        : [...new Set([...alike, ...nearOf(wanted, edits, elsewhere())])].sort(compare);
    return found.flatMap((folded) =>
      postingsByEnding(folded, manifest, peek) === undefined ? same(folded, lookNear) : [folded],
    );
  };
  return {same, startingWith, near};
}

type Looks = {readonly look: Look; readonly lookNear: Look; readonly peek: Look};

function nearOf(wanted: string, edits: 1 | 2, candidates: readonly string[]): readonly string[] {
  const letters = lettersOf(wanted);
  return [...new Set(candidates)]
    .filter((other) => mayBeNear(letters, lettersOf(other), edits) && isNear(wanted, other, edits))
    .sort(compare);
}

/** The words of a shard that begin so. */
function wordsIn(terms: readonly string[], prefix: string): readonly string[] {
  const words: string[] = [];
  for (let i = firstIndex(terms.length, (place) => fold(terms[place] ?? '') >= prefix); i < terms.length; i++) {
    if (!fold(terms[i] ?? '').startsWith(prefix)) break;
    words.push(terms[i] ?? '');
  }
  return words;
}
