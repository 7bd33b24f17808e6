import {describe, expect, it, test} from 'vitest';
import {answerOf, type Answer} from '../../src/search/rank/answer';
import {countsOf} from '../../src/search/rank/facets';
import {search} from '../../src/search/rank/search';
import {indexOf} from '../../src/search/store/build';
import type {Page, Section} from '../../src/search/types';

const section = (heading: string, text: string, more: Partial<Section> = {}): Section => ({
  anchor: heading.toLowerCase().replaceAll(' ', '-'),
  heading,
  above: [],
  text,
  code: '',
  ...more,
});

const PAGES: readonly Page[] = [
  {
    url: '/ops/docker/',
    title: 'Docker',
    kind: 'guide',
    status: 'evergreen',
    date: '2024-05-01',
    tags: ['ops', 'containers'],
    sections: [
      section('', 'Containers for everything.'),
      section('Install', 'Install the engine with a kettle.', {above: ['Start']}),
      section('Compose', 'The kettle again.', {code: 'docker compose up --watch'}),
    ],
  },
  {url: '/ops/', title: 'Operations', kind: 'list', tags: ['ops'], sections: [section('', 'All about kettles.')]},
  {url: '/tea/', title: 'Tea', sections: [section('', 'A kettle and getUserName.')]},
];
const INDEX = indexOf(PAGES);
const answer = (text: string): Answer => answerOf(search(text, INDEX), INDEX, []);

describe('an answer', () => {
  it('says of a page what a list shows', () => {
    const [hit] = answer('engine').hits;
    expect(hit).toMatchObject({
      url: '/ops/docker/',
      anchor: 'install',
      heading: 'Install',
      above: ['Start'],
      folder: 'ops',
      kind: 'guide',
      status: 'evergreen',
      date: '2024-05-01',
      tags: ['ops', 'containers'],
      code: false,
      terms: ['engine'],
    });
  });

  it('shows of code that it is code', () => {
    const [hit] = answer('compose up --watch').hits;
    expect([hit?.anchor, hit?.code]).toEqual(['compose', true]);
    expect(answer('"compose up"').hits.map(({code, excerpt}) => [code, excerpt[1]])).toEqual([
      [true, {text: 'compose', marked: true}],
    ]);
  });

  it('shows a line of every section under a page', () => {
    const [hit] = answer('docker kettle').hits;
    expect(
      hit?.sections.map(({anchor, excerpt, code}) => [anchor, excerpt.map(({text}) => text).join(''), code]),
    ).toEqual([
      ['compose', 'The kettle again.', false],
      ['install', 'Install the engine with a kettle.', false],
    ]);
  });

  test.each([
    ['kettl', ['kettle', 'kettle', 'kettles']],
    ['getUserName', ['getusername']],
    ['the kettle', ['kettle', 'kettles', 'the kettle']],
  ])('tells the words that each page was found by: %s', (text, expected) =>
    expect(
      answer(text)
        .hits.map(({terms}) => terms.join(' '))
        .sort(),
    ).toEqual(expected),
  );

  it('is empty and near when there is nothing', () =>
    expect(answer('"kettle docker"')).toMatchObject({
      hits: [],
      total: 0,
      nearest: {terms: [{term: 'docker'}, {term: 'kettle'}, {term: 'kettles'}]},
    }));
});

describe('the counts of what was found', () => {
  test.each([
    [
      'kettle',
      {
        kinds: [
          {value: 'guide', count: 1},
          {value: 'list', count: 1},
        ],
        tags: [
          {value: 'ops', count: 2},
          {value: 'containers', count: 1},
        ],
        folders: [{value: 'ops', count: 2}],
      },
    ],
    [
      'kettle kind:list',
      {kinds: [{value: 'list', count: 1}], tags: [{value: 'ops', count: 1}], folders: [{value: 'ops', count: 1}]},
    ],
    ['zebrafish', {kinds: [], tags: [], folders: []}],
  ])('%s', (text, expected) => expect(countsOf(text, INDEX)).toEqual(expected));

  it('are what the filters leave', () => {
    const {kinds, tags, folders} = countsOf('kettle', INDEX);
    const left = (filter: string): number => search(`kettle ${filter}`, INDEX).pages.length;
    for (const {value, count} of kinds) expect(left(`kind:${value}`)).toBe(count);
    for (const {value, count} of tags) expect(left(`tag:${value}`)).toBe(count);
    for (const {value, count} of folders) expect(left(`path:${value}/`)).toBe(count);
  });
});
