import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {analyse} from '../../src/search/analyse/analyse';
import {excerptOf} from '../../src/search/rank/excerpt';

const terms = (...words: string[]): ReadonlyMap<string, number> => new Map(words.map((word, i) => [word, i]));
const shown = (text: string, ...words: string[]): string =>
  excerptOf(text, terms(...words))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('excerptOf', () => {
  test.each([
    ['marks whole words only', 'The exam: I am here', ['am'], 'The exam: I [am] here'],
    ['marks a part inside its identifier', 'call getUserName now', ['user'], 'call get[User]Name now'],
    ['marks the whole rather than its part', 'call getUserName now', ['getusername', 'user'], 'call [getUserName] now'],
    ['leaves hostile text as text', '<img onerror=x> menu', ['menu'], '<img onerror=x> [menu]'],
    ['begins with the beginning when nothing matches', 'a b c', ['z'], 'a b c'],
  ])('%s', (_, text, words, expected) => expect(shown(text, ...words)).toBe(expected));

  it('takes the window with most different words', () => {
    const filler = 'word '.repeat(60);
    expect(shown(`menu menu ${filler} a menu of the site ${filler}`, 'menu', 'site')).toMatch(
      /^… .*\[menu\] of the \[site\].* …$/u,
    );
  });

  it('marks tokens and nothing else, and keeps the text', () => {
    const text = fc
      .array(fc.constantFrom('menu', 'getMenu', '<b>', 'site-map', '日本語', 'menus', '"', '&amp;'), {maxLength: 12})
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, (source) => {
        const pieces = excerptOf(source, terms('menu', 'map', '本語'));
        expect(pieces.map((piece) => piece.text).join('')).toBe(source);
        const tokens = new Set(analyse(source).map(({start, end}) => source.slice(start, end)));
        for (const piece of pieces) if (piece.marked) expect(tokens.has(piece.text)).toBe(true);
      }),
    );
  });
});
