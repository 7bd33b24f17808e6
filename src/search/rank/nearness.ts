import {analyse} from '../analyse/analyse';
import type {Analyse} from '../analyse/remembered';
import type {Section, Token} from '../types';
import {termsOf} from './excerpt';
import type {Word} from './expand';

/** A query as the numbers of its words in their order, and what may stand for each of them. */
export type Sequence = {
  readonly words: readonly number[];
  /** The number of the word that a term stands for. */
  readonly terms: ReadonlyMap<string, number>;
  readonly rarities: readonly number[];
};

/** The words of a text that was asked for, in its order; a word that the ranking does not know by this name is left out. */
export function sequenceOf(text: string, words: readonly Word[], rarityOf: (word: Word) => number): Sequence {
  const numbers = new Map(words.map((word, i) => [word.text, i] as const));
  return {
    words: wholes(text).flatMap(({term}) => numbers.get(term) ?? []),
    terms: termsOf(words),
    rarities: words.map(rarityOf),
  };
}

/** How much of a query stands in a section as it was written: the pairs of its neighbouring words that are neighbours there
 *  too, by rarity, from 0 to 1. Query `the drift job`, section `a drift job` → the share of `drift job` */
export function nearnessOf(
  {words, terms, rarities}: Sequence,
  {heading, text, code}: Section,
  read: Analyse = analyse,
): number {
  const pairs = words.slice(1).map((word, i) => [words[i] ?? 0, word] as const);
  const found = new Set([heading, text, code].flatMap((part) => neighboursIn(part, terms, read)));
  const worth = ([a, b]: readonly [number, number]): number => (rarities[a] ?? 0) + (rarities[b] ?? 0);
  const sum = (some: typeof pairs): number => some.reduce((all, pair) => all + worth(pair), 0);
  const most = sum(pairs);
  return most === 0 ? 0 : sum(pairs.filter((pair) => found.has(keyOf(...pair)))) / most;
}

function neighboursIn(text: string, terms: ReadonlyMap<string, number>, read: Analyse): readonly string[] {
  const numbers = wholes(text, read).map(({term}) => terms.get(term));
  return numbers.flatMap((number, i) => {
    const next = numbers[i + 1];
    return number === undefined || next === undefined ? [] : [keyOf(number, next)];
  });
}

function keyOf(first: number, second: number): string {
  return `${first} ${second}`;
}

function wholes(text: string, read: Analyse = analyse): readonly Token[] {
  return read(text).filter(({part}) => !part);
}
