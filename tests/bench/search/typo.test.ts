import fc from 'fast-check';
import {distance} from 'fastest-levenshtein';
import {describe, expect, it} from 'vitest';
import {randomOf} from './random';
import {misspelt} from './typo';

describe('misspelt', () => {
  it('leaves texts alone that have no long word', () => {
    expect(misspelt('a big cat', randomOf(1))).toBeUndefined();
    expect(misspelt('', randomOf(1))).toBeUndefined();
  });

  it('changes one long word and nothing else', () => {
    const wrong = misspelt('go to the window', randomOf(3)) ?? '';
    expect(wrong.startsWith('go to the ')).toBe(true);
    expect(wrong).not.toBe('go to the window');
  });

  it('follows from the seed', () => {
    expect(misspelt('continuous delivery', randomOf(5))).toBe(misspelt('continuous delivery', randomOf(5)));
  });

  it('is one edit away, a swap of neighbours counted as one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{5,12}$/), fc.integer(), (word, seed) => {
        const wrong = misspelt(word, randomOf(seed)) ?? word;
        expect(wrong).not.toBe(word);
        const isSwap = [...wrong].sort().join('') === [...word].sort().join('');
        expect(distance(word, wrong)).toBeLessThanOrEqual(isSwap ? 2 : 1);
      }),
    );
  });

  it('makes every kind of edit', () => {
    const lengths = Array.from({length: 200}, (_, seed) => misspelt('deployment', randomOf(seed))?.length ?? 0);
    expect(new Set(lengths)).toEqual(new Set([9, 10, 11]));
  });
});
