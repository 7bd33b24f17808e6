import type {Page} from '../../../src/search/types';
import {misspelt} from './typo';
import {randomOf, spread, type Random} from './random';
import {sentencesOf} from './visible';

/** A page as the queries are made from it: what the search reads, and the blocks that a reader sees. */
export type Seen = Page & {readonly blocks: readonly string[]};

export const KINDS = ['title', 'heading', 'words', 'identifier', 'prefix', 'typo', 'phrase', 'quoted'] as const;
export type Kind = (typeof KINDS)[number];

export type Query = {
  readonly kind: Kind;
  readonly q: string;
  /** Addresses of the pages that are right. */
  readonly right: ReadonlySet<string>;
  /** Of a typo: the query as it was meant. */
  readonly clean?: string;
};

/** Pages on which a word stands at most for it to be one of the two words of a query: a telling word. */
const TELLING = 20;

/**
 * Queries of every kind, `most` of a kind at the most, evenly spread over the pages; the same pages give the same ones.
 *
 * - title, heading: unique on the site; their page is right.
 * - words: two telling words of one section; every page with both is right.
 * - identifier: whole, from code; every page that shows it, perhaps within a longer one, is right.
 * - prefix: three or four letters of a title's word; every page with a word that begins so is right.
 * - typo: a title or heading with one edit; its page is right.
 * - phrase: four to six words in a row of a sentence that is seen; every page that shows them is right.
 * - quoted: the same in quotation marks.
 */
export function queriesOf(pages: readonly Seen[], most: number): readonly Query[] {
  const random = randomOf(pages.length);
  const site = siteOf(pages);
  const shown = pages.map(({url, blocks}) => ({url, text: blocks.join('\n'), lower: blocks.join('\n').toLowerCase()}));
  const some = (make: (page: Seen) => Query | undefined): readonly Query[] =>
    spread(pages, most).flatMap((page) => make(page) ?? []);
  const named = namedQueries(pages, most);
  const words = some((page) => twoWords(page, site, random));
  const identifiers = some((page) => identifier(page, {site, shown, random}));
  const prefixes = some((page) => prefix(page, site, random));
  const phrases = some((page) => phrase(page, shown, random));
  return [
    ...named,
    ...words,
    ...identifiers,
    ...prefixes,
    ...phrases,
    ...phrases.filter(({q}) => !q.includes('"')).map((each) => ({...each, kind: 'quoted' as const, q: `"${each.q}"`})),
  ];
}

/** Those of them that are made from names alone: titles, headings, typos. */
export function namedQueries(pages: readonly Page[], most: number): readonly Query[] {
  const random = randomOf(pages.length);
  const titles = uniques(pages, ({title}) => [title]);
  const names = uniques(pages, ({title, sections}) => [title, ...sections.map(({heading}) => heading)]);
  const headings = names.filter(({text, page}) => text !== page.title);
  const named = (kind: Kind, list: readonly Named[]): readonly Query[] =>
    spread(list, most).map(({text, page}) => ({kind, q: text, right: new Set([page.url])}));
  return [
    ...named('title', titles),
    ...named('heading', headings),
    ...spread(names, most).flatMap((name) => typo(name, random) ?? []),
  ];
}

/** The same in an order that may be cut off anywhere: one of each kind in turn. */
export function mixed(queries: readonly Query[]): readonly Query[] {
  const byKind = KINDS.map((kind) => queries.filter((query) => query.kind === kind));
  const longest = Math.max(...byKind.map(({length}) => length));
  return Array.from({length: longest}, (_, i) => byKind.flatMap((list) => list.slice(i, i + 1))).flat();
}

type Named = {readonly text: string; readonly page: Page};
/** Pages by lower-case word. */
type Site = ReadonlyMap<string, ReadonlySet<string>>;

/** Names that stand for one page or section of the site, letters and digits compared, and have some. */
function uniques(pages: readonly Page[], of: (page: Page) => readonly string[]): readonly Named[] {
  const all = pages.flatMap((page) =>
    [...new Set(of(page))].map((text) => ({text, page, key: wordsIn(text).join(' ')})),
  );
  const counts = new Map<string, number>();
  for (const {key} of all) counts.set(key, (counts.get(key) ?? 0) + 1);
  return all.filter(({key}) => key !== '' && counts.get(key) === 1);
}

