import {describe, expect, it} from 'vitest';
import {type Answer, type Hit, NOTHING, type SectionHit} from '../../../src/search/rank/answer';
import {nextActive, optionsOf} from '../../../src/search/ui/options';

const excerpt = [{text: 'soil', marked: true}];
const section = (anchor: string): SectionHit => ({anchor, heading: `On ${anchor}`, score: 1, excerpt, code: false});
const hit = (url: string, more: Partial<Hit> = {}): Hit => ({
  url,
  anchor: '',
  title: `Note ${url}`,
  heading: '',
  above: [],
  folder: 'mlops',
  score: 1,
  sections: [],
  missing: [],
  terms: [],
  excerpt,
  code: false,
  ...more,
});
const answer = (hits: readonly Hit[], total = hits.length): Answer => ({...NOTHING, hits, total});
const home = '/notes/';

describe('optionsOf', () => {
  it('gives nothing without an answer, and without hits no way to all of them', () => {
    expect(optionsOf(undefined, {home, all: '/notes/search/?q=a'})).toEqual([]);
    expect(optionsOf(answer([]), {home, all: '/notes/search/?q=a'})).toEqual([]);
  });

  it('puts sections below their page: two, none that the page leads to, none without an address', () => {
    const sections = [section(''), section('a'), section('b'), section('c'), section('d')];
    const options = optionsOf(answer([hit('/x/', {anchor: 'a', sections}), hit('/y/')]), {home});
    expect(options.map(({form, href}) => `${form} ${href}`)).toEqual([
      'page /notes/x/#a',
      'section /notes/x/#b',
      'section /notes/x/#c',
      'page /notes/y/',
    ]);
  });

  it('says where a result stands: its folder, and the headings down to it', () => {
    const [page] = optionsOf(answer([hit('/x/', {anchor: 'c', above: ['A', 'B'], heading: 'C', kind: 'guide'})]), {
      home,
    });
    expect(page).toMatchObject({title: 'Note /x/', kind: 'guide', folder: 'mlops', trail: ['A', 'B', 'C'], excerpt});
    const [plain] = optionsOf(answer([hit('/x/')]), {home});
    expect(plain?.trail).toEqual([]);
  });

  it.each([
    ['/', '/x/', '', [], '/x/'],
    ['/notes/', '/x/', 'a', [], '/notes/x/#a'],
    ['/notes/', '/', '', [], '/notes/'],
    ['/notes/', '/x/', 'a', ['c++', 'drift'], '/notes/x/?find=c%2B%2B&find=drift#a'],
  ])('below %s, %s#%s with the words %j is at %s', (base, url, anchor, terms, href) => {
    expect(optionsOf(answer([hit(url, {anchor, terms})]), {home: base})[0]?.href).toBe(href);
  });

  it.each([
    [1, 'All results on a page'],
    [34, 'All 34 results'],
  ])('ends with the way to all %i', (total, title) => {
    const last = optionsOf(answer([hit('/x/')], total), {home, all: '/notes/search/?q=a'}).at(-1);
    expect(last).toMatchObject({form: 'all', title, href: '/notes/search/?q=a'});
  });

  it('gives each line a key of its own, the same when other words lead to it', () => {
    const keysFor = (terms: readonly string[]) =>
      optionsOf(answer([hit('/x/', {terms, sections: [section('a'), section('b')]}), hit('/y/', {terms})]), {
        home,
        all: `/notes/search/?q=${terms.join('+')}`,
      }).map(({key}) => key);
    expect(new Set(keysFor(['soil'])).size).toBe(5);
    expect(keysFor(['soil', 'earth'])).toEqual(keysFor(['soil']));
  });
});

describe('nextActive', () => {
  it.each([
    ['ArrowDown', -1, 3, 0],
    ['ArrowDown', 2, 3, 0],
    ['ArrowUp', -1, 3, 2],
    ['ArrowUp', 0, 3, 2],
    ['ArrowUp', 2, 3, 1],
    ['Home', -1, 3, undefined],
    ['Home', 2, 3, 0],
    ['End', -1, 3, undefined],
    ['End', 0, 3, 2],
    ['ArrowDown', -1, 0, undefined],
    ['ArrowLeft', 1, 3, undefined],
    ['Enter', 1, 3, undefined],
    ['a', 1, 3, undefined],
  ])('%s at %i of %i leads to %s', (key, active, count, next) => {
    expect(nextActive(key, active, count)).toBe(next);
  });
});
