import fc from 'fast-check';
import type {Nodes} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {sourceOf, treeOf, wikilinksIn} from './parsed';

/** The links of a text as `source → target`. */
const linksOf = (text: string, format?: 'md' | 'mdx') =>
  wikilinksIn(text, format).map((node) => `${sourceOf(text, node)} → ${node.target}`);

describe('a wikilink', () => {
  it.each([
    ['[[Note]]', {target: 'Note', embed: false}],
    ['[[Note|label]]', {target: 'Note', label: 'label'}],
    ['[[Note|]]', {target: 'Note'}],
    ['[[Note|see [1] there]]', {target: 'Note', label: 'see [1] there'}],
    ['[[Note|ends [1]]]', {target: 'Note', label: 'ends [1]'}],
    ['[[Note|a|b]]', {target: 'Note', label: 'a|b'}],
    ['[[Note#Heading]]', {target: 'Note', heading: ['Heading']}],
    ['[[Note#Heading#Sub|label]]', {target: 'Note', heading: ['Heading', 'Sub'], label: 'label'}],
    ['[[#Heading]]', {target: '', heading: ['Heading']}],
    ['[[folder/Note]]', {target: 'folder/Note'}],
    ['[[../x]]', {target: '../x'}],
    ['[[Note^b1]]', {target: 'Note', block: 'b1'}],
    ['[[Note#^b1]]', {target: 'Note', block: 'b1'}],
    ["[[ Nöte with 'quotes' ]]", {target: "Nöte with 'quotes'"}],
    ['![[Note]]', {target: 'Note', embed: true}],
    ['![[Note#Heading]]', {target: 'Note', heading: ['Heading'], embed: true}],
    ['![[picture.png|300]]', {target: 'picture.png', embed: true, size: {width: 300}}],
    ['![[picture.png|300x200]]', {target: 'picture.png', embed: true, size: {width: 300, height: 200}}],
    ['[[Note\\|label]]', {target: 'Note', label: 'label'}],
    ['[[a_b_c *d* &amp; `e]]', {target: 'a_b_c *d* &amp; `e'}],
  ])('is read from %s', (text, expected) => {
    const [node, ...more] = wikilinksIn(`Before ${text} after.`);
    expect(more).toEqual([]);
    expect(node).toMatchObject(expected);
    expect(sourceOf(`Before ${text} after.`, {position: node?.position})).toBe(text);
  });

  it.each([
    ['in a table', '| a | b |\n| - | - |\n| [[x\\|y]] | [[z]] |', ['[[x\\|y]] → x', '[[z]] → z']],
    ['in a heading, a list and a quotation', '# [[a]]\n- [[b]]\n\n> [[c]]', ['[[a]] → a', '[[b]] → b', '[[c]] → c']],
    ['in emphasis', '*[[a]]* **[[b|c]]**', ['[[a]] → a', '[[b|c]] → b']],
    ['side by side', '[[a]][[b]]![[c]]', ['[[a]] → a', '[[b]] → b', '![[c]] → c']],
    ['inside another pair of brackets', '[[[a]]] [[x [[b]] y]]', ['[[a]] → a', '[[b]] → b']],
    ['with its definition below it', '[[a]]\n\n[a]: a.md "A"', ['[[a]] → a']],
    ['behind an escaped exclamation mark', '\\![[a]]', ['[[a]] → a']],
    ['between prices', 'It costs $5, see [[a]], or $6.', ['[[a]] → a']],
    ['behind mathematics', '$x$ [[a]] $y$', ['[[a]] → a']],
  ])('is found %s', (_, text, expected) => {
    expect(linksOf(text)).toEqual(expected);
    expect(linksOf(text, 'mdx')).toEqual(expected);
  });

  it.each([
    ['inline code', '`[[a]]` ``[[`b]]``'],
    ['a block of code', '```\n[[a]]\n```'],
    ['mathematics', '$[[1, 2], [3, 4]]$ and $$[[1]]$$'],
    ['a block of mathematics', '$$\n[[1]]\n$$'],
    ['mathematics with an escaped dollar', '$[[1]] \\$ x$'],
    ['escapes', '\\[[a]] [\\[b]]'],
    ['brackets left open', '[[a\n\n[[b]\n\n![[c'],
    ['nothing', '[[]] [[ ]] [[|a]] [[#]] [[#^]] ![[]]'],
    ['a line break in the target', '[[a\nb]]'],
    ['a line break in the label', '[[a|b\nc]]'],
    ['an ordinary link or picture', '[[1]](https://example.org) ![[1]](a.png)'],
    ['brackets in the target', '[[a[b]]'],
  ])('is not seen in %s', (_, text) => {
    expect(linksOf(text)).toEqual([]);
    expect(linksOf(text, 'mdx')).toEqual([]);
  });

  it.each([
    ['a comment of HTML', 'md', '<!-- [[a]] -->\n\nText <!-- [[b]] --> text'],
    ['HTML', 'md', '<div title="[[a]]">\n[[b]]\n</div>'],
    ['indented code', 'md', '    [[a]]'],
    ['an expression', 'mdx', '{`[[a]]`} {/* [[b]] */}\n\n{[[1]]}'],
    ['an attribute', 'mdx', '<Term name="[[a]]" of={[[1]]}>x</Term>'],
    ['an export', 'mdx', 'export const table = [[1]];'],
  ] as const)('is not seen in %s', (_, format, text) => {
    expect(linksOf(text, format)).toEqual([]);
  });

  it('is found between the tags of a component', () => {
    expect(linksOf('<Term>[[a]]</Term>\n\n<Claims>\n  [[b]]\n</Claims>', 'mdx')).toEqual(['[[a]] → a', '[[b]] → b']);
  });
});

const PIECES = '[[ ]] [ ] ! | \\\\| \\\\ # ^ $ $$ ` ( ) a Note * _ < &amp; é ![[ 1'.split(' ');
const BLANKS = [' ', '\n', '\n\n', '\n> ', '\n- ', '\n| a |\n|-|\n| ', '\t', '\r\n'];
const markup = fc.array(fc.constantFrom(...PIECES, ...BLANKS), {maxLength: 40}).map((parts) => parts.join(''));

describe('whatever is written', () => {
  it('is read without an exception, each link standing where it says', () => {
    fc.assert(
      fc.property(markup, (text) => {
        for (const node of wikilinksIn(text)) {
          const source = sourceOf(text, node);
          expect(source).toMatch(/^!?\[\[[^\r\n]*\]\]$/);
          expect(text.slice(...node.span)).toBe(node.target);
          expect(source.startsWith('!')).toBe(node.embed);
        }
      }),
      {numRuns: 800},
    );
  });

  it('is read as without wikilinks where there are none', () => {
    const plain = unified().use(remarkParse).use(remarkGfm);
    const shape = (node: Nodes): unknown => JSON.parse(JSON.stringify(node));
    fc.assert(
      fc.property(markup, (text) => {
        fc.pre(!text.includes('[['));
        expect(shape(treeOf(text))).toEqual(shape(plain.parse(text)));
      }),
      {numRuns: 400},
    );
  });
});
