import {describe, expect, it, test} from 'vitest';
import {isOfPart, nameAt, namesOf, shareOf, sharesOf} from '../../src/search/store/names';
import {numbersOf} from '../../src/search/store/assemble';
import type {Page} from '../../src/search/types';

const PAGES: readonly Page[] = [
  {
    url: '/a/',
    title: 'First',
    aliases: ['Also'],
    called: [{anchor: 'h', text: 'words of a link'}],
    sections: [
      {anchor: '', heading: '', text: '', code: ''},
      {anchor: 'h', heading: 'Heading', text: '', code: ''},
    ],
  },
  {url: '/b/', title: 'Second', sections: [{anchor: '', heading: '', text: '', code: ''}]},
];

describe('the names of pages', () => {
  const names = namesOf(PAGES);
  it('are their sections’ own, then the aliases, then the links', () =>
    expect(names.map(({kind, text, section}) => [kind, text, section])).toEqual([
      ['title', 'First', 0],
      ['heading', 'Heading', 1],
      ['title', 'Second', 2],
      ['alias', 'Also', 0],
      ['link', 'words of a link', 1],
    ]));
  it('are known by their numbers', () =>
    expect(names.map((_, i) => nameAt(i, {pageOf: Uint32Array.of(0, 0, 1), ...numbersOf(names)}))).toEqual(
      names.map(({section, kind}) => ({section, kind})),
    ));
});

describe('the share that a word has of a name', () => {
  test.each([
    ['List of pages', {list: [1 / 3, false], of: [1 / 3, false], pages: [1 / 3, false]}],
    ['css.Build', {'css.build': [1, false], css: [1 / 2, true], build: [1 / 2, true]}],
    ['Menus', {menus: [1, false]}],
    ['', {}],
  ])('%s', (name, expected) =>
    expect(
      Object.fromEntries([...sharesOf(name)].map(([term, slot]) => [term, [shareOf(slot), isOfPart(slot)]])),
    ).toEqual(expected),
  );
});
