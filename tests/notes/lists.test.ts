import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {byLetter, compareTitles, durationOf, listOf, type ListableNote} from '../../src/notes/lists';
import type {NoteKind} from '../../src/types';
import {metaFor} from '../samples';

type Data = Readonly<Record<string, unknown>>;
const note = (title: string, kind: NoteKind, more: Data = {}): ListableNote => ({
  title,
  permalink: `/${title}/`,
  meta: metaFor(kind, more),
});

describe('listOf', () => {
  it('takes the notes of the kind, in the order of their titles', () => {
    const notes = [note('b', 'term'), note('Chapter 10', 'term'), note('Chapter 9', 'term')];
    const others = [note('A map', 'map'), note('A guide', 'guide'), note('Á', 'term')];
    const {kind, columns, rows} = listOf('term', [...notes, ...others]);
    expect(kind).toBe('term');
    expect(columns).toEqual([]);
    expect(rows.map(({title}) => title)).toEqual(['Á', 'b', 'Chapter 9', 'Chapter 10']);
  });

  it('orders notes of one title by their addresses', () => {
    const [a, b] = [note('Same', 'term'), {...note('Same', 'term'), permalink: '/a/'}];
    expect(listOf('term', [a, b]).rows.map(({permalink}) => permalink)).toEqual(['/Same/', '/a/']);
    expect(listOf('term', [b, a]).rows.map(({permalink}) => permalink)).toEqual(['/Same/', '/a/']);
  });

  it('gives each row what a list shows and filters by', () => {
    const {rows} = listOf('term', [note('Humus', 'term', {aliases: ['black gold'], status: 'evergreen'})]);
    expect(rows).toEqual([
      {
        title: 'Humus',
        permalink: '/Humus/',
        description: 'What becomes of leaves and peelings when they are left alone.',
        status: 'evergreen',
        tags: ['soil'],
        aliases: ['black gold'],
        facts: [],
      },
    ]);
  });

  it.each([
    ['guide', {time: 90, tools: ['spade', 'rake']}, ['Time', 'Tools'], ['1 h 30 min', 'spade, rake']],
    ['guide', {}, ['Time', 'Tools'], ['30 min', '']],
    ['podcast', {guests: ['Bo'], date: '2024-03'}, ['Show', 'People', 'Date'], ['Garden Talk', 'Ada, Bo', '2024-03']],
    ['podcast', {}, ['Show', 'People', 'Date'], ['Garden Talk', 'Ada', '']],
    ['course', {progress: 'finished'}, ['Provider', 'Progress'], ['Garden School', 'finished']],
  ] as const)('gives a %s with %j its facts', (kind, more, columns, facts) => {
    const list = listOf(kind, [note('A', kind, more)]);
    expect(list.columns).toEqual(columns);
    expect(list.rows[0]?.facts.map(({text}) => text)).toEqual(facts);
  });

  it('sorts times by their length', () => {
    const {rows} = listOf('guide', [note('A', 'guide', {time: 90})]);
    expect(rows[0]?.facts[0]).toEqual({text: '1 h 30 min', value: 90});
  });

  it('gives an empty list where there is no such note', () => {
    expect(listOf('course', [note('A', 'term')]).rows).toEqual([]);
  });
});

describe('byLetter', () => {
  const letters = (...titles: string[]) => byLetter(titles.map((title) => ({title}))).map(({letter}) => letter);

  it('puts terms under their first letter, and what begins with none first', () => {
    expect(byLetter([{title: 'Bean'}, {title: 'ash'}, {title: '3D'}, {title: 'Élan'}, {title: 'ear'}])).toEqual([
      {letter: '#', rows: [{title: '3D'}]},
      {letter: 'A', rows: [{title: 'ash'}]},
      {letter: 'B', rows: [{title: 'Bean'}]},
      {letter: 'E', rows: [{title: 'Élan'}, {title: 'ear'}]},
    ]);
  });

  it.each([
    ['élan', 'E'],
    ['3D', '#'],
    ['«quoted»', '#'],
    ['', '#'],
    ['Яблоко', 'Я'],
    ['日本', '日'],
    ['ßharp', 'S'],
  ])('puts %j under %s', (title, letter) => {
    expect(letters(title)).toEqual([letter]);
  });

  it('keeps all rows, in their order under each letter', () => {
    fc.assert(
      fc.property(fc.array(fc.record({title: fc.string({unit: 'grapheme'}), id: fc.nat()})), (rows) => {
        const groups = byLetter(rows);
        expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
        for (const group of groups) {
          expect(group.rows).toEqual(rows.filter((row) => group.rows.includes(row)));
        }
        expect(new Set(groups.map(({letter}) => letter)).size).toBe(groups.length);
      }),
    );
  });
});

describe('compareTitles', () => {
  it.each([
    ['a', 'B', -1],
    ['Chapter 9', 'Chapter 10', -1],
    ['élan', 'Elan', 0],
    ['b', 'a', 1],
  ])('orders %j and %j', (a, b, order) => {
    expect(Math.sign(compareTitles(a, b))).toBe(order);
  });
});

describe('durationOf', () => {
  it.each([
    [0, '0 min'],
    [1, '1 min'],
    [45, '45 min'],
    [60, '1 h'],
    [90, '1 h 30 min'],
    [120, '2 h'],
    [6000, '100 h'],
  ])('says %i minutes as «%s»', (minutes, text) => {
    expect(durationOf(minutes)).toBe(text);
  });
});