function twoWords({sections}: Seen, site: Site, random: Random): Query | undefined {
  const candidates = sections
    .map(({text}) => [...new Set(wordsIn(text))].filter((word) => word.length > 2 && isTelling(word, site)))
    .filter((words) => words.length > 1);
  if (candidates.length === 0) return undefined;
  const words = random.pick(candidates);
  const first = random.pick(words);
  const second = random.pick(words.filter((word) => word !== first));
  const right = [...pagesWith(first, site)].filter((url) => pagesWith(second, site).has(url));
  return {kind: 'words', q: `${first} ${second}`, right: new Set(right)};
}

/** A page's blocks, one a line, as they are and in lower case. */
type Shown = {readonly url: string; readonly text: string; readonly lower: string};
type Among = {readonly site: Site; readonly shown: readonly Shown[]; readonly random: Random};

function identifier({sections}: Seen, {site, shown, random}: Among): Query | undefined {
  const all = sections.flatMap(({code}) => code.match(IDENTIFIER) ?? []).filter((name) => isTelling(name, site));
  if (all.length === 0) return undefined;
  const q = random.pick(all);
  return {kind: 'identifier', q, right: showing(shown, ({lower}) => hasWhole(lower, q.toLowerCase()))};
}

function prefix({title}: Seen, site: Site, random: Random): Query | undefined {
  const words = wordsIn(title).filter((word) => word.length > 4);
  if (words.length === 0) return undefined;
  const q = random.pick(words).slice(0, 3 + random.below(2));
  const right = [...site].flatMap(([word, urls]) => (word.startsWith(q) ? [...urls] : []));
  return {kind: 'prefix', q, right: new Set(right)};
}

function typo({text, page}: Named, random: Random): Query | undefined {
  const q = misspelt(text, random);
  return q === undefined ? undefined : {kind: 'typo', q, clean: text, right: new Set([page.url])};
}

function phrase({blocks}: Seen, shown: readonly Shown[], random: Random): Query | undefined {
  const long = blocks.flatMap(sentencesOf).map((sentence) => sentence.split(' '));
  const candidates = long.filter((words) => words.length >= 4);
  if (candidates.length === 0) return undefined;
  const words = random.pick(candidates);
  const length = Math.min(words.length, 4 + random.below(3));
  const at = random.below(words.length - length + 1);
  const q = words.slice(at, at + length).join(' ');
  return {kind: 'phrase', q, right: showing(shown, ({text}) => text.includes(q))};
}

function showing(shown: readonly Shown[], test: (page: Shown) => boolean): ReadonlySet<string> {
  return new Set(shown.filter(test).map(({url}) => url));
}

/** Whether a text has a name with no letter or digit next to it. `a.Store.Set(b)`, `Store.Set` → true */
export function hasWhole(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = text.slice(Math.max(0, at - 1), at) + text.charAt(at + name.length);
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

/** `maxRetry`, `max_retry`, `max.retry`, `--max-retry` */
const IDENTIFIER = /--[a-z]+(?:-[a-z]+)+|[\p{L}_]+(?:[._]\p{L}+)+|\p{Ll}+(?:\p{Lu}\p{Ll}+)+/gu;

/** Words of all that is seen on each page, and identifiers whole. */
function siteOf(pages: readonly Seen[]): Site {
  const site = new Map<string, Set<string>>();
  for (const {url, blocks} of pages)
    for (const word of blocks.flatMap((block) => [...wordsIn(block), ...identifiersIn(block)])) {
      const urls = site.get(word);
      if (urls === undefined) site.set(word, new Set([url]));
      else urls.add(url);
    }
  return site;
}

function identifiersIn(text: string): readonly string[] {
  return (text.match(IDENTIFIER) ?? []).map((name) => name.toLowerCase());
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isTelling(word: string, site: Site): boolean {
  const {size} = pagesWith(word.toLowerCase(), site);
  return size > 0 && size <= TELLING;
}

function pagesWith(word: string, site: Site): ReadonlySet<string> {
  return site.get(word) ?? new Set();
}
