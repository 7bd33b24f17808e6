import {describe, expect, it} from 'vitest';
import {
  choicesOf,
  isAmong,
  listedChanges,
  type ChangeFilter,
  type ListedChange,
} from '../../../src/notes/history/changes';
import type {NoteHistory, Version} from '../../../src/notes/history/history';
import type {LoadedNote} from '../../../src/notes/loaded';
import {LEAST} from '../../samples';

const DAY = 86_400_000;
const note = (name: string, more: Partial<LoadedNote> = {}): LoadedNote => ({
  title: name,
  permalink: `/${name}/`,
  source: `@site/docs/${name}.mdx`,
  frontMatter: LEAST.term,
  ...more,
});

function historyWith(...versions: readonly Partial<Version>[]): NoteHistory {
  const whole = versions.map((version): Version => ({
    id: 'a',
    time: 0,
    form: 'changed',
    authors: ['Ada'],
    path: 'docs/secret.mdx',
    content: 'f00',
    ...version,
  }));
  return {people: [], versions: whole, paths: [], changed: whole[0]?.time};
}

describe('listedChanges', () => {
  it('says of each note what its last change was', () => {
    const histories: Readonly<Record<string, NoteHistory>> = {
      '@site/docs/a.mdx': historyWith({time: DAY, authors: ['Bo', 'Cy'], subject: 'Say more'}, {form: 'written'}),
    };
    expect(listedChanges([note('a')], (source) => histories[source])).toEqual([
      {
        title: 'a',
        permalink: '/a/',
        description: 'What becomes of leaves and peelings when they are left alone.',
        kind: 'term',
        changed: '1970-01-02',
        tags: ['soil'],
        authors: ['Bo', 'Cy'],
        subject: 'Say more',
        isNew: false,
        isComparable: true,
      },
    ]);
  });

  it('takes what Docusaurus knows where there is no history', () => {
    const [change] = listedChanges([note('a', {lastUpdatedAt: DAY, lastUpdatedBy: 'Ada'})], () => undefined);
    expect(change).toMatchObject({changed: '1970-01-02', authors: ['Ada'], isNew: false, isComparable: false});
  });

  it('puts the last changed note first, by its history', () => {
    const histories: Readonly<Record<string, NoteHistory>> = {
      '@site/docs/a.mdx': historyWith({time: DAY}),
      '@site/docs/b.mdx': historyWith({time: 2 * DAY, form: 'written'}),
    };
    const changes = listedChanges([note('a', {lastUpdatedAt: 3 * DAY}), note('b')], (source) => histories[source]);
    expect(changes.map(({title, isNew}) => [title, isNew])).toEqual([
      ['b', true],
      ['a', false],
    ]);
  });

  it('leaves out drafts and unlisted notes', () => {
    expect(listedChanges([note('a', {draft: true}), note('b', {unlisted: true})], () => historyWith({}))).toEqual([]);
  });
});

const TODAY = '2026-03-21';
const change = (title: string, more: Partial<ListedChange>): ListedChange => ({
  title,
  permalink: `/${title}/`,
  description: '',
  kind: 'term',
  tags: [],
  authors: [],
  isNew: false,
  isComparable: false,
  ...more,
});

const CHANGES = [
  change('a', {kind: 'guide', tags: ['soil'], authors: ['Ada', 'Bo'], changed: '2026-03-20'}),
  change('b', {kind: 'term', tags: ['soil', 'water'], authors: ['Ada'], changed: '2026-03-14'}),
  change('c', {kind: 'term', tags: ['water'], authors: ['Bo'], changed: '2026-03-13'}),
  change('d', {kind: 'map', changed: undefined}),
];

describe('isAmong', () => {
  it.each<[ChangeFilter, string]>([
    [{}, 'abcd'],
    [{kind: 'term'}, 'bc'],
    [{tag: 'soil'}, 'ab'],
    [{author: 'Bo'}, 'ac'],
    [{period: 'week'}, 'ab'],
    [{period: 'month'}, 'abc'],
    [{kind: 'term', author: 'Ada'}, 'b'],
    [{kind: 'guide', period: 'week', tag: 'water'}, ''],
  ])('%j leaves %s', (filter, left) => {
    const titles = CHANGES.filter((one) => isAmong(one, filter, TODAY)).map(({title}) => title);
    expect(titles.join('')).toBe(left);
  });

  it('takes all changes for every period before the day is known', () => {
    expect(CHANGES.every((one) => isAmong(one, {period: 'week'}, ''))).toBe(true);
  });
});

describe('choicesOf', () => {
  it('counts what each choice would leave, most first, then by name', () => {
    expect(choicesOf(CHANGES, {}, TODAY)).toEqual({
      kind: [
        {value: 'term', count: 2},
        {value: 'guide', count: 1},
        {value: 'map', count: 1},
      ],
      tag: [
        {value: 'soil', count: 2},
        {value: 'water', count: 2},
      ],
      author: [
        {value: 'Ada', count: 2},
        {value: 'Bo', count: 2},
      ],
      period: [
        {value: 'week', count: 2},
        {value: 'month', count: 3},
        {value: 'year', count: 3},
      ],
    });
  });

  it('counts the choices of a filter as if it were not set, and keeps what is chosen', () => {
    const {kind, tag} = choicesOf(CHANGES, {kind: 'map', tag: 'soil'}, TODAY);
    expect(kind).toEqual([
      {value: 'guide', count: 1},
      {value: 'term', count: 1},
      {value: 'map', count: 0},
    ]);
    expect(tag).toEqual([{value: 'soil', count: 0}]);
  });
});
