import {analyse} from '../analyse/analyse';
import {type Variant, type Word, wordsOf} from './expand';
import {demandsOf} from './demands';
import {filtered} from './filter';
import {groupByPage, type Grouped, type PageScore, sectionsOf} from './group';
import type {SearchIndex} from '../store/index';
import type {Query, Wish} from './query';
import {byNearness} from './neighbours';
import {rank, type Ranking} from './rank';
import {WEIGHTS, type Weights} from './weights';

/** A page that was found, its sections that speak of the query (best first), and the words that it does not hold. */
export type Hit = {
  readonly page: number;
  readonly score: number;
  readonly sections: readonly {readonly section: number; readonly score: number}[];
  readonly missing: readonly string[];
};

export type Found = {
  readonly hits: readonly Hit[];
  /** All pages found, in no order; of more than `limit` as far as it is known without their texts. */
  readonly pages: readonly number[];
  /** Whether there may be more: not all texts that may have a phrase were read. */
  readonly isCut: boolean;
  /** Words that had to be left out: nowhere on the site, or on no page with the others. */
  readonly leftOut: readonly string[];
  /** Filters that no page passes, taken as plain words. */
  readonly ignored: readonly string[];
  /** Words taken for others. */
  readonly repaired: readonly {readonly from: string; readonly to: string}[];
  readonly ranking: Ranking;
};

export type Options = {
  /** Pages at most, 20 when left out. */
  readonly limit?: number;
  /** Takes words as they are written: nothing is repaired. */
  readonly verbatim?: boolean;
  readonly weights?: Weights;
};

/** Words from which a query is a sentence, of which no page need hold all. */
const SENTENCE = 7;

/** Answers a query from an index: pages by score, at most `limit`. Never throws; a query without words finds what its
 *  filters let through, one without anything nothing. */
export function search(
  text: string,
  index: SearchIndex,
  {limit = 20, verbatim = false, weights = WEIGHTS}: Options = {},
): Found {
  const {query, pages: passed, ignored} = filtered(text, index);
  const first = attempt(query, {index, weights, verbatim, doubted: new Set()});
  const doubted = new Set(verbatim ? [] : first.leftOut);
  const second = doubted.size > 0 ? attempt(query, {index, weights, verbatim, doubted}) : first;
  const {ranking, pages, leftOut} = second.leftOut.length < doubted.size ? second : first;
  const demands = demandsOf(query, index);
  demands.narrow(passed);
  const hits = taken(pages.inOrder(), limit, ({page}) => passed[page] === 1 && demands.met(page));
  return {
    hits: byNearness(
      hits.map((hit) => hitOf(hit, ranking, index)),
      {query, ranking, index, weights},
    ),
    pages: hits.length < limit ? hits.map(({page}) => page) : pages.all.filter((page) => passed[page] === 1),
    isCut: demands.isCut(),
    leftOut,
    ignored,
    repaired: repairsIn(ranking.words, index),
    ranking,
  };
}

type Asked = {
  readonly index: SearchIndex;
  readonly weights: Weights;
  readonly verbatim: boolean;
  readonly doubted: ReadonlySet<string>;
};
type Attempt = {readonly ranking: Ranking; readonly pages: Grouped; readonly leftOut: readonly string[]};

function attempt(query: Query, asked: Asked): Attempt {
  const {index, weights} = asked;
  const words = query.wanted.flatMap((wish, i) =>
    wordsFor(wish, {...asked, typing: query.typing && i === query.wanted.length - 1}),
  );
  const distinct = [...new Map(words.map((word) => [word.text, word])).values()];
  distinct.forEach((word) => askFor(word, index));
  if (index.isWaiting?.() === true) return {ranking: rank([], index, weights), pages: NO_PAGES, leftOut: []};
  const ranking = rank(distinct, index, weights);
  const pages = words.length === 0 ? allPages(index) : groupByPage(ranking, index, weights.breadth);
  return {ranking, pages, leftOut: words.length < SENTENCE ? leftOutOf(pages.combinations, ranking) : []};
}

const NO_PAGES: Grouped = {inOrder: () => [], all: [], combinations: []};

/** Asks for all that ranking will read of a word, so that it is known whether anything is missing. */
function askFor({exact, related, completed, repaired, parts}: Word, index: SearchIndex): void {
  for (const {term} of [...exact, ...related, ...completed, ...repaired]) {
    index.inText(term);
    index.inNames(term);
  }
  for (const part of parts) askFor(part, index);
}

function wordsFor(wish: Wish, asked: Asked & {typing: boolean}): readonly Word[] {
  switch (wish.kind) {
    case 'words':
      return wordsOf(analyse(wish.text), asked.index.lexicon, asked);
    case 'phrase':
      return wordsOf(analyse(wish.text), asked.index.lexicon, {...asked, typing: false});
    case 'either':
      return [oneOf(wish.options.flatMap((option) => wordsFor(option, {...asked, typing: false})))];
  }
}

function oneOf(words: readonly Word[]): Word {
  const all = (of: (word: Word) => readonly Variant[]): readonly Variant[] => words.flatMap(of);
  return {
    text: words.map(({text}) => text).join(' OR '),
    exact: all(({exact}) => exact),
    related: all(({related}) => related),
    completed: [],
    repaired: all(({repaired}) => repaired),
    parts: [],
  };
}

function hitOf({page, score, held}: PageScore, ranking: Ranking, index: SearchIndex): Hit {
  return {page, score, sections: sectionsOf(page, ranking, index), missing: missingFrom(held, ranking.words)};
}

/** The words that the best-held page lacks: of all pages, the one that holds the most telling words decides. */
function leftOutOf(combinations: readonly number[], {words, evidence}: Ranking): readonly string[] {
  const worth = (held: number): number =>
    words.reduce((sum, word, bit) => sum + (held & (1 << bit) ? 1e-3 + (evidence.get(word)?.rarity ?? 0) : 0), 0);
  const [fullest] = [...combinations].sort((a, b) => worth(b) - worth(a));
  return missingFrom(fullest ?? 0, words);
}

function missingFrom(held: number, words: readonly Word[]): readonly string[] {
  return words.filter((_, bit) => bit < 31 && (held & (1 << bit)) === 0).map(({text}) => text);
}

function allPages(index: SearchIndex): Grouped {
  return {
    inOrder: () =>
      Array.from(index.boosts, (score, page) => ({page, score, best: index.firstOf[page] ?? 0, held: 0})).sort(
        (a, b) => b.score - a.score,
      ),
    all: Array.from(index.boosts, (_, page) => page),
    combinations: [0],
  };
}

/** The first `limit` that hold, looked at in order, so that texts are read of no more pages than needed. */
function taken<T>(all: Iterable<T>, limit: number, holds: (each: T) => boolean): readonly T[] {
  const kept: T[] = [];
  for (const each of all) {
    if (kept.length >= limit) break;
    if (holds(each)) kept.push(each);
  }
  return kept;
}

/** Words that were found in no form but a repaired one, with the commonest repair. */
function repairsIn(words: readonly Word[], index: SearchIndex): Found['repaired'] {
  return words
    .filter(
      ({exact, related, completed, repaired}) =>
        exact.length + related.length + completed.length === 0 && repaired.length > 0,
    )
    .map(({text, repaired}) => ({
      from: text,
      to: repaired.map(({term}) => term).sort((a, b) => countOf(b, index) - countOf(a, index))[0] ?? text,
    }));
}

function countOf(term: string, index: SearchIndex): number {
  return index.inText(term).reduce((sum, ids) => sum + (ids?.length ?? 0), 0);
}
