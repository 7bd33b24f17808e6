import {parseAdmonish} from '../../src/import/dialects/mdbook/admonish';
import {describe, expect, it} from 'vitest';
import {detect} from '../../src/import/dialects';
import {divideAtDirectives, parseDirective} from '../../src/import/dialects/mdbook/directive';
import {bookSlug} from '../../src/import/dialects/mdbook/ids';
import {includedBy, targetOf} from '../../src/import/dialects/mdbook/include';
import {parseListing} from '../../src/import/dialects/mdbook/listing';
import {locateInBook} from '../../src/import/dialects/mdbook/locate';
import {imported, notesOf, sourceOf, turned} from './source';

describe('a directive', () => {
  it.each([
    ['{{#include a.rs:2:10}}', {name: 'include', words: 'a.rs:2:10'}],
    ['{{ #playground a.rs editable }}', {name: 'playground', words: 'a.rs editable'}],
    ['{{#toc}}', {name: 'toc', words: ''}],
    ['{{toc}}', {name: '', words: ''}],
  ])('%s is taken apart', (source, parts) => {
    expect(parseDirective(source)).toEqual(parts);
  });

  it('is found in a text, and is none behind a backslash', () => {
    expect(divideAtDirectives('a {{#include b}} c \\{{#include d}} {{e}}')).toEqual([
      'a ',
      {source: '{{#include b}}'},
      ' c ',
      '{{#include d}} {{e}}',
    ]);
  });
});

describe('a block of mdbook-admonish', () => {
  it.each([
    ['admonish', {type: 'note', folds: false}],
    ['admonish tip', {type: 'tip', folds: false}],
    ['admonish tip "A title"', {type: 'tip', title: 'A title', folds: false}],
    ['admonish bug.small.red title="A title"', {type: 'bug', title: 'A title', folds: false}],
    ['admonish title="" collapsible=true', {type: 'note', title: '', folds: true}],
    ['admonish title = "a" collapsible=false', {type: 'note', title: 'a', folds: false}],
    ['admonishing', undefined],
    ['rust', undefined],
  ])('%j is read', (info, parts) => {
    const [lang = '', ...rest] = info.split(' ');
    expect(parseAdmonish({lang, meta: rest.join(' ')})).toEqual(parts);
  });
});

describe('lines of an included file', () => {
  const text = '1\n// ANCHOR: a\n2\n// ANCHOR: b\n3\n// ANCHOR_END: b\n// ANCHOR_END: a\n4\n';
  const source = sourceOf({'x/f.rs': text, 'x/c.md': ''});
  it.each([
    ['f.rs:1', '1'],
    ['f.rs::1', '1'],
    ['f.rs:7:', '// ANCHOR_END: a\n4'],
    ['f.rs:3:5', '2\n// ANCHOR: b\n3'],
    ['f.rs:a', '2\n3'],
    ['f.rs:b', '3'],
    ['f.rs:gone', undefined],
    ['gone.rs', undefined],
    ['../../f.rs', undefined],
  ])('%s are %j', (target, lines) => {
    expect(includedBy(`{{#include ${target}}}`, 'x/c.md', source)?.text).toBe(lines);
  });

  it('are those that are shown at first, where the rest comes along', () => {
    const found = includedBy('{{#rustdoc_include f.rs:b}}', 'x/c.md', source);
    expect(found).toEqual({path: 'x/f.rs', text: '1\n2\n3\n4', shown: new Set([2])});
  });

  it.each([
    ['a.rs', {path: 'a.rs', lines: {}}],
    ['a.rs:2', {path: 'a.rs', lines: {from: 2, to: 2}}],
    ['a.rs::9', {path: 'a.rs', lines: {to: 9}}],
    ['a.rs:b-c', {path: 'a.rs', lines: {name: 'b-c'}}],
  ])('are said by %s', (words, target) => {
    expect(targetOf(words)).toEqual(target);
  });
});

