import {describe, expect, it} from 'vitest';
import {rank} from '../../src/search/rank/rank';
import {wordsOf} from '../../src/search/rank/expand';
import {search} from '../../src/search/rank/search';
import {WEIGHTS} from '../../src/search/rank/weights';
import {analyse} from '../../src/search/analyse/analyse';
import {indexOf} from '../../src/search/store/build';
import type {Page} from '../../src/search/types';

const page = (url: string, ...texts: string[]): Page => ({
  url,
  title: `Page ${url}`,
  sections: texts.map((text, i) => ({anchor: `s${i}`, heading: '', text, code: ''})),
});
const PAGES = [
  page('/much/', 'a shadow and one more shadow on the wall', 'light', 'a rollback and one more rollback in the night'),
  page('/both/', 'first words', 'after the shadow comes one rollback in the end'),
  ...Array.from({length: 8}, (_, i) =>
    page(`/other${i}/`, 'other words that stand here for their length', 'and others'),
  ),
];
const INDEX = indexOf(PAGES);
const firstOf = (query: string) => PAGES[search(query, INDEX).hits[0]?.page ?? -1]?.url;
const togetherFor = (query: string) => {
  const words = wordsOf(analyse(query), INDEX.lexicon, {
    weights: WEIGHTS,
    typing: false,
    doubted: new Set(),
    verbatim: false,
  });
  return [...rank(words, INDEX).together];
};

describe('togetherOf', () => {
  it('puts the page first whose one section has both words', () => {
    expect(firstOf('shadow rollback')).toBe('/both/');
    expect(
      PAGES[
        search('shadow rollback', INDEX, {weights: {...WEIGHTS, together: {gain: 0, power: 12}}}).hits[0]?.page ?? -1
      ]?.url,
    ).toBe('/much/');
  });

  it('gives the section that has all words the whole gain, others hardly any', () => {
    const gains = togetherFor('shadow rollback');
    const most = Math.max(...gains);
    expect(gains.indexOf(most)).toBe(4);
    expect(gains.filter((gain) => gain > 0.01 * most)).toEqual([most]);
  });

  it('gives nothing for a single word', () => {
    expect(togetherFor('shadow').every((gain) => gain === 0)).toBe(true);
  });

  it('counts a repaired word where the site knows no other', () => {
    expect(firstOf('shadwo rollback')).toBe('/both/');
  });
});
