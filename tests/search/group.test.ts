import {describe, expect, it, test} from 'vitest';
import {fragmentsOf, grouped} from '../../src/search/store/group';
import type {Content} from '../../src/search/types';

const page = (title: string, sections: number, length: number): readonly Content[] => {
  const head = {url: `/${title}/`, title};
  return Array.from({length: sections}, (_, i) => ({
    head,
    section: {anchor: `s${i}`, heading: '', text: 'x'.repeat(length), code: ''},
  }));
};
const titles = (groups: readonly (readonly Content[])[]): readonly string[] =>
  groups.map((group) => group.map(({head}) => head.title).join(''));

describe('grouped', () => {
  test.each([
    [
      [1, 1, 1, 1],
      {bytes: 2, most: 9},
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [[5, 1, 1], {bytes: 2, most: 9}, [[5], [1, 1]]],
    [
      [1, 1, 1, 1],
      {bytes: 1, most: 2},
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [[], {bytes: 1, most: 2}, []],
  ])('%j by %j', (all, size, expected) => expect(grouped<number>(all, (each) => each, size)).toEqual(expected));
});

describe('fragmentsOf', () => {
  it('keeps a page together', () =>
    expect(titles(fragmentsOf([...page('a', 3, 200), ...page('b', 2, 200)], {bytes: 500, most: 99}))).toEqual([
      'aaa',
      'bb',
    ]));
  it('divides a very long page by sections, so that a hit loads its own', () => {
    const groups = fragmentsOf([...page('a', 300, 1000), ...page('b', 1, 50)], {bytes: 2000, most: 999});
    expect(Math.max(...groups.map((group) => group.length))).toBe(2);
  });
});
