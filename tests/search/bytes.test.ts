import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {reader, writer} from '../../src/search/store/bytes';
import {backward, endingWords} from '../../src/search/store/ends';
import {hashOf} from '../../src/search/store/hash';
import {compare} from '../../src/search/store/lexicon';
import {rangeOf, rangesOf} from '../../src/search/store/manifest';
import {postingBytes, postingsFrom} from '../../src/search/store/shard';
import {wordBytes, wordsFrom} from '../../src/search/store/words';

const whole = fc.integer({min: 0, max: 0xffffffff});

describe('bytes', () => {
  it('come back as numbers and texts', () =>
    fc.assert(
      fc.property(fc.array(whole), fc.string({unit: 'grapheme'}), (numbers, text) => {
        const out = writer();
        numbers.forEach(out.number);
        out.text(text);
        const back = reader(out.bytes());
        expect([numbers.map(() => back.number()), back.text()]).toEqual([numbers, text]);
      }),
    ));

  it('that are cut throw', () => {
    const out = writer();
    out.text('menus');
    expect(() => reader(out.bytes().slice(0, 3)).text()).toThrow(RangeError);
    expect(() => reader(new Uint8Array()).number()).toThrow(RangeError);
  });
});

describe('words', () => {
  it('come back', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zé東𝒜]{1,9}$/u)), (words) => {
        const sorted = [...words].sort(compare);
        expect(wordsFrom(wordBytes(sorted))).toEqual(sorted);
      }),
    ));
  it('are sorted from the end for typos, without numbers', () =>
    expect(endingWords(['menu', 'menus', 'café', '2025', 'a1', 'of'])).toEqual(['sunem', 'unem', 'éfac']));
  it('are read from the end by letters', () => expect(backward('ab𝒜')).toBe('𝒜ba'));
});

describe('postings', () => {
  it('come back by slot', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.uniqueArray(
            fc.tuple(
              whole.map((id) => id >>> 1),
              fc.nat(31),
            ),
            {selector: ([id]) => id},
          ),
        ),
        (words) => {
          const slots = words.map((word) => {
            const by: number[][] = [];
            for (const [id, slot] of [...word].sort(([a], [b]) => a - b)) (by[slot] ??= []).push(id);
            return by;
          });
          const back = postingsFrom(postingBytes(slots));
          expect(slots.map((_, i) => back.of(i))).toEqual(slots);
        },
      ),
    ));
});

describe('ranges', () => {
  test.each([
    ['dog', 0],
    ['m', 1],
    ['zoo', 1],
    ['A', 0],
  ])('%s is in file %i', (word, file) => expect(rangeOf(word, ['a', 'm'])).toBe(file));
  it('of a beginning are all files it can be in', () =>
    expect(rangesOf('co', ['a', 'cob', 'con', 'd'])).toEqual([0, 1, 2]));
});

it('a hash has eight characters and tells one byte', () => {
  expect([hashOf(new Uint8Array([1])).length, hashOf(new Uint8Array([1])) === hashOf(new Uint8Array([2]))]).toEqual([
    8,
    false,
  ]);
});
