import fc from 'fast-check';
import {parseInclude, withWholeIncludes} from '../../src/import/dialects/mkdocs/includes';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import {detect} from '../../src/import/dialects';
import {parseInfo} from '../../src/import/dialects/mkdocs/fences';
import {keysOf} from '../../src/import/dialects/mkdocs/keys';
import {locateOnSite} from '../../src/import/dialects/mkdocs/locate';
import {emojiOf} from '../../src/import/dialects/mkdocs/rules';
import {pythonSlug, unicodeSlug} from '../../src/import/dialects/mkdocs/slug';
import {parseAttributes} from '../../src/import/syntax/attributes';
import {parseFrontMatter} from '../../src/notes/frontmatter';
import {parseNote} from '../../src/notes/reading/parse';
import {complaints, imported, notesOf, sourceOf, turned} from './source';

describe('a line that includes a text', () => {
  it.each([
    ['{! a.md !}', {path: 'a.md'}],
    ['{!> ../a b.py!}', {path: '../a'}],
    ['{! a.py [ln:2-3] !}', {path: 'a.py', lines: [[2, 3]]}],
    [
      '{* a.py ln[1,3:5] hl[2:3,5] *}',
      {
        path: 'a.py',
        lines: [
          [1, 1],
          [3, 5],
        ],
        code: '2-3,5',
      },
    ],
    ['{* a.py *}', {path: 'a.py', code: ''}],
    ["{% include 'a.md' %}", {path: 'a.md'}],
    [
      '{% include-markdown "a.md" start="<!--s-->" heading-offset=1 end="" %}',
      {path: 'a.md', start: '<!--s-->', deeper: 1},
    ],
    ['{% if a %}', undefined],
    ['{a}', undefined],
  ])('%j is taken apart', (line, parts) => {
    expect(parseInclude(line)).toEqual(parts);
  });

  it('over several lines is one, in as many lines, but not in code', () => {
    const text = '{%\n  include-markdown "a.md"\n%}\nb\n\n```\n{%\n  include "c"\n%}\n```';
    expect(withWholeIncludes(text)).toBe('{% include-markdown "a.md" %}\n\n\nb\n\n```\n{%\n  include "c"\n%}\n```');
  });
});

describe('attributes', () => {
  it.each([
    ['{ .a #b c="d e" }', {id: 'b', classes: ['a'], pairs: {c: 'd e'}}],
    ['{: .a }', {classes: ['a'], pairs: {}}],
    ["{id=x class='y z' w=3}", {id: 'x', classes: ['y', 'z'], pairs: {w: '3'}}],
    ['{ data-preview }', {classes: [], pairs: {'data-preview': ''}}],
    ['{}', undefined],
    ['{a, b}', undefined],
    ['{ "a" }', undefined],
  ])('%s are read', (source, attributes) => {
    expect(parseAttributes(source)).toEqual(attributes);
  });
});

describe('names', () => {
  it.each([
    ['A & B', 'a-b', 'a--b'],
    ['Zürich', 'zurich', 'zürich'],
    ['`a_b` c', 'a_b-c', 'a_b-c'],
    ['… or', 'or', '-or'],
  ])('%s makes the ids %s and %s', (text, ascii, unicode) => {
    expect([pythonSlug(text), unicodeSlug(text)]).toEqual([ascii, unicode]);
  });

  it('of keys are those that stand on them', () => {
    expect(keysOf('++ctrl+arrow-up+slash+"A b"+f1++')).toEqual(['Ctrl', 'Up', '/', 'A b', 'F1']);
  });

  it('of emoji are known in several forms', () => {
    expect([':seedling:', ':woman_raising_hand:', ':flag_de:', ':nothing-like-it:'].map(emojiOf)).toEqual([
      '🌱',
      '🙋',
      '🇩🇪',
      undefined,
    ]);
  });

  it.each([
    [
      {lang: 'py', meta: 'title="a b" hl_lines="1 3-4"'},
      {lang: 'py', title: 'a b', marked: '1,3-4'},
    ],
    [
      {lang: '{', meta: '.py .annotate linenums="5" #x }'},
      {lang: 'py', start: '5', id: 'x'},
    ],
    [{lang: 'title="a', meta: 'b"'}, {title: 'a b'}],
    [{lang: 'py', meta: null}, {lang: 'py'}],
  ])('behind the marks of code %j are read', (code, info) => {
    expect(parseInfo(code)).toEqual(info);
  });
});

