import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {analyse} from '../../src/search/analyse/analyse';
import {fold} from '../../src/search/analyse/fold';
import {holdsPhrase} from '../../src/search/rank/phrase';

const wordsOf = (text: string): readonly string[] =>
  analyse(text)
    .filter(({part}) => !part)
    .map(({term}) => fold(term));

describe('holdsPhrase', () => {
  test.each([
    ['a render hook here', 'render hook', true],
    ['a render-hook here', 'render hook', false],
    ['a render-hook here', 'hook here', true],
    ['hook to render', 'render hook', false],
    ['Render — “Hook”', 'render hook', true],
    [`render ${'. '.repeat(300)} hook`, 'render hook', true],
    ['rendering renders render hook', 'render hook', true],
    ['the Café au lait', 'cafe au', true],
    ['don’t stop', "don't stop", true],
    ['call getUserName() now', 'name now', true],
    ['東京都に住む', '東京都', true],
  ])('%s: %s', (text, phrase, expected) => expect(holdsPhrase(text, wordsOf(phrase))).toBe(expected));

  it('finds what stands side by side in any text, and says no where a whole reading says no', () => {
    const piece = fc.constantFrom('menu', 'Site', 'getMenu', '—', 'a', 'é', '日本', "it's", 'site-menu', '(', '\n');
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 14}), piece, piece, (pieces, a, b) => {
        const [text, words] = [pieces.join(' '), wordsOf(`${a} ${b}`)];
        fc.pre(words.length > 0);
        const places = new Map<number, Set<string>>();
        for (const {term, position} of analyse(text))
          places.set(position, (places.get(position) ?? new Set()).add(fold(term)));
        const expected = [...places.keys()].some((at) => words.every((word, i) => places.get(at + i)?.has(word)));
        expect(holdsPhrase(text, words)).toBe(expected);
      }),
      {numRuns: 500},
    );
  });
});
