import {analyse} from '../analyse/analyse';
import {fold} from '../analyse/fold';
import {endKey} from './ends';
import {cutOf} from './lexicon';
import {type Manifest, rangeOf, rangesOf} from './manifest';
import type {Want} from './view';

/** Letters from which a word may be a typo for which parts are asked ahead, the words of a query up to which they are, and parts
 *  up to which a beginning or an ending is: each is some 2 kB, and most words are spelt well. */
const SHORTEST = 5;
const MOST_WORDS = 5;
const MOST_FILES = 14;

/** The parts in which typos are looked for, to be asked for together with the words themselves: whether a word is one is known
 *  only when its own part has come, a round trip later. */
export function aheadOf(text: string, {terms, ends}: Manifest): readonly Want[] {
  const words = [
    ...new Set(analyse(text).flatMap(({term, part}) => (part || /\p{N}/u.test(term) ? [] : [fold(term)]))),
  ].filter(({length}) => length >= SHORTEST);
  if (words.length > MOST_WORDS) return [];
  return words.flatMap((word) => {
    const {beginning, ending, swapped} = cutOf(word, 1);
    const beside = swapped.map((other) => rangeOf(other, terms.from));
    return [
      ...few('terms', [...new Set([...rangesOf(beginning, terms.from), ...beside])]),
      ...few('ends', rangesOf(endKey(ending), ends.from)),
    ];
  });
}

function few(kind: 'terms' | 'ends', files: readonly number[]): readonly Want[] {
  return files.length > MOST_FILES ? [] : files.map((number) => ({kind, number}));
}
