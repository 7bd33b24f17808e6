import fc from 'fast-check';
import {parseFragment, serialize} from 'parse5';
import {describe, expect, it} from 'vitest';
import {pageOf} from '../../src/search/extract/extract';

const url = '/x/';
const textOf = (html: string): string => {
  const page = pageOf(html, {url});
  return page === undefined
    ? ''
    : [page.title, ...page.sections.flatMap(({heading, text, code}) => [heading, text, code])].join('\n');
};

/** A piece of a page, with `W` where a word that is seen stands and `H` where a hidden one does. */
const leaf = fc.constantFrom(
  'W',
  '<b>W</b>',
  '<code>W</code>',
  '<img alt="W">',
  '<pre>W\nW</pre>',
  '<a href="/x">W</a>',
  '<br>',
  '<input value="H">',
  '<!-- H -->',
  '<a class="hash-link" href="#x">H</a>',
  '<script>H</script>',
  '<style>H</style>',
  '<template><p>H</p></template>',
  '<noscript>H</noscript>',
  '<p hidden="">H</p>',
  '<textarea>H</textarea>',
  '<button role="tab">W</button>',
  '<span aria-hidden="true">H</span>',
  '<div role="contentinfo">H</div>',
  '<svg><text>W</text></svg>',
  '<h1>W</h1>',
);
const wrappers = fc.constantFrom(
  'div',
  'p',
  'section',
  'h2',
  'h3',
  'h6',
  'li',
  'blockquote',
  'details',
  'summary',
  'figure',
  'em',
  'div role="tabpanel" hidden=""',
);
const tree = fc.letrec<{node: string}>((tie) => ({
  node: fc.oneof(
    {depthSize: 'small'},
    leaf,
    fc
      .tuple(wrappers, fc.array(tie('node'), {maxLength: 4}))
      .map(([tag, inner]) => `<${tag}>${inner.join(' ')}</${tag.split(' ')[0]}>`),
    fc.array(tie('node'), {maxLength: 3}).map((inner) => `<nav>${inner.join(' ').replaceAll('W', 'H')}</nav>`),
  ),
})).node;

/** Replaces the marks by words of their own: `seen1x`, `gone2x`. */
function numbered(html: string): {html: string; seen: string[]; hidden: string[]} {
  const seen: string[] = [];
  const hidden: string[] = [];
  const filled = [...html].map((letter) => {
    const list = letter === 'W' ? seen : letter === 'H' ? hidden : undefined;
    if (list === undefined) return letter;
    const word = `${letter === 'W' ? 'seen' : 'gone'}${list.length}x`;
    list.push(word);
    return word;
  });
  return {html: filled.join(''), seen, hidden};
}

/** Whether a browser takes the tags as they are written: one that was put right may end a navigation or the text early. */
const isWellFormed = (html: string): boolean => serialize(parseFragment(html)) === html;

describe('pageOf, over any page', () => {
  it('never throws and gives the same twice', () => {
    const scraps = fc.array(
      fc.oneof(
        tree,
        fc.string(),
        fc.constantFrom(
          '<',
          '</',
          '<h2',
          '<h2>',
          '</h3>',
          '<table>',
          '<svg>',
          '<![CDATA[',
          '<!--',
          '<title>',
          '<math><mi>',
          '&#',
          '&#xD800;',
          '\0',
          ' id="',
          "'>",
          '<plaintext>',
          '<select>',
          '<br/',
          '</p>',
        ),
      ),
    );
    fc.assert(
      fc.property(scraps, (pieces) => {
        const html = pieces.join('');
        expect(pageOf(html, {url})).toEqual(pageOf(html, {url}));
      }),
      {numRuns: 500},
    );
  });

  it('brings out each word that is seen once, and none that is not', () => {
    fc.assert(
      fc.property(fc.array(tree, {maxLength: 6}), (pieces) => {
        const {html, seen, hidden} = numbered(`<h1>W</h1>${pieces.join(' ')}<p>W</p>`);
        fc.pre(isWellFormed(html));
        const text = textOf(`<nav>Home</nav><div role="main">${html}</div>`);
        for (const word of seen) expect([html, word, text.split(word).length - 1]).toEqual([html, word, 1]);
        for (const word of hidden) expect([html, word, text.includes(word)]).toEqual([html, word, false]);
      }),
      {numRuns: 500},
    );
  });

  it('survives any depth', () => {
    const depth = 50_000;
    expect(textOf(`${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`)).toContain('deep');
    expect(textOf(`<h2>${'<b>'.repeat(depth)}deep`)).toContain('deep');
  });
});