describe('a page', () => {
  it.each([
    ['a remark', '!!! note\n    a', ':::note\na\n:::'],
    ['a remark that ends', '!!! tip "T"\n    a\nb', ':::tip[T]\na\n:::\n\nb'],
    ['a remark below text', 'a\n!!! danger\n\n    b', 'a\n\n:::danger\nb\n:::'],
    ['a remark in a quote', '> !!! note\n>     a', '> :::note\n> a\n> :::'],
    ['code in a remark', '!!! note\n\n        a\n\n    b', ':::note\n```\na\n```\n\nb\n:::'],
    ['code that looks like a remark', '    !!! note\n        a', '```\n!!! note\n    a\n```'],
    ['signs that begin no remark', '!!! and ??? too', '!!! and ??? too'],
    ['a block between slashes', '/// note | T\na\n///', ':::note[T]\na\n:::'],
    ['unknown variables', 'a {{ b }}', 'a `{{ b }}`'],
    ['prices and powers', '$5 and $6, 2^3, a ~ b', '$5 and $6, 2^3, a \\~ b'],
    ['lines of code', '`a`{ .b }', '`a`'],
    ['lists of headings', '[TOC]\n\na', 'a'],
    ['a definition below text', 'a [b]\n[b]: https://b.example', 'a [b](https://b.example)'],
    ['text behind a comment', '<!-- c --> a\nb', 'a\nb'],
    ['elements in headings and emphasis', '## a <kbd>b</kbd> c\n\n*d <u>e</u>*', '## a <kbd>b</kbd> c\n\n_d <u>e</u>_'],
    ['code before attributes', '{.`}; a ` b', '{.`}; a ` b'],
    ['letters that references stand for between marks', 'a~&sup2;~b^&sup2;^', 'a<sub>²</sub>b<sup>²</sup>'],
    ['brackets behind letters', 'a[b][c]', 'a\\[b]\\[c]'],
  ])('keeps %s', (_, text, body) => {
    expect(turned(text, 'mkdocs').body).toBe(body);
  });
});

