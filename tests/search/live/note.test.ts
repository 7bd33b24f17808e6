import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {pageOfNote} from '../../../src/search/live/note';

const note = (body: string, sourcePath = 'docs/a.mdx', tags: readonly (readonly [string, string])[] = []) =>
  pageOfNote({sourcePath, body, title: 'Soil', url: '/a/', tags});
/** Sections as `anchor|heading|text|code`; bars at the end are left out, and so are empty sections. */
const sectionsOf = (body: string, sourcePath?: string) =>
  note(body, sourcePath)
    ?.sections.map(({anchor, heading, text, code}) => [anchor, heading, text, code].join('|').replace(/\|+$/u, ''))
    .filter((section) => section !== '');

describe('pageOfNote', () => {
  it.each([
    ['text before a heading', 'One *two* `three`.', ['||One two three.']],
    ['headings', '# A\n\n## B\n\n###### C\n\nx', ['a|A', 'b|B', 'c|C|x']],
    ['the same heading again', '## A\n\n1\n\n## A\n\n2', ['a|A|1', 'a-1|A|2']],
    ['a heading with an address of its own', '## A b {/* #own */}\n\nx', ['own|A b|x']],
    ['a heading of markup', '## The `code` and *more*\n\nx', ['the-code-and-more|The code and more|x']],
    ['a table', '| A | B |\n| - | - |\n| c | d |', ['||A\nB\nc\nd']],
    ['code', '```js title="a.js"\nconst x = 1;\n```', ['||a.js|const x = 1;']],
    ['a picture', '![A bed](./bed.svg)', ['||A bed']],
    ['an expression', 'a {1 + 1} b', ['||a b']],
    ['a comment', 'a {/* never */} b', ['||a b']],
    ['an import', 'import x from "y";\n\nText.', ['||Text.']],
    ['a time of day', 'At 10:30 sharp.', ['||At 10:30 sharp.']],
    [
      'what only looks like a directive',
      'See std:vector and a:b[c *d*] there.',
      ['||See std:vector and a:b[c d] there.'],
    ],
    ['an admonition', ':::warning[Frost]\n\nIt comes in **October**.\n\n:::', ['||Frost\nIt comes in October.']],
    ['an admonition without a title', ':::tip\n\nDig less.\n\n:::', ['||tip\nDig less.']],
    ['an admonition in one', '::::note[A]\n\n:::tip[B]\n\nc\n\n:::\n\n::::', ['||A\nB\nc']],
    ['details', '<details>\n<summary>More</summary>\n\nHidden.\n\n</details>', ['||More\nHidden.']],
    ['tabs', '<Tabs><TabItem value="x" label="One">\n\nA\n\n</TabItem></Tabs>', ['||One\nA']],
    [
      'a component in a text',
      'The <Term definition="Rotted plants.">compost</Term> is ready.',
      ['||The\nRotted plants.\ncompost is ready.'],
    ],
  ])('reads %s', (_, body, expected) => {
    expect(sectionsOf(body)).toEqual(expected);
  });

  it.each([
    ['raw HTML', '<p>A <b>bold</b> <i>x</p>\n\nText', ['||A bold x\nText']],
    ['a heading with an address of its own', '## A b {#own}\n\nx', ['own|A b|x']],
    ['braces', 'a {1 + 1} <b', ['||a {1 + 1} <b']],
    ['a script', 'a\n\n<script>alert(1)</script>\n\nb', ['||a\nb']],
  ])('reads %s of a Markdown file', (_, body, expected) => {
    expect(sectionsOf(body, 'docs/a.md')).toEqual(expected);
  });

  it('reads a footnote', () => {
    expect(
      note('Text[^1].\n\n[^1]: Small print.')
        ?.sections.map(({text}) => text)
        .join('\n'),
    ).toContain('Small print.');
  });

  it('takes along what the page says of itself, and nothing of what is to stay out', () => {
    expect(
      note('x', 'docs/a.mdx', [
        ['note:kind', 'guide'],
        ['note:tags', 'a'],
        ['search:boost', '2'],
      ]),
    ).toMatchObject({
      url: '/a/',
      title: 'Soil',
      kind: 'guide',
      tags: ['a'],
      boost: 2,
    });
    expect(note('x', 'docs/a.mdx', [['search', 'false']])).toBeUndefined();
  });

  it('throws for MDX half written, and never for Markdown', () => {
    expect(() => note('<Term')).toThrow();
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '{', '#', ':::', '`', '|', '\n', ' ', 'a', '</b>', '[^1]', '-', '&')),
        (p) => {
          expect(note(p.join(''), 'docs/a.md')?.title).toBe('Soil');
        },
      ),
    );
  });
});
