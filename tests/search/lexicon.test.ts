import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {editsBetween} from '../../src/search/analyse/edits';
import {fold} from '../../src/search/analyse/fold';
import {cutOf, lexiconOf} from '../../src/search/store/lexicon';

const WORDS = ['cafe', 'café', 'cache', 'caches', 'configuration', 'menu', 'menus', 'emnu'];
const LEXICON = lexiconOf(WORDS);

describe('a lexicon', () => {
  test.each([
    ['cafe', ['cafe', 'café']],
    ['caf', []],
  ])('has the written forms of %s', (folded, expected) => expect(LEXICON.same(folded)).toEqual(expected));
  test.each([
    ['ca', 9, ['cache', 'caches', 'cafe', 'café']],
    ['ca', 2, ['cache', 'caches']],
    ['x', 9, []],
  ])('has what begins with %s, at most %i', (prefix, limit, expected) =>
    expect(LEXICON.startingWith(prefix, limit)).toEqual(expected),
  );
  test.each([
    ['mneu', 1, ['menu']],
    ['chace', 1, []],
    ['cfae', 1, ['cafe', 'café']],
    ['cachs', 1, ['cache', 'caches']],
    ['configuraton', 1, ['configuration']],
    ['confguraton', 2, ['configuration']],
  ] as const)('has what is near %s by %i', (word, edits, expected) =>
    expect(LEXICON.near(word, edits)).toEqual(expected),
  );
});

describe('one edit', () => {
  it('leaves the beginning or the ending that is looked for, or swaps what is looked for itself', () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-e]{4,9}$/u),
        fc.nat(8),
        fc.constantFrom('', 'x', 'xx', 'swap'),
        (a, at, by) => {
          const i = at % a.length;
          const swapped = a.slice(i + 1, i + 2) + a.slice(i, i + 1) + a.slice(i + 2);
          const changed = {'': a.slice(i + 1), x: `x${a.slice(i + 1)}`, xx: `x${a.slice(i)}`, swap: swapped}[by] ?? '';
          const {beginning, ending, swapped: others} = cutOf(a, 1);
          const meant = a.slice(0, i) + changed;
          expect(meant.startsWith(beginning) || meant.endsWith(ending) || others.includes(meant)).toBe(true);
        },
      ),
    ));
  it('is found wherever it is one, of short words', () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-c]{3,7}$/u)), fc.stringMatching(/^[a-c]{4,6}$/u), (words, asked) => {
        const near = [...new Set(words)].filter((word) => editsBetween(word, asked, 1) <= 1);
        expect(lexiconOf(new Set(words)).near(asked, 1)).toEqual(near.sort());
      }),
    ));
  it('is found only where it is one', () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-cé]{3,7}$/u)), fc.stringMatching(/^[a-c]{4,7}$/u), (words, asked) => {
        for (const near of lexiconOf(new Set(words)).near(asked, 1))
          expect(editsBetween(fold(near), asked, 1)).toBeLessThanOrEqual(1);
      }),
    ));
});
