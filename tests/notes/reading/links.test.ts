import {describe, expect, it} from 'vitest';
import {readNote} from '../../../src/notes/reading/note';

const read = (text: string, sourcePath = 'docs/some-note.md') => readNote({sourcePath, text});
const links = (text: string, sourcePath?: string) =>
  read(text, sourcePath).links.map(({form, target, label}) => [form, target, label]);

describe('links', () => {
  it.each([
    [
      '[[A]] and ![[b.png|300]]',
      [
        ['wikilink', 'A', 'A'],
        ['wikilink', 'b.png', 'b.png'],
      ],
    ],
    ['[[A|x]]', [['wikilink', 'A', 'x']]],
    ['[x *y*](a.md#b)', [['markdown', 'a.md', 'x y']]],
    ['![alt](../a%20b.png "title")', [['markdown', '../a%20b.png', 'alt']]],
    ['[x](/guides/a/)', [['markdown', '/guides/a/', 'x']]],
    ['[x](#here)', [['markdown', '', 'x']]],
    [
      '[x][r] and [R]\n\n[r]: a.md',
      [
        ['reference', 'a.md', 'x'],
        ['reference', 'a.md', 'R'],
        ['definition', 'a.md', 'r'],
      ],
    ],
    [
      '![x][r]\n\n[r]: <a b.png>',
      [
        ['reference', 'a b.png', 'x'],
        ['definition', 'a b.png', 'r'],
      ],
    ],
    ['[x](https://a.org) <https://b.org> [y](mailto:z@b.org) [z](//c.org) https://d.org', []],
    ['`[[a]]` \\[[b]] $[[c]]$', []],
    ['[x][no]', []],
  ])('of %j are found', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('are found in props of components', () => {
    const text = '<Figure src="./map.svg" alt="A map" />\n\nSee <a href="b.mdx#c">b</a>, <a href={"d.mdx"}>d</a>.';
    expect(links(text, 'docs/a.mdx')).toEqual([
      ['component', './map.svg', 'A map'],
      ['component', 'b.mdx', 'b'],
    ]);
  });

  it('say where they stand', () => {
    const text = '---\ntitle: A\n---\n\n# One\n\nAn *old* sentence. It says [[b#c|so]] now! Else not.\n';
    expect(read(text).links).toEqual([
      {
        form: 'wikilink',
        target: 'b',
        heading: ['c'],
        embed: false,
        label: 'so',
        line: 7,
        column: 28,
        span: [text.indexOf('b#c'), text.indexOf('b#c') + 1],
        sentence: {text: 'It says so now!', link: [8, 10]},
        section: 'one',
      },
    ]);
  });

  it('say where their path stands, also behind Windows line ends', () => {
    const text = '\uFEFF---\r\na: 1\r\n---\r\n\r\nA\r\n[b](c/d.md?e#f) [g]\r\n\r\n[g]: <h i.md#j>\r\n';
    expect(read(text).links.map(({span = [0, 0]}) => text.slice(...span))).toEqual(['c/d.md', '', 'h i.md']);
  });
});

describe('running text', () => {
  it('is kept as it reads, with the places of links and code, for mentions', () => {
    expect(read('# One\n\nA [link](a.md) and `code`\nor *more*. ^b\n\n```\nno\n```').prose).toEqual([
      {line: 1, text: 'One'},
      {
        line: 3,
        text: 'A link and code or more.',
        cut: [
          [2, 6],
          [11, 15],
        ],
      },
    ]);
  });
});
