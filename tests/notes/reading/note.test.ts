import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readNote} from '../../../src/notes/reading/note';
import {anyText} from '../../hostile';

const read = (text: string, sourcePath = 'docs/some-note.md') => readNote({sourcePath, text});
const links = (text: string, sourcePath?: string) =>
  read(text, sourcePath).links.map(({form, target, label}) => [form, target, label]);

describe('readNote', () => {
  it('reads what the front matter says', () => {
    const front = ['kind: concept', 'title: One', 'aliases: [Uno, Eins]', 'tags: [a, b]', 'status: growing'];
    const text = ['---', ...front, 'created: 2026-01-02', 'slug: /one', 'unlisted: true', '---', 'Text'].join('\n');
    expect(read(text)).toEqual({
      sourcePath: 'docs/some-note.md',
      kind: 'concept',
      title: 'One',
      aliases: ['Uno', 'Eins'],
      tags: ['a', 'b'],
      status: 'growing',
      day: '2026-01-02',
      slug: '/one',
      marks: {draft: false, unlisted: true, publish: true},
      headings: [],
      blocks: [],
      links: [],
      prose: [{line: 11, text: 'Text'}],
    });
  });

  it.each([
    ['its front matter', '---\ntitle: A\n---\n# B', 'A'],
    ['its first heading', 'Text\n\n# B *c* `d`', 'B c d'],
    ['its file', 'Text\n\n## C', 'some-note'],
  ])('takes the title from %s', (_, text, title) => {
    expect(read(text).title).toBe(title);
  });

  it('takes the day of a journal note from its date, of others from their creation', () => {
    expect(read('---\nkind: journal\ndate: 2026-01-02\ncreated: 2025-01-01\n---').day).toBe('2026-01-02');
    expect(read('---\nkind: podcast\ndate: 2026-01-02\ncreated: 2025-01-01\n---').day).toBe('2025-01-01');
  });

  it.each([
    ['docs/a/b.md', 'id: c', 'c'],
    ['docs/a/b.md', 'id: c\nslug: d', 'd'],
    ['docs/a/index.md', 'id: c', undefined],
    ['docs/a/index.md', 'slug: d', 'd'],
  ])('takes the address that %s asks for by «%s», as Docusaurus does', (sourcePath, front, slug) => {
    expect(read(`---\n${front}\n---`, sourcePath).slug).toBe(slug);
  });

  it('counts a text that is not valid MDX as empty and says why', () => {
    const note = read('# A\n\n{', 'docs/a.mdx');
    expect(note).toMatchObject({title: 'a', headings: [], links: []});
    expect(note.unread).toContain('closing brace');
  });

  it('never throws, gives plain values, and every span holds the target', () => {
    const pieces = fc.constantFrom(
      '[[a]]',
      '[b](c.md#d)',
      '![e](<f g.png>)',
      '\r\n',
      '\n',
      ' ',
      '| x |\n|-|\n',
      '# ',
      'ä',
    );
    const texts = fc.oneof(
      anyText,
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('', '\uFEFF', '---\na: 1\n---\n', '---\r\na: 1\r\n---\r\n'),
        (body, before) => {
          const text = before + body;
          const note = read(text);
          expect(JSON.parse(JSON.stringify(note))).toEqual(note);
          for (const {span, target, form} of note.links) {
            if (span !== undefined && form === 'wikilink') expect(text.slice(...span)).toBe(target);
          }
        },
      ),
    );
  });
});

describe('headings', () => {
  it.each([
    ['# A b!', [['A b!', 'a-b', 1]]],
    [
      '## Use\n\n## Use\n\n### Use',
      [
        ['Use', 'use', 2],
        ['Use', 'use-1', 2],
        ['Use', 'use-2', 3],
      ],
    ],
    ['## Own words {#own}', [['Own words', 'own', 2]]],
    ['## Words <!-- #own -->', [['Words', 'own', 2]]],
    ['## See [[Note|the note]] and [x](y.md)', [['See the note and x', 'see-the-note-and-x', 2]]],
    ['## [[Note#One]]', [['Note › One', 'note--one', 2]]],
    ['## Method ^m1', [['Method', 'method', 2]]],
    [
      '> ## Quoted\n\n- ## Listed',
      [
        ['Quoted', 'quoted', 2],
        ['Listed', 'listed', 2],
      ],
    ],
    [
      '## <b></b>\n\n## <i>words</i>',
      [
        ['', 'bb', 2],
        ['words', 'words', 2],
      ],
    ],
    ['```\n# no\n```', []],
  ])('of %j have words and ids', (text, expected) => {
    expect(read(text).headings.map(({text: words, id, depth}) => [words, id, depth])).toEqual(expected);
  });

  it('take their own ids from comments in MDX', () => {
    expect(read('## Words {/* #own */}', 'docs/a.mdx').headings).toEqual([
      {text: 'Words', id: 'own', depth: 2, line: 1},
    ]);
  });
});

describe('blocks', () => {
  it.each([
    ['Text of two\nlines ^one', [['one', '^one', 1]]],
    ['- a ^x-1\n- b', [['x-1', '^x-1', 1]]],
    ['## Method ^m1', [['m1', 'method', 1]]],
    ['> quoted\n> ^q', [['q', '^q', 1]]],
    ['Text\n\n^t', [['t', '^t', 3]]],
    ['2^10 is not, nor `a ^b`', []],
  ])('of %j are found', (text, expected) => {
    expect(read(text).blocks.map(({id, anchor, line}) => [id, anchor, line])).toEqual(expected);
  });
});

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
