import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {answerOf} from '../../src/search/rank/answer';
import {explain} from '../../src/search/rank/explain';
import {pageOf} from '../../src/search/extract/extract';
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

describe('a phrase of common words', () => {
  const texts = Array.from({length: 1600}, (_, i) => page(`/${i}/`, `Page ${i}`, 'one of the words'));
  const last = page('/last/', 'Last', `${'so many other words stand here '.repeat(9)} the of`);
  const total = (pages: readonly Page[], text: string): readonly unknown[] => {
    const index = indexOf(pages);
    const {hits, total: all, isCut} = answerOf(search(text, index), index, []);
    return [hits.map(({url}) => url), all, isCut];
  };
  it('is looked for in all pages that may have it', () =>
    expect(total([...texts.slice(0, 400), last], '"the of"')).toEqual([['/last/'], 1, undefined]));
  it('is looked for in the best pages where that were too many, which is told', () =>
    expect(total([...texts, last], '"the of"')).toEqual([[], 0, true]));
  it('is not cut where enough pages have it', () =>
    expect(total([...texts, last], '"of the"').slice(1)).toEqual([1601, undefined]));
});

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
    ['path:config/', ['/config/']],
    ['title:"menu"', ['/menus/']],
    ['title:navi', ['/menus/']],
    ['install -tag:ops', ['/install/']],
    ['docker kind:guide tag:#ops', ['/docker/']],
  ])('filters by %s', (text, urls) => expect(found(text)).toEqual(urls));

  test.each([
    ['kind:foo', ['kind:foo'], []],
    ['menu kind:foo', ['kind:foo'], ['/menus/']],
    ['tag:nowhere docker', ['tag:nowhere'], ['/docker/', '/install/']],
    ['path:', [], []],
    ['title:docker', [], ['/docker/']],
    ['title:zebrafish café', ['title:zebrafish'], ['/menus/']],
    ['http://sites.example/docker', [], ['/config/', '/docker/', '/install/']],
  ])('takes a filter that no page passes as words: %s', (text, ignored, urls) => {
    expect([search(text, INDEX).ignored, [...found(text)].sort()]).toEqual([ignored, urls]);
  });

  it.each(['Notes -draft copies', 'this OR that', 'kind:guide explained', 'The "best" kettle'])(
    'takes a text that is a title as that title: %s',
    (title) => {
      const pages = [page('/a/', 'Notes', 'Copies of this and that, of the best kettle.'), page('/b/', title, '')];
      expect(pages[search(title, indexOf(pages)).hits[0]?.page ?? -1]?.url).toBe('/b/');
    },
  );

  it('leaves out an excluded word even where a title has it', () => {
    const pages = [page('/a/', 'Docker', 'Text.'), page('/b/', 'Docker Compose', 'Text.')];
    expect(search('docker -compose', indexOf(pages)).hits.map(({page: at}) => pages[at]?.url)).toEqual(['/a/']);
  });

  it('keeps a page with an identifier above those with its parts in their titles', () => {
    const pages = [
      page('/scratch/', 'Scratch', 'Maps and scratch.'),
      page('/maps/', 'Maps', 'All about maps.Foo.'),
      page('/long/', 'Other', `Much else. ${'Words. '.repeat(300)} maps.Scratch`),
    ];
    expect(pages[search('maps.Scratch', indexOf(pages)).hits[0]?.page ?? -1]?.url).toBe('/long/');
  });

  it('finds a page by what others call it in their links', () => {
    const pages = [
      page('/asset/', 'Asset directory', 'Pipelines for assets, and pipelines again. Asset pipelines.'),
      page('/pipes/', 'Pipes', 'What runs over files.', {
        called: [{anchor: 'h', text: 'asset pipelines'}],
        heading: 'Run',
      }),
    ];
    const {hits} = search('asset pipelines', indexOf(pages));
    expect([pages[hits[0]?.page ?? -1]?.url, hits[0]?.sections[0]?.section]).toEqual(['/pipes/', 2]);
  });

  it('repairs nothing when words are to be taken as written', () => {
    const {hits, repaired} = search('configuraton ', INDEX, {verbatim: true});
    expect([hits, repaired]).toEqual([[], []]);
  });

  it('counts all pages found, whatever the limit', () =>
    expect(search('docker', INDEX, {limit: 1}).pages.length).toBe(2));

  test.each([
    ['navigatoon zonk', {terms: [], tags: []}],
    [
      '"install menus"',
      {
        terms: [
          {term: 'install', count: 2},
          {term: 'menus', count: 1},
          {term: 'menu', count: 1},
        ],
        tags: [],
      },
    ],
    ['zzdocker', {terms: [], tags: []}],
    ['languagologist', {terms: [], tags: []}],
    ['confronting', {terms: [], tags: []}],
    [
      '"arcive engine"',
      {
        terms: [
          {term: 'engine', count: 1},
          {term: 'archive', count: 1},
        ],
        tags: [],
      },
    ],
    ['"ops nowhere"', {terms: [{term: 'ops', count: 1}], tags: [{value: 'Ops', count: 1}]}],
  ])('names what is nearest when nothing is found: %s', (text, nearest) =>
    expect(answerOf(search(text, INDEX), INDEX, []).nearest).toEqual(nearest),
  );

  it("lets a page's boost decide between equals", () => {
    const html = (boost: string): string =>
      `<title>Kettles</title><meta name="search:boost" content="${boost}"><main><h1>Kettles</h1><p>A kettle boils.</main>`;
    const ranked = (boosts: readonly string[]): readonly string[] => {
      const pages = boosts.flatMap((boost, i) => pageOf(html(boost), {url: `/${i}/`}) ?? []);
      return search('kettle boils', indexOf(pages)).hits.map(({page: at}) => pages[at]?.url ?? '');
    };
    expect([ranked(['1', '4', '0.25']), ranked(['0.25', '0.5', '2'])]).toEqual([
      ['/1/', '/0/', '/2/'],
      ['/2/', '/1/', '/0/'],
    ]);
  });

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
