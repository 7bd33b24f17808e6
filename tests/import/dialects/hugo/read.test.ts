import fc from 'fast-check';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import {callAt} from '../../../../src/import/dialects/hugo/read/call';
import {dedented} from '../../../../src/import/dialects/hugo/read/dedent';
import {hidden, piecesOf, replaced} from '../../../../src/import/dialects/hugo/read/hidden';
import {hide} from '../../../../src/import/dialects/hugo/read/hide';
import {hrefOf} from '../../../../src/import/dialects/hugo/read/href';
import {readWithShortcodes} from '../../../../src/import/dialects/hugo/read/read';
import {turned} from '../../source';

describe('callAt', () => {
  it.each([
    ['{{< x >}}', {name: 'x', words: [], named: {}}],
    ['{{<x>}}', {name: 'x', words: []}],
    ['{{% /x %}}', {name: 'x', closes: true}],
    ['{{</ x >}}', {name: 'x', closes: true}],
    ['{{< x />}}', {name: 'x', isWhole: true}],
    ['{{< x/>}}', {name: 'x', isWhole: true}],
    ['{{< blocks/cover title="A >}} b" n=1 >}}', {name: 'blocks/cover', named: {title: 'A >}} b', n: '1'}}],
    ['{{< x "a \\"b\\"" `c "d"` e >}}', {words: ['a "b"', 'c "d"', 'e']}],
    ['{{< x\n  a="b\nc"\n>}}', {named: {a: 'b\nc'}}],
    ['{{< x "" >}}', {words: ['']}],
    ['{{</* x "a" */>}}', {literal: '{{< x "a" >}}'}],
    ['{{%/* /x */%}}', {literal: '{{% /x %}}'}],
  ])('takes %j apart', (text, parts) => {
    expect(callAt(`${text} after`, 0)).toMatchObject({...parts, end: text.length});
  });

  it.each(['{{ x }}', '{{< x', '{{< x "a', '{{< >}}', '{{< x %}}', '{{< {{< x >}}', '{{<> }}', '{{< 1 >}}', '{< x >}'])(
    'finds no tag in %j',
    (text) => {
      expect(callAt(text, 0)).toBeUndefined();
    },
  );

  it('never throws, and ends within the text', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\{\{[<%][ a-z"`=/<>%{}*\\\n]{0,40}$/), (text) => {
        const call = callAt(text, 0);
        expect(call === undefined || (call.end > 4 && call.end <= text.length)).toBe(true);
      }),
    ));
});

describe('what is hidden', () => {
  it('is found again, whatever it is', () =>
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 1}), fc.string(), (source, text) => {
        expect(replaced(`${text}${hidden(source)}${text}`, (found) => found)).toBe(`${text}${source}${text}`);
        expect(piecesOf(hidden(source))).toEqual([{source, before: ''}]);
      }),
    ));

  it('is no letter, blank or mark of Markdown', () => {
    expect(hidden('{{< x "a|b](c) *d*" >}}')).toMatch(/^[\uF600-\uF701]+$/);
  });
});

describe('hide', () => {
  it('hides a closed shortcode as a whole, and says where lines come from', () => {
    const {text, lines} = hide('a\n{{< x >}}\nb\n{{< /x >}}\nc');
    expect(replaced(text, () => '…')).toBe('a\n…\nc');
    expect(lines).toEqual([1, 2, 5]);
  });

  it.each([
    ['one that nothing closes', '{{< x >}} a {{< y >}}b{{< /y >}}', ['{{< x >}}', '{{< y >}}b{{< /y >}}']],
    [
      'one in another of its name',
      '{{< x >}}{{< x >}}{{< /x >}}{{< /x >}}',
      ['{{< x >}}{{< x >}}{{< /x >}}{{< /x >}}'],
    ],
    ['one that is left open in another', '{{< x >}}{{< y >}}{{< /x >}}', ['{{< x >}}{{< y >}}{{< /x >}}']],
    ['one that closes nothing', '{{< /x >}} a', ['{{< /x >}}']],
    [
      'one whose inside is code',
      '{{< highlight x >}}`{{< y >}}{{< /highlight >}}',
      ['{{< highlight x >}}`{{< y >}}{{< /highlight >}}'],
    ],
    ['none in code', '`{{< x >}}` ``{{% y %}}``', []],
    ['none in a block of code', '- a\n\n  ```\n  {{< x >}}\n  ```\n\n~~~\n{{< /x >}}', []],
    ['those that are escaped, in code too', '`{{</* x */>}}`', ['{{</* x */>}}']],
  ])('takes %s', (_, source, taken) => {
    expect(piecesOf(hide(source).text).flatMap((piece) => ('source' in piece ? [piece.source] : []))).toEqual(taken);
  });

  it('loses no letter', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('{{< x >}}', '{{< /x >}}', '{{% y "a" %}}', '{{</* z */>}}', '`', '```', '\n', 'a', '{{<'),
        ),
        (parts) => {
          expect(replaced(hide(parts.join('')).text, (source) => source)).toBe(parts.join(''));
        },
      ),
    ));

  it('is done in one pass, however much is left open', () => {
    const started = performance.now();
    for (const part of ['{{< x >}}', '{{< highlight >}}', '`{{<', '```\n~~~\n', '{{< x >}}{{< /y >}}'])
      hide(part.repeat(40_000));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('readWithShortcodes', () => {
  const parse = (text: string) => fromMarkdown(text);
  const linesOf = (text: string) => {
    const lines: string[] = [];
    visit(readWithShortcodes(text, parse), (node) => {
      if (node.type === 'text' || node.type === 'shortcode') {
        lines.push(`${node.position?.start.line} ${node.type === 'text' ? node.value : node.source}`);
      }
    });
    return lines;
  };

  it('keeps the lines of what is inside, behind and between', () => {
    expect(linesOf('a\n\n{{< x\n  y="z" >}}\nb\n\n{{< w >}}\n{{< /x >}}\n\nc')).toEqual([
      '1 a',
      '3 {{< x\n  y="z" >}}',
      '5 b',
      '7 {{< w >}}',
      '10 c',
    ]);
  });

  it('knows definitions of the page inside of shortcodes', () => {
    const tree = readWithShortcodes('{{< x >}}\n[a][b]\n{{< /x >}}\n\n[b]: c\n', parse);
    const types: string[] = [];
    visit(tree, (node) => void types.push(node.type));
    expect(types).toContain('linkReference');
    expect(types.filter((type) => type === 'definition')).toHaveLength(1);
  });

  it('leaves text without shortcodes as Markdown has it', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z #>*_`[\]()!\n-]{0,60}$/), (text) => {
        expect(readWithShortcodes(text, parse)).toEqual(parse(text));
      }),
    ));

  it('leaves code letter for letter', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z{}<>%/" ]{1,40}$/), (code) => {
        const text = `~~~\n${code}{{< x >}}\n~~~\n`;
        expect(toString(readWithShortcodes(text, parse))).toBe(toString(parse(text)));
      }),
    ));

  it('refuses shortcodes that stand in each other without end', () => {
    expect(() => readWithShortcodes('{{< x >}}'.repeat(60) + '{{< /x >}}'.repeat(60), parse)).toThrow('in each other');
  });
});

