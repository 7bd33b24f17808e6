import {analyse} from '../analyse/analyse';
import {type Variant, type Word, wordsOf} from './expand';
import {textsOf} from '../store/fields';
import {passes} from './filter';
import {groupByPage, type Grouped, type PageScore, sectionsOf} from './group';
import type {SearchIndex} from '../store/index';
import {holdsPhrase} from './phrase';
import {type Filter, parseQuery, type Query, type Wish} from './query';
import {rank, type Ranking} from './rank';
import type {Page} from '../types';
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
  /** Words that had to be left out: nowhere on the site, or on no page with the others. */
  readonly leftOut: readonly string[];
  /** Words taken for others. */
  readonly repaired: readonly {readonly from: string; readonly to: string}[];
  readonly ranking: Ranking;
};

/** Words from which a query is a sentence, of which no page need hold all. */
const SENTENCE = 7;

/** Answers a query from an index: pages by score, at most `limit`. Never throws; a query without words finds what its
 *  filters let through, one without anything nothing. */
export function search(
  text: string,
  index: SearchIndex,
  {limit = 20, weights = WEIGHTS}: {limit?: number; weights?: Weights} = {},
): Found {
  const query = parseQuery(text);
  const first = attempt(query, {index, weights, doubted: new Set()});
  const doubted = new Set(first.leftOut);
  const second = doubted.size > 0 ? attempt(query, {index, weights, doubted}) : first;
  const {ranking, pages, leftOut} = second.leftOut.length < doubted.size ? second : first;
  const fits = (hit: PageScore): boolean =>
    query.filters.every((filter) => holds(index.factsOf(hit.page), filter)) &&
    meets(hit, query, {index, words: ranking.words});
  return {
    hits: taken(pages.inOrder(), limit, fits).map((hit) => hitOf(hit, ranking, index)),
    leftOut,
    repaired: repairsIn(ranking.words, index),
    ranking,
  };
}

function holds(page: Page | undefined, filter: Filter): boolean {
  return page !== undefined && passes(page, filter);
}

type Asked = {readonly index: SearchIndex; readonly weights: Weights; readonly doubted: ReadonlySet<string>};
type Attempt = {readonly ranking: Ranking; readonly pages: Grouped; readonly leftOut: readonly string[]};

function attempt(query: Query, {index, weights, doubted}: Asked): Attempt {
  const words = query.wanted.flatMap((wish, i) =>
    wordsFor(wish, {index, weights, doubted, typing: query.typing && i === query.wanted.length - 1}),
  );
  const distinct = [...new Map(words.map((word) => [word.text, word])).values()];
  const ranking = rank(distinct, index, weights);
  const pages = words.length === 0 ? allPages(index) : groupByPage(ranking, index, weights.breadth);
  return {ranking, pages, leftOut: words.length < SENTENCE ? leftOutOf(pages.combinations, ranking) : []};
}

function wordsFor(wish: Wish, asked: Asked & {typing: boolean}): readonly Word[] {
  const {index, weights, doubted, typing} = asked;
  switch (wish.kind) {
    case 'words':
      return wordsOf(analyse(wish.text), index.lexicon, {weights, typing, doubted});
    case 'phrase':
      return wordsOf(analyse(wish.text), index.lexicon, {weights, typing: false, doubted});
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
    inOrder: () => Array.from(index.boosts, (score, page) => ({page, score, best: index.firstOf[page] ?? 0, held: 0})),
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

/** Whether a page has the phrases that are wanted and nothing that is excluded; a page that is not there yet may. */
function meets(
  {page, held}: PageScore,
  {wanted, excluded}: Query,
  {index, words}: {index: SearchIndex; words: readonly Word[]},
): boolean {
  const asked = wanted.filter(hasPhrase);
  if (asked.length + excluded.length === 0) return true;
  if (asked.some((wish) => wish.kind === 'phrase' && lacksWord(wish.text, held, words))) return false;
  const entry = index.contentOf(page);
  if (entry === undefined) return true;
  const texts = entry.sections.flatMap((section) => textsOf(entry, section)).map(([, text]) => analyse(text));
  const says = (wish: Wish): boolean =>
    wish.kind === 'either' ? wish.options.some(says) : texts.some((tokens) => holdsPhrase(tokens, analyse(wish.text)));
  return asked.every(says) && !excluded.some(says);
}

/** Whether a page lacks a word of a phrase, which spares reading its text. */
function lacksWord(phrase: string, held: number, words: readonly Word[]): boolean {
  const terms = new Set(
    analyse(phrase)
      .filter(({part}) => !part)
      .map(({term}) => term),
  );
  return words.some(({text}, bit) => bit < 31 && terms.has(text) && (held & (1 << bit)) === 0);
}

function hasPhrase(wish: Wish): boolean {
  return wish.kind === 'phrase' || (wish.kind === 'either' && wish.options.some(hasPhrase));
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