describe('a chapter', () => {
  it.each([
    [
      'hidden lines',
      '```rust\n# a\nb\n```',
      '```rust\nb\n```\n\n<details>\n\n<summary>The whole code</summary>\n\n```rust\na\nb\n```\n\n</details>',
    ],
    ['doubled signs', '```rust\n## a\n#[b]\n```', '```rust\n# a\n#[b]\n```'],
    ['a prefix of its own', '```js,hidelines=//!\nb\n```', '```js\nb\n```'],
    ['what stands behind a language', '```rust,ignore\nb\n```', '```rust\nb\n```'],
    ['an escape', '\\{{#include a.rs}}', '\\{\\{#include a.rs\\}\\}'],
    ['an unknown directive', 'a {{#x y}} b', 'a `{{#x y}}` b'],
    ['a directive in code', '`{{#x y}}`', '`{{#x y}}`'],
    ['an alert', '> [!TIP]\n> a', ':::tip\na\n:::'],
    ['an id', '# A\n\n## B { #own .c }', '## B <!-- #own -->'],
    ['braces that are no attributes', 'a {b} {#c}', 'a {b} {#c}'],
    ['mathematics', 'a \\\\(x_1\\\\) b', 'a $x_1$ b'],
    ['terms', 'A\n: b', '<dl>\n\n<dt>A</dt>\n\n<dd>\n\nb\n\n</dd>\n\n</dl>'],
  ])('keeps %s', (_, text, body) => {
    // Braces are only escaped in MDX.
    expect(turned(text, 'mdbook').body.replace(/\\([{}])/g, '$1')).toBe(body.replace(/\\([{}])/g, '$1'));
  });

  it('has the ids of its book', () => {
    expect(['What’s new? (2)', 'a_b C-d', 'Über'].map(bookSlug)).toEqual(['whats-new-2', 'a_b-c-d', 'über']);
  });

  it('says what a listing is', () => {
    expect(parseListing('<Listing number="1" caption="a &amp; b">')).toEqual({number: '1', caption: 'a & b'});
  });
});

describe('a book', () => {
  const files = {
    'book.toml': '[book]\nsrc = "text"\n[output.html]\nsite-url = "/b/"\n[output.html.redirect]\n"/x.html" = "a.html"',
    'text/SUMMARY.md':
      '[Home](README.md)\n\n# Part\n\n- [A](a.md)\n  - [Draft]()\n- [B](b/README.md)\n\n---\n\n[End](end.md)',
    'text/README.md': '# Home',
    'text/a.md': '# A\n\n{{#include part.md}}',
    'text/part.md': 'part',
    'text/b/README.md': '# B\n\n[a](../a.html#a), [home](/b/index.html), [b](index.html)',
    'text/end.md': '# End',
    'LICENSE.md': 'x',
  };
  const source = sourceOf(files);

  it('is known by its settings, or by its directives', () => {
    expect(detect(source).name).toBe('mdbook');
    expect(detect(sourceOf({'SUMMARY.md': '- [A](a.md)', 'a.md': '{{#include b.rs}}'})).name).toBe('mdbook');
    expect(detect(sourceOf({'SUMMARY.md': '- [A](a.md)', 'a.md': 'a'})).name).toBe('gitbook');
  });

  it('has its order, its parts as folders, and its old addresses', () => {
    const notes = notesOf(imported(source, 'mdbook'));
    expect([...notes.keys()]).toEqual(['docs/in/end.md', 'docs/in/index.md', 'docs/in/part/a.md', 'docs/in/part/b.md']);
    expect(notes.get('docs/in/part/a.md')).toContain('redirects:\n  - /a.html\n  - /x.html\n');
    expect(notes.get('docs/in/part/b.md')).toContain('[a](./a.md), [home](../index.md), [b](./b.md)');
  });

  it('accounts for every page', () => {
    const {pages} = imported(source, 'mdbook').report;
    expect(pages.filter(({outcome}) => outcome === 'skipped').map(({path, why}) => `${path}: ${why ?? ''}`)).toEqual([
      'LICENSE.md: It lies outside of the folder of pages',
      'text/SUMMARY.md: It is the list of contents, whose order the sidebar has',
      'text/part.md: It is a text that chapters include, and stands in these',
    ]);
  });

  it.each([
    ['a.html', 'text/b/README.md', undefined],
    ['../a.html', 'text/b/README.md', 'text/a.md'],
    ['/b/a.html', 'text/b/README.md', 'text/a.md'],
    ['/a.html', 'text/b/README.md', 'text/a.md'],
    ['b/index.html', 'text/a.md', 'text/b/README.md'],
    ['b/', 'text/a.md', 'text/b/README.md'],
  ])('leads %s of %s to %s', (url, from, path) => {
    expect(locateInBook(url, from, source)).toBe(path);
  });
});