describe('dedented', () => {
  it.each([
    ['\n  a\n    b', '\na\n  b'],
    ['  a\n  b', 'a\nb'],
    ['\n  a\nb', '\n  a\nb'],
    ['', ''],
    ['\n    a\n\n    b\n', '\na\n\nb\n'],
  ])('of %j is %j', (text, result) => {
    expect(dedented(text)).toBe(result);
  });
});

describe('hrefOf', () => {
  it.each([
    ['{{< relref "a.md#b" >}}', 'a.md#b'],
    ['{{< ref path="a" lang="en" >}}', 'a'],
    ['{{% static "x.png" %}}', 'x.png'],
    ['{{< other "a" >}}', '{{< other "a" >}}'],
    ['{{< ref >}}', '{{< ref >}}'],
  ])('of %s is %s', (source, href) => {
    expect(hrefOf(source)).toBe(href);
  });
});

describe('Hugo', () => {
  it.each([
    ['a tag right below text', 'a\n{{% note %}}\nb\n{{% /note %}}\nc', 'a\n\n:::note\nb\n:::\n\nc', 'md'],
    ['a tag in a list', '- a\n\n  {{% tip %}}b{{% /tip %}}', '- a\n\n  :::tip\n  b\n  :::', 'md'],
    ['a tag in code', '`{{< x >}}`', '`{{< x >}}`', 'md'],
    ['a tag in a fence', '```\n{{< x >}}\n{{</* y */>}}\n```', '```\n{{< x >}}\n{{< y >}}\n```', 'md'],
    ['an escaped tag', 'a {{</* x */>}}', 'a {{\\< x >}}', 'md'],
    ['an unknown tag', 'a {{< x y="z" >}} b', 'a `{{< x y="z" >}}` b', 'md'],
    ['an unknown tag with words', '{{< x >}}**b**{{< /x >}}', '`{{< x >}}`\n\n**b**', 'md'],
    ['a tag that is never closed', '{{% note %}}\n\nb', '`{{% note %}}`\n\nb', 'md'],
    ['a tag that is none', 'a {{< b', 'a `{{<` b', 'md'],
    ['a tag in a heading', '## A {{< badge "b" >}}', '## A b', 'md'],
    ['a tag in a cell', '| a |\n| - |\n| {{< badge "b|c" >}} |', '| a |\n| - |\n| b\\|c |', 'md'],
    ['code', '{{< highlight go >}}\n{{ x }}\n`\n{{< /highlight >}}', '```go\n{{ x }}\n`\n```', 'md'],
    ['an id', '## Bed {#b .c}', '## Bed <!-- #b -->', 'md'],
    ['words in braces', '## A {b}', '## A {b}', 'md'],
    ['a class', 'a\n\n{.b}', 'a', 'md'],
    ['a summary in a page', 'a\n\n<!--more-->\n\nb', 'a\n\nb', 'md'],
    [
      'marks of lines',
      '```go {hl_lines=[1,"3-4"] linenos=inline}\na\n```',
      '```go {1,3-4} showLineNumbers\na\n```',
      'md',
    ],
    ['brackets that are escaped', '\\(many words\\)', '(many words)', 'md'],
  ])('reads %s', (_, text, body, format) => {
    expect(turned(text, 'hugo')).toEqual({body, format});
  });
});
