import {addressOf, facetsOf} from './facets';
import {averagesOf, type Counts, frequenciesOf, newCounter} from './fields';
import {LEVELS, slotOf} from './impact';
import type {MemoryIndex, SearchIndex} from './index';
import {lexiconOf} from './lexicon';
import {NAME_SLOTS, type Name, namesOf, sharesOf} from './names';
import type {Document, Postings} from './postings';
import type {Page} from '../types';
import {WEIGHTS, type Weights} from '../rank/weights';

type Making = {
  readonly weights?: Weights;
  readonly postingsOf: Build;
  /** Weighs the words of every section; for pages that are indexed again and again, by looking up what is known already. */
  readonly impactsOf?: typeof impactsOf;
  readonly onPage?: OnPage;
};

/** Makes an index of pages, with an inverted index of one's choice. */
export function assembled(
  pages: readonly Page[],
  {weights = WEIGHTS, postingsOf, impactsOf: weighed = impactsOf, onPage = () => {}}: Making,
): MemoryIndex {
  const names = namesOf(pages);
  const contents = pages.flatMap((head) => head.sections.map((section) => ({head, section})));
  const text = postingsOf(weighed(pages, weights, onPage), LEVELS);
  const inNames = postingsOf(
    names.map((name) => sharesOf(name.text)),
    NAME_SLOTS,
  );
  return {
    pages,
    contents,
    pageOf: Uint32Array.from(pages.flatMap((page, i) => page.sections.map(() => i))),
    firstOf: startsOf(pages),
    names,
    boosts: Float32Array.from(pages, ({boost = 1}) => Math.round(100 * Math.min(4, Math.max(0.25, boost))) / 100),
    ...numbersOf(names),
    facets: once(() => facetsOf(pages)),
    addresses: once(() => pages.map(({url}) => addressOf(url))),
    contentOf: (section) => contents[section],
    lexicon: lexiconOf(text.terms()),
    inText: text.of,
    inNames: inNames.of,
  };
}

/** Hears how many pages of how many have been read. */
export type OnPage = (done: number, all: number) => void;

/** Builds an inverted index; each document's number is its place. */
export type Build = (documents: readonly Document[], resolution: number) => Postings;

/** What ranking needs of the names without their texts. */
export function numbersOf(names: readonly Name[]): Pick<SearchIndex, 'titled' | 'aliases' | 'links'> {
  const of = (...kinds: readonly Name['kind'][]): readonly Name[] => names.filter(({kind}) => kinds.includes(kind));
  return {
    titled: Uint8Array.from(of('title', 'heading'), ({kind}) => (kind === 'title' ? 1 : 0)),
    aliases: Uint32Array.from(of('alias'), ({section}) => section),
    links: Uint32Array.from(of('link'), ({section}) => section),
  };
}

/** The words of every section, each with the slot of its weighted frequency. */
export function impactsOf(pages: readonly Page[], weights: Weights, onPage: OnPage): readonly Document[] {
  const countsOf = newCounter();
  const counts = pages.flatMap((page, done) => {
    onPage(done, pages.length);
    return page.sections.map((section, i) => countsOf(page, section, i === 0));
  });
  const averages = averagesOf(counts);
  return counts.map((each) => impactOf(each, averages, weights));
}

/** The same of one section. */
export function impactOf(counts: Counts, averages: ReturnType<typeof averagesOf>, weights: Weights): Document {
  const slots = new Map<string, number>();
  for (const [term, frequency] of frequenciesOf(counts, averages, weights)) slots.set(term, slotOf(frequency));
  return slots;
}

function startsOf(pages: readonly Page[]): Uint32Array {
  const starts = new Uint32Array(pages.length + 1);
  pages.forEach((page, i) => {
    starts[i + 1] = (starts[i] ?? 0) + page.sections.length;
  });
  return starts;
}

function once<T>(of: () => T): () => T {
  let known: T | undefined;
  return () => (known ??= of());
}