describe('a site', () => {
  const files = {
    'mkdocs.yml':
      'site_url: https://x.example/s/\nx: !!python/name:a.b\nnav:\n  - index.md\n  - G:\n    - g/index.md\n    - "One": g/one.md\n  - Out: https://x.example',
    'docs/index.md': '# H',
    'docs/g/index.md': '# G',
    'docs/g/one.md': '# One',
    'docs/z.md': '# Z',
  };
  const source = sourceOf(files);

  it('is known by its settings, or by its blocks', () => {
    expect(detect(source).name).toBe('mkdocs');
    expect(detect(sourceOf({'zensical.toml': '[project]'})).name).toBe('mkdocs');
    expect(detect(sourceOf({'a.md': '!!! note\n\n    a'})).name).toBe('mkdocs');
    expect(detect(sourceOf({'a.md': 'a!!!\n\n===\n'})).name).toBe('markdown');
  });

  it('has its order, its addresses, and pages that no list names after the others', () => {
    const {files: written, report} = imported(source, 'mkdocs');
    expect(written.map(({path}) => path)).toEqual([
      'docs/in/g/index.md',
      'docs/in/g/one.md',
      'docs/in/index.md',
      'docs/in/z.md',
    ]);
    const one = notesOf(imported(source, 'mkdocs')).get('docs/in/g/one.md');
    expect(one).toContain('redirects:\n  - /g/one/\n');
    expect(report.findings.map(({rule}) => rule)).toEqual(['not-in-contents', 'contents-elsewhere']);
  });

  it('has posts of a blog with their day and their address', () => {
    const post = '---\ndate:\n  created: 2024-03-05\n---\n# Über A & B\n\n!!! note\n    a';
    const note = notesOf(imported(sourceOf({'blog/posts/x.md': post}), 'mkdocs')).get(
      'docs/journal/in/2024-03-05-x.md',
    );
    expect(note).toContain('\nredirects:\n  - /blog/2024/03/05/über-a--b/\n');
  });

  it('has posts with the names of their authors, and the end of what lists show', () => {
    const post = '---\ndate: 2024-03-05\nauthors: [ada, Bob]\n---\na\n\n<!-- more -->\n\nb';
    const authors = 'authors:\n  ada:\n    name: Ada L.\n    avatar: a.png\n';
    const result = imported(sourceOf({'blog/.authors.yml': authors, 'blog/posts/x.md': post}), 'mkdocs');
    const note = notesOf(result).get('docs/journal/in/2024-03-05-x.md');
    expect(complaints(result)).toBe('');
    expect(note).toContain('author: Ada L., Bob\n');
    expect(note).toContain('a\n\n<!-- truncate -->\n\nb');
    expect(result.report.findings).toEqual([]);
  });

  it('has what its settings put below every page, and the targets of links that stand in texts it includes', () => {
    const result = imported(
      sourceOf({
        'mkdocs.yml': 'markdown_extensions:\n  - abbr\n  - pymdownx.snippets:\n      auto_append: [all.md]\n',
        'docs/a.md': 'See [the bed][b] and [b], an HTML page.\n\n--8<-- "links.md"\n',
        'docs/b.md': 'B\n\n*[CSS]: Looks\n',
        'links.md': '[b]: b.md\n',
        'all.md': '*[HTML]: Text with marks\n',
      }),
      'mkdocs',
    );
    const note = notesOf(result).get('docs/in/a.mdx');
    expect(note).toContain(
      'See [the bed](./b.md) and [b](./b.md), an <abbr title="Text with marks">HTML</abbr> page.\n',
    );
    // Of abbreviations for all pages it is no news that a page does not use one.
    expect(result.report.findings.map(({path, rule}) => [path, rule])).toEqual([['docs/b.md', 'unused-abbreviation']]);
  });

  it('knows the targets of links in texts that others take in', () => {
    const result = imported(
      sourceOf({
        'mkdocs.yml': 'markdown_extensions:\n  - pymdownx.snippets:\n      auto_append: [all.md]\n',
        'docs/a.md': 'See [the bed][b] and [the shed][s].',
        'docs/b.md': 'B',
        'all.md': '--8<--\nlinks.md\n\n--8<--\n\n--8<-- "more.md"\n',
        'links.md': '[b]: b.md\n',
        'more.md': '[s]: https://shed.example\n',
      }),
      'mkdocs',
    );
    expect(notesOf(result).get('docs/in/a.md')).toContain(
      'See [the bed](./b.md) and [the shed](https://shed.example).',
    );
    expect(result.report.findings).toEqual([]);
  });

  it('loses no word of a block of HTML, whose tag is none', () => {
    const {report} = imported(sourceOf({'a.md': '/// html | div.result\nA *bed*.\n///\n'}), 'mkdocs');
    expect(report.pages.map(({words, missing}) => [words, missing])).toEqual([[2, []]]);
  });

  it('has posts without a day among its pages', () => {
    const notes = notesOf(imported(sourceOf({'blog/posts/x.md': '!!! note\n    a'}), 'mkdocs'));
    expect([...notes.keys()]).toEqual(['docs/in/blog/posts/x.md']);
  });

  it('that names no order has that of its folders', () => {
    const plain = {
      'b/.pages': 'title: Bees\nnav:\n  - two.md\n  - ...',
      'b/one.md': '# 1',
      'b/two.md': '# 2',
      'a.md': '!!! note\n',
    };
    const {files: written} = imported(sourceOf(plain), 'mkdocs');
    const textOf = (path: string) =>
      written.flatMap((file) => (file.path === path && 'text' in file ? [file.text] : []))[0];
    expect(textOf('docs/in/bees/two.md')).toContain('sidebar_position: 1');
    expect(textOf('docs/in/bees/one.md')).toContain('sidebar_position: 2');
    expect(textOf('docs/in/bees/_category_.json')).toContain('"label": "Bees"');
  });

  it.each([
    ['../z/', 'docs/g/one.md', undefined],
    ['../../z/', 'docs/g/one.md', 'docs/z.md'],
    ['../z.md', 'docs/g/one.md', 'docs/z.md'],
    ['/s/g/one/', 'docs/z.md', 'docs/g/one.md'],
    ['/z.md', 'docs/g/one.md', 'docs/z.md'],
    ['g/', 'docs/index.md', 'docs/g/index.md'],
  ])('leads %s of %s to %s', (url, from, path) => {
    expect(locateOnSite(source)(url, from)).toBe(path);
  });
});

const BLOCKS = [
  '!!! note',
  '??? tip "b"',
  '=== "a"',
  '    a',
  '- a',
  '> b',
  '/// note',
  '///',
  '--8<-- "x"',
  '```',
  '',
];
const WORDS = [
  '==a==',
  'a ^^',
  '++a++',
  ':material-x:',
  'a :material-x:',
  '{ .c }',
  '{++',
  '++}',
  '`',
  ':   d',
  '*[a]: b',
];
const LINES = [...BLOCKS, ...WORDS];

describe('any lines of a site', () => {
  it('leave no marks of its own in words', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), {maxLength: 25}), (lines) => {
        for (const [path, text] of notesOf(imported(sourceOf({'a.md': lines.join('\n')}), 'mkdocs'))) {
          visit(parseNote(path, parseFrontMatter(path, text).body), 'text', ({value}) => {
            expect(value).not.toMatch(/:material-x:|^(?:!!! note|\?\?\? tip|=== "a"|--8<--|\*\[a\]:|\/\/\/)/m);
          });
        }
      }),
      {numRuns: 100},
    ));
});
