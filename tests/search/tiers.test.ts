import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {leastOf, placesIn, type Sum, withBelow, withParts} from '../../src/search/rank/tiers';
import {indexOf} from '../../src/search/store/build';

const SECTIONS = 2;
const PAGES = 4;
/** Four pages of two sections: sections 0 and 1 are of page 0. */
const index = indexOf(
  Array.from({length: PAGES}, (_, page) => ({
    url: `/${page}/`,
    title: '',
    sections: Array.from({length: SECTIONS}, (_, i) => ({anchor: `s${i}`, heading: '', text: 'a', code: ''})),
  })),
);

/** Evidence of pages, the first section of which holds the word. */
function sumOf(values: Readonly<Record<number, number>>): Sum {
  const all: Sum = {
    pages: Uint32Array.from(Object.keys(values).map(Number)),
    values: new Float32Array(PAGES * SECTIONS),
    holds: new Uint8Array(PAGES * SECTIONS),
  };
  for (const [page, value] of Object.entries(values)) {
    all.values.fill(value, Number(page) * SECTIONS, (Number(page) + 1) * SECTIONS);
    all.holds[Number(page) * SECTIONS] = 1;
  }
  return all;
}

const byPage = ({values}: Sum): readonly number[] => Array.from({length: PAGES}, (_, i) => values[i * SECTIONS] ?? 0);

describe('weaker evidence', () => {
  it('counts where there is no better, by its share', () =>
    expect(byPage(withBelow(sumOf({0: 4}), sumOf({0: 8, 1: 2}), {share: 0.5, strictly: false, index}))).toEqual([
      4, 1, 0, 0,
    ]));
  it('may be more than the better, unless it is kept below strictly', () => {
    const weaker = {1: 8, 2: 4};
    expect(byPage(withBelow(sumOf({0: 2}), sumOf(weaker), {share: 1, strictly: false, index}))).toEqual([2, 8, 4, 0]);
    expect(byPage(withBelow(sumOf({0: 2}), sumOf(weaker), {share: 1, strictly: true, index}))).toEqual([2, 2, 1, 0]);
  });
  it('is all there is where there is no better', () =>
    expect(byPage(withBelow(sumOf({}), sumOf({3: 6}), {share: 0.5, strictly: true, index}))).toEqual([0, 0, 0, 3]));
  it('says which sections hold the word in any form', () => {
    const {holds, pages} = withBelow(sumOf({0: 1}), sumOf({2: 1}), {share: 1, strictly: true, index});
    expect([[...placesIn(holds)], [...pages]]).toEqual([
      [0, 2 * SECTIONS],
      [0, 2],
    ]);
  });
});

describe('the parts of an identifier', () => {
  it('add to it where it stands whole, and stay below that elsewhere', () => {
    const parts = [sumOf({0: 2, 1: 20}), sumOf({0: 2, 2: 4})];
    expect(byPage(withParts(sumOf({0: 6}), parts, {share: 0.5, strictly: true, index}))).toEqual([
      8,
      expect.closeTo(6),
      expect.closeTo(1.2),
      0,
    ]);
  });
});

it('makes tiers: none of the weaker rises above the least of the better', () => {
  const sums = fc.dictionary(
    fc.integer({min: 0, max: PAGES - 1}).map(String),
    fc.double({min: 0.1, max: 50, noNaN: true}),
  );
  fc.assert(
    fc.property(sums, sums, (better, weaker) => {
      const least = leastOf(sumOf(better), index);
      const tiers = byPage(withBelow(sumOf(better), sumOf(weaker), {share: 1, strictly: true, index}));
      tiers.forEach((value, page) => {
        if (page in better) expect(value).toBe(Math.fround(better[page] ?? 0));
        else expect(value).toBeLessThanOrEqual(Math.fround(least) * (1 + 1e-6));
        expect(value > 0).toBe(page in better || page in weaker);
      });
    }),
  );
});
