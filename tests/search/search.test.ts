import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {explain} from '../../src/search/rank/explain';
import {indexOf} from '../../src/search/store/build';
import {search} from '../../src/search/rank/search';
import type {Page} from '../../src/search/types';

const page = (
  url: string,
  title: string,
  text: string,
  more: Partial<Page> & {code?: string; heading?: string} = {},
): Page => ({
  url,
  title,
  ...more,
  sections: [
    {anchor: '', heading: '', text, code: more.code ?? ''},
    ...(more.heading === undefined ? [] : [{anchor: 'h', heading: more.heading, text: '', code: ''}]),
  ],
});

const PAGES: readonly Page[] = [
  page('/docker/', 'Docker guide', 'How to install the engine on a server and start it.', {
    tags: ['Ops'],
    kind: 'guide',
  }),
  page('/install/', 'Install', 'Download the archive. Docker is not needed.', {heading: 'Before you start'}),
  page('/menus/', 'Menus', 'A menu has entries. The café serves 2020 of them.', {
    aliases: ['Navigation'],
    tags: ['ui'],
  }),
  page('/config/', 'Configuration', 'Settings of the site, such as canonifyURLs.', {
    code: 'const getUserName = 1; // C++',
  }),
  page('/user/', 'User', 'A user name is plain text, nothing more: get one.'),
  page('/languages/', 'Languages', 'C# is one, C another. Straße and perche are words. perché too. 東京都に住む。'),
];
const INDEX = indexOf(PAGES);
const found = (text: string): readonly string[] => search(text, INDEX).hits.map(({page: at}) => PAGES[at]?.url ?? '');

describe('search', () => {
  test.each([
    ['a title', 'menus', '/menus/'],
    ['an alias', 'navigation', '/menus/'],
    ['a heading', 'before you start', '/install/'],
    ['an unfinished word', 'confi', '/config/'],
    ['a typo', 'configuraton', '/config/'],
    ['swapped letters', 'mneus', '/menus/'],
    ['an identifier, whole above its parts', 'getUserName', '/config/'],
    ['a part of an identifier', 'canonify', '/config/'],
    ['C++', 'C++', '/config/'],
    ['C#', 'C#', '/languages/'],
    ['a form of the word', 'installing', '/install/'],
    ['without its accent', 'cafe', '/menus/'],
    ['ss for ß', 'strasse', '/languages/'],
    ['inside a Japanese run', '京都', '/languages/'],
    ['a phrase', '"user name is"', '/user/'],
  ])('finds %s', (_, text, url) => expect(found(text)[0]).toBe(url));

  it('finds words over two fields', () => expect(found('docker server')[0]).toBe('/docker/'));
  it('takes no number for another', () => expect(found('2025')).toEqual([]));
  it('leaves out pages with an excluded word', () => expect(found('install -archive')).not.toContain('/install/'));
  it('wants the words of a phrase side by side', () => expect(found('"name user"')).toEqual([]));
  it('finds either word of an OR', () =>
    expect([...found('menus OR archive')].sort()).toEqual(['/install/', '/menus/']));

  test.each([
    ['tag:ops', ['/docker/']],
    ['kind:guide', ['/docker/']],
    ['title:menu', ['/menus/']],
    ['path:/con', ['/config/']],
  ])('filters by %s', (text, urls) => expect(found(text)).toEqual(urls));

  it('says which word it left out', () => {
    const {hits, leftOut} = search('menu zebrafish', INDEX);
    expect([PAGES[hits[0]?.page ?? -1]?.url, leftOut]).toEqual(['/menus/', ['zebrafish']]);
  });

  it('says what it took for what', () =>
    expect(search('configuraton ', INDEX).repaired).toEqual([{from: 'configuraton', to: 'configuration'}]));

  it('answers a sentence that no page holds whole', () =>
    expect(found('how would somebody go about installing this thing with docker on windows')[0]).toBe('/docker/'));

  it('explains a score in full', () => {
    const {hits, ranking} = search('docker install', INDEX);
    const section = hits[0]?.sections[0]?.section ?? 0;
    const sum = explain(section, ranking, INDEX).reduce((all, {value}) => all + value, 0);
    expect(sum).toBeCloseTo(ranking.scores[section] ?? 0, 3);
  });

  it('lists a page once', () => {
    const urls = found('start the engine before you start');
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      'menu',
      '"',
      '-',
      ' ',
      'OR',
      'tag:',
      'C++',
      '東京',
      'configuraton',
      ':',
      'zz',
      '(',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: 'binary'}),
          fc.array(piece).map((all) => all.join(' ')),
        ),
        (text) => {
          expect(() => search(text, INDEX)).not.toThrow();
        },
      ),
    );
  });
});
