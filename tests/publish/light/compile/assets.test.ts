import {describe, expect, it} from 'vitest';
import {assetOf, withAddresses} from '../../../../src/publish/light/compile/assets';

const NAME = 'assets/images/[name]-[contenthash].[ext]';
const request = (file: string, loader = 'url-loader') =>
  `!/n/${loader}/dist/cjs.js?limit=10000&name=${NAME}&fallback=/n/file-loader/dist/cjs.js!${file}`;

describe('assetOf', () => {
  it.each([
    [request('./a.png'), './a.png'],
    [request('../b c.svg?x=1'), '../b c.svg'],
    [`!${request('/site/static/d.pdf', 'file-loader')}`, '/site/static/d.pdf'],
  ])('takes %s apart', (text, file) => {
    expect(assetOf(text)).toEqual({file, name: NAME, limit: 10000});
  });

  it.each(['./a.png', '@site/src/Foo', '!raw-loader!./a.txt', '!/n/url-loader/x.js?limit=1!./a.png', 'react'])(
    'knows nothing of %s',
    (text) => {
      expect(assetOf(text)).toBeUndefined();
    },
  );
});

describe('withAddresses', () => {
  const urlOf = (text: string) => (text.startsWith('!') ? `/x/${text.slice(1)}` : undefined);

  it.each([
    ['a(require("!b").default, require("!c d").default + "#e")', 'a("/x/b", "/x/c d" + "#e")'],
    ['const code = "require(\'x\').default"', 'const code = "require(\'x\').default"'],
    ['require("b").default', 'require("b").default'],
    ["require('!b').default", "require('!b').default"],
    [
      'require("!b").other + require("!b") + a.require("!b").default',
      'require("!b").other + require("!b") + a.require("!b").default',
    ],
    ['a("é" + require("!b").default)', 'a("é" + "/x/b")'],
  ])('turns %s into %s', (code, expected) => {
    expect(withAddresses(code, urlOf)).toBe(expected);
  });
});
