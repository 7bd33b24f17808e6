import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {editsBetween, withinOne} from '../../src/search/analyse/edits';

describe('withinOne', () => {
  test.each([
    ['plain', 'palin', true],
    ['emacs', 'eacs', true],
    ['objects', 'objmects', true],
    ['cat', 'cut', true],
    ['cat', 'cat', true],
    ['cat', 'act', true],
    ['abcd', 'badc', false],
    ['ab', 'abcd', false],
  ])('%s, %s: %s', (a, b, near) => expect(withinOne(a, b)).toBe(near));

  it('agrees with the table of edits', () => {
    const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6});
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(withinOne(a, b)).toBe(editsBetween(a, b, 2) <= 1);
      }),
    );
  });
});

test.each([
  ['configuration', 'cnofiguraton', 2, 2],
  ['kitten', 'sitting', 2, 3],
])('%s to %s within %i: %i', (a, b, most, edits) => expect(editsBetween(a, b, most)).toBe(edits));
