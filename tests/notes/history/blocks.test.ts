import {describe, expect, it} from 'vitest';
import type {Block} from '../../../src/notes/history/block';
import {blocksOf} from '../../../src/notes/history/blocks';

const bodyOf = (body: string, path = 'docs/a.mdx') => blocksOf(path, {data: {}, body});

describe('blocksOf', () => {
  it('begins with title, description and facts', () => {
    const data = {title: 'A', description: 'About a.', kind: 'term', status: 'growing', tags: ['x', 'y'], created: 1};
    expect(blocksOf('docs/a.md', {data, body: ''})).toEqual([
      {kind: 'title', text: 'A'},
      {kind: 'lede', text: 'About a.'},
      {kind: 'fact', text: 'Kind: term'},
      {kind: 'fact', text: 'Status: growing'},
      {kind: 'fact', text: 'Tags: x, y'},
    ]);
  });

  it('passes over front matter of other kinds', () => {
    expect(blocksOf('docs/a.md', {data: {title: 3, tags: {a: 1}, aliases: null}, body: ''})).toEqual([]);
  });

  it.each<[string, string, Block[]]>([
    ['a heading', '## One *two*', [{kind: 'heading', depth: 2, text: 'One two'}]],
    ['a paragraph over two lines', 'one\ntwo', [{kind: 'text', text: 'one two'}]],
    ['code', '```py title="a"\nx = 1\n  y\n```', [{kind: 'code', language: 'py', text: 'x = 1\n  y'}]],
    ['code of no language', '```\nx\n```', [{kind: 'code', text: 'x'}]],
    [
      'a quotation',
      '> one\n>\n> two',
      [
        {kind: 'quote', text: 'one'},
        {kind: 'quote', text: 'two'},
      ],
    ],
    [
      'a list in a list',
      '- one\n  - two\n- three\n\n  more',
      [
        {kind: 'item', depth: 1, text: 'one'},
        {kind: 'item', depth: 2, text: 'two'},
        {kind: 'item', depth: 1, text: 'three'},
        {kind: 'text', text: 'more'},
      ],
    ],
    [
      'tasks',
      '- [ ] one\n- [x] two',
      [
        {kind: 'item', depth: 1, text: '☐ one'},
        {kind: 'item', depth: 1, text: '☑ two'},
      ],
    ],
    [
      'a table',
      '| a | b |\n| - | - |\n| 1 | *2* |',
      [
        {kind: 'row', text: 'a | b'},
        {kind: 'row', text: '1 | 2'},
      ],
    ],
    [
      'a component with its words and what is in it',
      '<Moment date="March" title="Sow">\n\nBeans.\n\n</Moment>',
      [
        {kind: 'component', text: 'Moment · March · Sow'},
        {kind: 'text', text: 'Beans.'},
      ],
    ],
    [
      'a box',
      ':::warning[Frost]\n\nSoon.\n\n:::',
      [
        {kind: 'component', text: 'warning'},
        {kind: 'text', text: 'Frost'},
        {kind: 'text', text: 'Soon.'},
      ],
    ],
    ['links and pictures by their words', '[a](secret.mdx) ![b](secret.png) [[c|d]]', [{kind: 'text', text: 'a b d'}]],
    [
      'a footnote',
      'one[^1]\n\n[^1]: two',
      [
        {kind: 'text', text: 'one'},
        {kind: 'text', text: 'two'},
      ],
    ],
  ])('gives %s', (_, body, blocks) => {
    expect(bodyOf(body)).toEqual(blocks);
  });

  it.each([
    ['a comment', '{/* secret */}'],
    ['a comment within text', 'a {/* secret */}'],
    ['an expression', '{secret}'],
    ['an import', "import secret from './secret';"],
    ['an export', 'export const secret = 1;'],
    ['the address of a picture in a component', '<Figure src="secret.png" caption="c">\n\na\n\n</Figure>'],
    ['an expression in a prop', '<Figure caption={/* secret */ "c"}>\n\na\n\n</Figure>'],
    ['the target of a definition', '[a]\n\n[a]: secret.md'],
  ])('leaves out %s', (_, body) => {
    expect(JSON.stringify(bodyOf(body))).not.toContain('secret');
  });

  it('leaves out HTML and its comments in plain Markdown', () => {
    expect(bodyOf('<!-- secret -->\n\na <b>b</b><!-- secret -->', 'docs/a.md')).toEqual([{kind: 'text', text: 'a b'}]);
  });

  it('throws for text that is no MDX', () => {
    expect(() => bodyOf('a {')).toThrow();
  });
});
