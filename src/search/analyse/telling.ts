import {analyse} from './analyse';
import {fold} from './fold';
import {writingOf} from './scripts';
import {stem} from './stem';

/** A word as the search knows it (`key`) and as it is written (`text`). */
export type TellingWord = {readonly key: string; readonly text: string};

/** Letters of a word that may tell what a text is about; shorter ones are mostly those of grammar: `the`, `with`. */
const SHORTEST = 5;

/**
 * The words of a text that may tell what it is about, in its order, repeated as they repeat there: no numbers, no parts
 * of joined words, none of fewer than five letters in scripts that part words by blanks.
 *
 * `Models drifted by 20 %` → models (key `model`), drifted (key `drift`)
 */
export function tellingWords(text: string): readonly TellingWord[] {
  return analyse(text)
    .filter(({term, part}) => !part && isTelling(term))
    .map(({term}) => ({key: stem(fold(term)), text: term}));
}

function isTelling(term: string): boolean {
  if (!/^[\p{L}\p{M}'-]+$/u.test(term)) return false;
  return writingOf(term) !== 'spaced' || term.length >= SHORTEST;
}
