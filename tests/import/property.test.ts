import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {DIALECTS} from '../../src/import/dialects';
import {complaints, imported, notesOf, sourceOf} from './source';

const PIECES = [
  [
    '# ',
    '## ',
    '> ',
    '> [!note] ',
    '- ',
    '1. ',
    '    ',
    '```',
    '~~~',
    '---',
    '***',
    '| a | b |',
    '|---|---|',
    '\n',
    '\n\n',
    '\n',
    '\\',
    '\\\n',
  ],
  [
    '{% hint style="info" %}',
    '{% endhint %}',
    '{% tabs %}',
    '{% tab title="A" %}',
    '{% endtab %}',
    '{% endtabs %}',
    '{% code %}',
  ],
  [
    '{% step %}',
    '{% stepper %}',
    '{% include "b.md" %}',
    '{%',
    '%}',
    '{{',
    '}}',
    '{',
    '}',
    '<',
    '>',
    '</',
    '/>',
    '<b>',
    '</b>',
    '<a',
  ],
  [
    '<div>',
    '</div>',
    '<script>',
    '</script>',
    '<table>',
    '<tr>',
    '<td>',
    '<details>',
    '<summary>',
    '<Foo>',
    '<img src=x onerror=y>',
  ],
  [
    '<pre>',
    '</pre>',
    '<p>',
    '<ul><li>',
    '<h2 id="x">',
    '<!--',
    '-->',
    'import x from "y"',
    'export const a = 1',
    'import ',
    'export ',
  ],
  [
    '[[',
    ']]',
    '![[',
    '[[b]]',
    '![[a]]',
    '![[b#c]]',
    '|',
    '#',
    '^id',
    '^[',
    '[^1]',
    '[^1]: x',
    '%%',
    '==',
    '**',
    '_',
    '~',
    '~~',
    '`',
    '``',
  ],
  [
    '$',
    '$$',
    '$x$',
    ':::note',
    ':::',
    ':a[b]{c}',
    '::a',
    ':x:',
    'Note:a[b](c)',
    '[a](javascript:b)',
    '[a](b.md#c)',
    '![a](b.png)',
    '[a]: b',
    '[a]',
  ],
  [
    '{{< note >}}',
    '{{< /note >}}',
    '{{% tabs %}}',
    '{{< tab "A" >}}',
    '{{% /tabs %}}',
    '{{</* x */>}}',
    '{{< highlight go >}}',
    '{{< /highlight >}}',
    '{{< x y="',
    '>}}',
    '{{<',
    '[a]({{< ref "b" >}})',
    '\uF700\uF67B\uF701',
    '{#id .c}',
    ': ',
    '\\(',
    '\\)',
    '<!--more-->',
    '<!-- more -->',
  ],
  [
    'https://a.example',
    '<https://a.example>',
    'a@b.example',
    '&amp;',
    '&#x20;',
    '&lt;',
    '\u00A0',
    'word',
    ' ',
    ' ',
    'é',
    '😀',
    '\u0000',
    '\t',
    '\uD800',
  ],
  [
    '!!! note',
    '!!! tip "**T**"',
    '??? x "a"\n\n    b\n',
    '=== "A"\n\n    a\n',
    ':   d',
    '    !!! bug',
    '--8<-- "b.md"',
    '--8<--',
    '/// note | T',
    '///',
    '*[word]: long',
    '::: a.b',
    '{: #i .c }',
    '{ .c k="v" }',
    '{++',
    '++}',
    '{~~',
    '~>',
    '~~}',
    '{>>',
    '<<}',
    '++ctrl+a++',
    '==',
    '^^',
    '^x^',
    '~x~',
    ':material-check:',
    ':smile:',
    '{{ a }}',
    '{{ a.b | c }}',
    '`#!py x`',
    '``` { .py title="a" hl_lines="1" }',
    '<div class="grid cards" markdown>',
    '<figure markdown="span">',
    '<!-- c --> d',
    '![a](b.png){ width=3 }',
    '(1)!',
    '[TOC]',
    '\\(x\\)',
    '\\[',
    '\\]',
  ],
  [
    '{{#include b.md}}',
    '{{#include a.md}}',
    '\\{{#include b.md}}',
    '{{#playground b.md}}',
    '{{#title x}}',
    '{{#tabs}}',
    '```rust,ignore\n# a\nb\n```',
    '<Listing number="1" caption="c">',
    '</Listing>',
    '\\\\(x\\\\)',
    '{ #own }',
  ],
].flat();

const markup = fc
  .array(fc.oneof({weight: 8, arbitrary: fc.constantFrom(...PIECES)}, {weight: 1, arbitrary: fc.string()}), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));
const frontMatter = fc.constantFrom(
  '',
  '---\ntitle: A\n---\n',
  '---js\nprocess.exit()\n---\n',
  '---\na: &a [*a, *a]\ntags: x\n---\n',
  '---\ntitle: {{x}}\ndescription: [1\n---\n',
  '+++\ntitle = "A"\ntags = ["b"]\n[menu]\nx = 1\n+++\n',
  '{"title": "A", "weight": 2}\n',
  '---\ntitle: A\ncover: {image: b.png, alt: x}\ndate: 2024-01-02\nexpiryDate: 2020-01-01\n---\n',
  '\n---\ntags: [#a, b]\ncreated: 2024-02-30\n---\n',
);

const word = fc.stringMatching(/^[a-z<>{}$%=~^#|[\]()!:;'"/*_`\\&@+.-]{1,12}$/);
/** What readers of Markdown and HTML take for one letter, an address or a tag, or for none, beside what may change that. */
const REFERENCES = [
  '&gt',
  '&copy',
  '&amp',
  '&nbsp;',
  '&#60;',
  '&#x3c;',
  '&notit;',
  '&sup2;',
  '&semi;',
  '&NewLine;',
  '&',
];
const TAGS = ['<b', '<B>', '</b>', '<mark>', '</mark>', '<kbd>', '<u>', '<a href="x">', '<', '>'];
const OTHERS = [
  '\\',
  '"',
  "'",
  '1.',
  '2',
  'A',
  'é',
  'ß',
  '😀',
  '~',
  '_',
  '*',
  '[',
  '(',
  'www.a.b',
  'http://a.b',
  'c@d.e',
];
const glued = fc
  .array(fc.constantFrom(...REFERENCES, ...TAGS, ...OTHERS), {minLength: 1, maxLength: 6})
  .map((pieces) => pieces.join(''));

describe.each(DIALECTS.map(({name}) => name))('any text of %s', (dialect) => {
  it('becomes notes that are in order, in which nothing can run', () =>
    fc.assert(
      fc.property(frontMatter, markup, markup, (front, a, b) => {
        const result = imported(sourceOf({'a.md': front + a, 'b.md': b, 'b.png': 'x'}), dialect);
        expect(complaints(result)).toBe('');
        expect(notesOf(result).size).toBe(2);
      }),
      {numRuns: 60},
    ));

  it('gives the same notes again', () =>
    fc.assert(
      fc.property(markup, (a) => {
        const source = sourceOf({'a.md': a, 'b.md': 'b'});
        expect(imported(source, dialect)).toEqual(imported(source, dialect));
      }),
      {numRuns: 30},
    ));

  it('keeps every word that stands in plain sentences', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof({weight: 2, arbitrary: word}, glued), {minLength: 1, maxLength: 12}), (words) => {
        const {report} = imported(sourceOf({'a.md': `Begin ${words.join(' ')} end`}), dialect);
        expect(report.pages.flatMap(({missing}) => missing)).toEqual([]);
      }),
      {numRuns: 60},
    ));
});
