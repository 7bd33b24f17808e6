import {describe, expect, it, test} from 'vitest';
import type {Word} from '../../src/search/rank/expand';
import {rank} from '../../src/search/rank/rank';
import {WEIGHTS} from '../../src/search/rank/weights';
import {indexOf} from '../../src/search/store/build';
import type {Page} from '../../src/search/types';
import {word} from './asked';

const PAGES: readonly Page[] = [
  pageOf('/hooks/', 'Hooks', {aliases: ['Callbacks']}),
  pageOf('/forms/', 'Forms', {headings: ['Hooks', 'Asset pipelines']}),
  pageOf('/linked/', 'Bundles', {called: [{anchor: '', text: 'asset pipelines'}]}),
  pageOf('/long/', 'Hooks of the render queue'),
  pageOf('/scratch/', 'Scratch'),
  pageOf('/maps/', 'Other', {text: 'maps.Scratch is told of here, in maps.Scratch alone'}),
];
const INDEX = indexOf(PAGES);

function pageOf(
  url: string,
  title: string,
  {headings = [], text = '', ...head}: Partial<Page> & {headings?: readonly string[]; text?: string} = {},
): Page {
  return {
    ...head,
    url,
    title,
    sections: ['', ...headings].map((heading) => ({anchor: heading && 'a', heading, text, code: ''})),
  };
}

/** What the best section of each page gains by its name, of the pages that gain anything. */
function gainsFor(...words: readonly Word[]): Readonly<Record<string, number>> {
  const {naming} = rank(words, INDEX);
  const gains: Record<string, number> = {};
  naming.forEach((gain, section) => {
    const {url = ''} = PAGES[INDEX.pageOf[section] ?? -1] ?? {};
    if (gain > 0) gains[url] = Math.max(gains[url] ?? 0, gain);
  });
  return gains;
}

const as = (term: string) => [{term, weight: 1}];

/** Pages in the order of what they gain. */
const order = (...words: readonly Word[]): readonly string[] =>
  Object.entries(gainsFor(...words))
    .sort(([, a], [, b]) => b - a)
    .map(([url]) => url);

describe('what a section gains by its name', () => {
  test.each([
    ['a title over a heading over a part of a title', [word('hooks')], ['/hooks/', '/forms/', '/long/']],
    ['an alias as much as a title', [word('callbacks')], ['/hooks/']],
    ['a heading over the words of a link', [word('asset'), word('pipelines')], ['/forms/', '/linked/']],
    ['nothing by a name that it does not have', [word('render'), word('bundles')], ['/linked/', '/long/']],
    ['nothing for no word', [], []],
  ])('%s', (_, words, expected) => expect(order(...words)).toEqual(expected));

  it('is the same for a title as for an alias', () => {
    const [title, alias] = [gainsFor(word('hooks'))['/hooks/'] ?? 0, gainsFor(word('callbacks'))['/hooks/'] ?? 0];
    const {whole, titled, exactly, least} = WEIGHTS.name;
    // the rarities of both words lie below the least that a whole name counts with
    expect([title, alias]).toEqual([(whole + titled + exactly) * least, (whole + titled + exactly) * least]);
  });

  it.each([
    ['another form', {exact: [], related: [{term: 'hooks', weight: WEIGHTS.stemmed}]}],
    ['a completed word', {exact: [], completed: as('hooks')}],
    ['a repaired word', {exact: [], repaired: as('hooks')}],
  ])('is less for %s, and there', (_, forms) => {
    const gain = gainsFor(word('hook', forms))['/hooks/'] ?? 0;
    expect(gain).toBeGreaterThan(0);
    expect(gain).toBeLessThan(gainsFor(word('hooks'))['/hooks/'] ?? 0);
  });

  it('never lifts a page called by a part of an identifier over one that has the identifier', () => {
    const words = [word('maps.scratch', {parts: [word('maps'), word('scratch')]})];
    const {scores, naming} = rank(words, INDEX);
    const first = (url: string): number => INDEX.firstOf[PAGES.findIndex((page) => page.url === url)] ?? 0;
    expect(naming[first('/scratch/')]).toBeGreaterThan(0);
    expect(scores[first('/maps/')]).toBeGreaterThan(scores[first('/scratch/')] ?? 0);
  });
});
