import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bordersFrom, wordsOf} from '../../src/search/store/borders';

describe('borders of ranges', () => {
  it('are written by what they do not share', () =>
    expect(bordersFrom(['den', 'denl', 'der'])).toEqual({shared: '032', rest: 'den\nl\nr'}));

  it('are read as they were, whatever they are', () => {
    const word = fc.oneof(
      fc.string({unit: 'grapheme'}).map((text) => text.replaceAll('\n', '')),
      fc.constantFrom('', '2025', 'é', `${'a'.repeat(50)}b`, `${'a'.repeat(50)}c`),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const sorted = [...words].sort();
        expect(wordsOf(bordersFrom(sorted))).toEqual(sorted);
      }),
    );
  });

  it('are refused when they are cut', () =>
    expect(() => wordsOf({shared: '032', rest: 'den\nl'})).toThrow(new RangeError('The borders are cut.')));
});
