import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {analyse} from '../../src/search/analyse/analyse';
import {parseQuery, type Wish} from '../../src/search/rank/query';

const shown = (wish: Wish): string => {
  switch (wish.kind) {
    case 'words':
      return wish.text;
    case 'phrase':
      return `“${wish.text}”`;
    case 'either':
      return `(${wish.options.map(shown).join(' | ')})`;
  }
};
const read = (text: string): string => {
  const {wanted, excluded, filters} = parseQuery(text);
  return [
    ...wanted.map(shown),
    ...excluded.map((wish) => `not ${shown(wish)}`),
    ...filters.map(({field, text: value}) => `${field}=${value}`),
  ].join(', ');
};

describe('parseQuery', () => {
  test.each([
    ['docker install', 'docker, install'],
    ['a "render hook" b', 'a, “render hook”, b'],
    ['css -image', 'css, not image'],
    ['css -"render hook"', 'css, not “render hook”'],
    ['css OR sass theme', '(css | sass), theme'],
    ['a OR b OR "c d"', '(a | b | “c d”)'],
    ['title:menu tag:#css kind:guide path:docs/x y', 'y, title=menu, tag=#css, kind=guide, path=docs/x'],
    ['title:"site menu"', 'title=site menu'],
    ['say "hi', 'say, "hi'],
    ['5" wide 6" high', '5", wide, 6", high'],
    ['--watch', '--watch'],
    ['-v', '-v'],
    ['C++ C# .NET', 'C++, C#, .NET'],
    [':x', ':x'],
    ['title: menu', 'title:, menu'],
    ['http://a.b/c', 'http://a.b/c'],
    ['std::vector', 'std::vector'],
    ['OR', 'OR'],
    ['a OR', 'a, OR'],
    ['this or that', 'this, or, that'],
    ['- a', '-, a'],
    ['', ''],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it('takes the last word as unfinished unless something follows it', () => {
    expect(['me', 'me ', '"me"', 'a -me', 'tag:me'].map((text) => parseQuery(text).typing)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('never throws', () => {
    const piece = fc.constantFrom('"', '-', ':', 'OR', ' ', 'title:', 'tag:"', 'a', '--', '(', '\\', '日', '\u0301');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: 'binary'}),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          expect(() => parseQuery(text)).not.toThrow();
        },
      ),
    );
  });

  it('keeps every word of a plain text', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/u)), (words) => {
        const terms = parseQuery(words.join(' ')).wanted.flatMap((wish) =>
          wish.kind === 'words' ? analyse(wish.text) : [],
        );
        expect(terms.map(({term}) => term)).toEqual(words);
      }),
    );
  });
});
