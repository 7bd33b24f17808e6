import {describe, expect, it} from 'vitest';
import type {ChangeFilter} from '../../../src/notes/history/changes';
import {filterOf, queryOf} from '../../../src/notes/history/filter';

describe('filterOf', () => {
  it.each<[string, ChangeFilter]>([
    ['', {}],
    ['?kind=guide', {kind: 'guide'}],
    [
      '?kind=guide&tag=ci-cd&author=Ada+Lovelace&period=week',
      {kind: 'guide', tag: 'ci-cd', author: 'Ada Lovelace', period: 'week'},
    ],
    ['?kind=therm&period=toString&tag=&author=&x=y', {}],
  ])('reads «%s»', (query, filter) => {
    expect(filterOf(query)).toEqual(filter);
  });
});

describe('queryOf', () => {
  it.each<[ChangeFilter, string]>([
    [{}, ''],
    [{kind: undefined}, ''],
    [{kind: 'guide', author: 'A & B'}, '?kind=guide&author=A+%26+B'],
  ])('writes %j', (filter, query) => {
    expect(queryOf(filter)).toBe(query);
    expect(filterOf(query)).toEqual(filter.kind === undefined ? {} : filter);
  });
});
