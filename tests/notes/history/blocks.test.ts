import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {parseFrontMatter} from '../../../src/notes/frontmatter';
import type {Block} from '../../../src/notes/history/block';
import fc from 'fast-check';
import {blocksOf, wholeBlocks, type KnownChunks} from '../../../src/notes/history/blocks';
import {markdownLike, textLike} from '../reading/quick/markdown';

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

/** Folders of notes to compare on: those of the wiki, and others named in `NOTES`, divided by colons. */
const FOLDERS = [path.join(__dirname, '../../../docs'), ...(process.env.NOTES?.split(':') ?? [])];
const RUNS = Number(process.env.RUNS ?? 300);

describe('a text that is read in parts', () => {
  const orError = (read: () => readonly Block[]) => {
    try {
      return read();
    } catch {
      return 'no MDX';
    }
  };
  const whole = (name: string, body: string) => orError(() => wholeBlocks(name, body).filter(({text}) => text !== ''));
  // Blank lines are where texts are cut.
  const bodies = fc.array(fc.oneof(markdownLike, textLike), {maxLength: 5}).map((parts) => parts.join('\n\n'));

  it.each(['docs/a.md', 'docs/a.mdx'])(
    'gives in %s what the whole gives, also with what is known',
    (name) => {
      fc.assert(
        fc.property(bodies, bodies, (body, other) => {
          const known: KnownChunks = new Map();
          for (const text of [body, other, `${body}\n\n${other}`, body]) {
            expect(orError(() => blocksOf(name, {data: {}, body: text}, known))).toEqual(whole(name, text));
          }
        }),
        {numRuns: RUNS},
      );
    },
    300_000,
  );

  // Without the definition, for which everything is read at once.
  const texts = textLike.map((text) => text.replace(/^.*\n\n/u, '').replaceAll('\n', ' '));
  const list = fc
    .array(texts, {minLength: 1, maxLength: 4})
    .map((items) => items.map((item) => `- ${item}`).join('\n'));
  const table = fc
    .array(fc.tuple(texts, texts), {minLength: 1, maxLength: 4})
    .map((rows) => rows.map(([a, b]) => `| ${a} | ${b} |`).join('\n| - | - |\n'));

  it.each(['docs/a.md', 'docs/a.mdx'])(
    'gives in %s what the whole gives for simple lists and tables',
    (name) => {
      const known: KnownChunks = new Map();
      fc.assert(
        fc.property(fc.oneof(list, table), (body) => {
          expect(orError(() => blocksOf(name, {data: {}, body}, known))).toEqual(whole(name, body));
        }),
        {numRuns: RUNS},
      );
    },
    300_000,
  );

  it.each(FOLDERS)(
    'gives for the notes of %s what the whole gives',
    (folder) => {
      const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) => /\.mdx?$/.test(file));
      for (const file of files) {
        const {body} = parseFrontMatter(file, readFileSync(path.join(folder, file), 'utf8'));
        expect(orError(() => blocksOf(file, {data: {}, body}))).toEqual(whole(file, body));
      }
    },
    300_000,
  );
});
