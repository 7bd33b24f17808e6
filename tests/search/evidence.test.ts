import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {evidenceFor} from '../../src/search/rank/evidence';
import type {Word} from '../../src/search/rank/expand';
import {WEIGHTS} from '../../src/search/rank/weights';
import {indexOf} from '../../src/search/store/build';
import type {Page} from '../../src/search/types';
import {word} from './asked';

const page = (url: string, ...texts: readonly string[]): Page => ({
  url,
  title: '',
  sections: texts.map((text, i) => ({anchor: `s${i}`, heading: '', text, code: ''})),
});
const variants = (...terms: readonly string[]) => terms.map((term) => ({term, weight: 1}));

const INDEX = indexOf([
  page('/0/', 'menu bar', 'nothing here'),
  page('/1/', 'menus menus menus', 'menu'),
  page('/2/', 'menubar', 'mneu'),
  page('/3/', 'other words'),
  page('/4/', 'and others'),
]);
const of = (asked: Word) => {
  const found = evidenceFor([asked], {index: INDEX, weights: WEIGHTS, saturation: 1}).get(asked);
  if (found === undefined) throw new Error('A word has evidence, were it of nothing.');
  return found;
};

describe('the evidence for a word', () => {
  it('is of all sections of the pages that have it, more where it stands', () => {
    const {pages, values, holds} = of(word('menu'));
    expect([...pages]).toEqual([0, 1]);
    expect(Array.from(holds.subarray(0, 4))).toEqual([1, 0, 0, 1]);
    expect(values[0]).toBeGreaterThan(values[1] ?? 0);
    expect(values[1]).toBeGreaterThan(0);
    expect(Math.max(...values.slice(4))).toBe(0);
  });
  it('has none where no page has it', () =>
    expect(of(word('nowhere'))).toMatchObject({rarity: 0, floor: 0, pages: new Uint32Array()}));
  it('is less of another form than of the written one', () => {
    const {values} = of(word('menus', {related: variants('menu')}));
    expect(values[2]).toBeGreaterThan(values[3] ?? 0);
    expect(values[3]).toBeGreaterThan(0);
  });
  it('stays below the written form where it completes or repairs it', () => {
    const {values, pages} = of(word('menu', {completed: variants('menubar'), repaired: variants('mneu')}));
    expect([...pages]).toEqual([0, 1, 2]);
    expect(Math.max(values[4] ?? 0, values[5] ?? 0)).toBeLessThanOrEqual(Math.min(...values.slice(0, 4)));
    expect(values[4]).toBeGreaterThan(0);
  });
  it('is rarer the fewer sections have it', () =>
    expect(of(word('bar')).rarity).toBeGreaterThan(of(word('menu')).rarity));
  it('tells the least of its own forms where it has parts', () => {
    const parts = [word('menu'), word('bar')];
    const {floor, values, pages} = of(word('menubar', {parts}));
    expect([...pages]).toEqual([0, 1, 2]);
    expect(floor).toBeGreaterThan(0);
    expect(Math.max(...values.slice(0, 4))).toBeLessThanOrEqual(Math.fround(floor));
  });
});

it('is never negative, and above nothing only in pages that speak of the word', () => {
  const terms = fc.subarray(['menu', 'menus', 'menubar', 'mneu', 'bar', 'other', 'nowhere']);
  fc.assert(
    fc.property(terms, terms, terms, terms, (exact, related, completed, repaired) => {
      const asked = word('menu', {
        exact: variants(...exact),
        related: variants(...related.filter((term) => !exact.includes(term))),
        completed: variants(...completed),
        repaired: variants(...repaired),
      });
      const {pages, values, holds} = of(asked);
      const speaking = new Set(pages);
      values.forEach((value, section) => {
        expect(value > 0).toBe(speaking.has(INDEX.pageOf[section] ?? -1));
        if (holds[section] === 1) expect(value).toBeGreaterThan(0);
      });
    }),
  );
});
