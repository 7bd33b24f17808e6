import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Fact, ListRow} from '../../src/notes/lists';
import {NOTE_STATUSES} from '../../src/types';
import {matchesFilter, sortRows} from '../../src/wiki/table';

const fact = (value: string | number): Fact => ({text: String(value), value});
const row = (title: string, facts: readonly Fact[] = [], more: Partial<ListRow> = {}): ListRow => ({
  title,
  permalink: `/${title}/`,
  description: 'About it.',
  status: 'seedling',
  tags: [],
  aliases: [],
  facts,
  ...more,
});
const titles = (rows: readonly ListRow[]) => rows.map(({title}) => title);

const rows: fc.Arbitrary<ListRow[]> = fc.array(
  fc
    .record({
      title: fc.string({unit: 'grapheme', minLength: 1, maxLength: 6}),
      word: fc.constantFrom('', 'a', 'b', 'C'),
      minutes: fc.constantFrom(1, 9, 10, 90),
      status: fc.constantFrom(...NOTE_STATUSES),
    })
    .map(({title, word, minutes, status}) => row(title, [fact(word), fact(minutes)], {status})),
);
const sorting = fc.record({column: fc.integer({min: 0, max: 3}), descending: fc.boolean()});

describe('sortRows', () => {
  const beans = row('Beans', [fact('rake'), fact(90)], {status: 'evergreen'});
  const ash = row('ash', [fact(''), fact(100)], {status: 'growing'});
  const corn = row('Corn', [fact('axe'), fact(9)]);
  const all = [beans, ash, corn];

  it.each([
    ['titles, without case', 0, false, ['ash', 'Beans', 'Corn']],
    ['titles, backwards', 0, true, ['Corn', 'Beans', 'ash']],
    ['texts, unknown ones last', 1, false, ['Corn', 'Beans', 'ash']],
    ['texts backwards, unknown ones last all the same', 1, true, ['Beans', 'Corn', 'ash']],
    ['numbers by their value', 2, false, ['Corn', 'Beans', 'ash']],
    ['numbers backwards', 2, true, ['ash', 'Beans', 'Corn']],
    ['status by its growth', 3, false, ['Corn', 'ash', 'Beans']],
    ['status backwards', 3, true, ['Beans', 'ash', 'Corn']],
  ])('sorts by %s', (_, column, descending, expected) => {
    expect(titles(sortRows(all, {column, descending}))).toEqual(expected);
  });

  it('orders equal rows by their titles, forwards in both directions', () => {
    const equal = [row('c', [fact('x')]), row('a', [fact('x')]), row('b', [fact('x')])];
    expect(titles(sortRows(equal, {column: 1, descending: false}))).toEqual(['a', 'b', 'c']);
    expect(titles(sortRows(equal, {column: 1, descending: true}))).toEqual(['a', 'b', 'c']);
  });

  it('keeps all rows, and leaves the given ones as they were', () => {
    fc.assert(
      fc.property(rows, sorting, (given, by) => {
        const before = [...given];
        const sorted = sortRows(given, by);
        expect(sorted).toHaveLength(given.length);
        expect(new Set(sorted)).toEqual(new Set(given));
        expect(given).toEqual(before);
      }),
    );
  });

  it('gives the same order when sorted again', () => {
    fc.assert(
      fc.property(rows, sorting, (given, by) => {
        const once = sortRows(given, by);
        expect(sortRows(once, by)).toEqual(once);
      }),
    );
  });

  it('puts unknown values last in both directions', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (given, descending) => {
        const words = sortRows(given, {column: 1, descending}).map(({facts}) => facts[0]?.text);
        expect(words.slice(words.indexOf('')).filter((word) => words.includes('') && word !== '')).toEqual([]);
      }),
    );
  });
});

describe('matchesFilter', () => {
  const beans = row('Runner beans', [fact('rake')], {
    description: 'How they climb.',
    tags: ['water'],
    aliases: ['scarlet'],
    status: 'growing',
  });

  it.each(['', '  ', 'BEANS', 'beans runner', 'climb', 'water', 'scarlet', 'rake', 'growing', 'bea', ' rake  climb '])(
    'finds the row by «%s»',
    (filter) => {
      expect(matchesFilter(beans, filter)).toBe(true);
    },
  );

  it.each(['peas', 'beans peas', '.*', 'beans.', '/'])('does not find the row by «%s»', (filter) => {
    expect(matchesFilter(beans, filter)).toBe(false);
  });

  it('finds every row by its own title', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 20}), (title) => {
        expect(matchesFilter(row(title), title)).toBe(true);
      }),
    );
  });
});
