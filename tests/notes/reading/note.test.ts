import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readNote} from '../../../src/notes/reading/note';
import {anyText} from '../../hostile';

const read = (text: string, sourcePath = 'docs/some-note.md') => readNote({sourcePath, text});

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
