import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {partsOf, wordsIn, type Part} from '../../../src/notes/history/words';

/** `same [-removed-] {+added+}`, as `git diff --word-diff` has it. */
function diffOf(before: string, after: string): string {
  const signs = {same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}']} as const;
  return partsOf(before, after)
    .map(({change, text}) => signs[change].join(text))
    .join('');
}

describe('wordsIn', () => {
  it.each([
    ['', []],
    ["It's 3 %", ["It's", ' ', '3', ' ', '%']],
    ['naïve e\u0301t', ['naïve', ' ', 'e\u0301t']],
    ['snake_case(x)', ['snake_case', '(', 'x', ')']],
    ['機械学習 is', ['機', '械', '学', '習', ' ', 'is']],
    ['a\n  b', ['a', '\n  ', 'b']],
    ['👍🏽', ['👍', '🏽']],
  ])('cuts «%s»', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it('loses nothing', () => {
    fc.assert(fc.property(fc.string({unit: 'grapheme'}), (text) => wordsIn(text).join('') === text));
  });
});

describe('partsOf', () => {
  it.each([
    ['a b', 'a b', 'a b'],
    ['', 'a', '{+a+}'],
    ['a', '', '[-a-]'],
    ['a big dog', 'a small dog', 'a [-big-]{+small+} dog'],
    ['It comes late.', 'It comes in October.', 'It comes [-late-]{+in October+}.'],
    ['one two three', 'four five three', '[-one two-]{+four five+} three'],
    ['one two', 'one two three', 'one two{+ three+}'],
    ['機械学習', '機械翻訳', '機械[-学習-]{+翻訳+}'],
  ])('compares «%s» and «%s»', (before, after, diff) => {
    expect(diffOf(before, after)).toBe(diff);
  });

  it('holds both texts whole', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '. ', 'long word')).map((words) => words.join(''));
    const joined = (parts: readonly Part[], without: Part['change']) =>
      parts
        .filter(({change}) => change !== without)
        .map((part) => part.text)
        .join('');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = partsOf(before, after);
        return joined(parts, 'added') === before && joined(parts, 'removed') === after;
      }),
    );
  });
});
