import fc from 'fast-check';
import type {Element, ElementContent, RootContent} from 'hast';
import {describe, expect, it} from 'vitest';
import {colouredOf, linesOf} from '../../src/wiki/tokens';

const span = (className: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: {className: ['token', className]},
  children,
});
const text = (value: string): ElementContent => ({type: 'text', value});
const textOf = (node: RootContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

const tokens: fc.Arbitrary<RootContent[]> = fc.letrec<{token: ElementContent; tokens: ElementContent[]}>((tie) => ({
  tokens: fc.array(tie('token'), {maxLength: 4}),
  token: fc.oneof(
    {depthSize: 'small'},
    fc.array(fc.constantFrom('\n', 'a', ' ', '\n\n', 'if', 'é'), {maxLength: 5}).map((parts): ElementContent => ({
      type: 'text',
      value: parts.join(''),
    })),
    fc
      .tuple(fc.constantFrom('keyword', 'string', 'operator'), tie('tokens'))
      .map(([name, children]) => span(name, children)),
  ),
})).tokens;

describe('linesOf', () => {
  it('cuts a token over several lines into one a line', () => {
    const string = span('string', [text('"a\nb"')]);
    expect(linesOf([{type: 'text', value: 'x = '}, string, {type: 'text', value: '\n'}])).toEqual([
      [
        {type: 'text', value: 'x = '},
        {...string, children: [{type: 'text', value: '"a'}]},
      ],
      [{...string, children: [{type: 'text', value: 'b"'}]}],
      [],
    ]);
  });

  it.each([
    ['', 1],
    ['a', 1],
    ['a\n', 2],
    ['\n\n', 3],
  ])('makes of %j %i lines', (value, count) => {
    expect(linesOf([{type: 'text', value}])).toHaveLength(count);
  });

  it('keeps the text byte for byte, and leaves no line end inside a line', () => {
    fc.assert(
      fc.property(tokens, (nodes) => {
        const lines = linesOf(nodes).map((line) => line.map(textOf).join(''));
        expect(lines.join('\n')).toBe(nodes.map(textOf).join(''));
        expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
      }),
    );
  });
});

describe('colouredOf', () => {
  const coloured = (className: string, children: ElementContent[]) => ({
    ...span('', children),
    properties: {className: [className]},
  });

  it('keeps spans of a colour, and makes text of the others', () => {
    const tokens = [span('keyword', [text('if')]), text(' '), span('operator', [text('=')]), text(' a')];
    expect(colouredOf(tokens)).toEqual([coloured('code-keyword', [text('if')]), text(' = a')]);
  });

  it('gives a token inside another its own colour', () => {
    const tokens = [span('string', [text('`'), span('variable', [text('x')]), text('`')])];
    expect(colouredOf(tokens)).toEqual([
      coloured('code-string', [text('`'), coloured('code-number', [text('x')]), text('`')]),
    ]);
  });

  it('opens no span of a colour inside a span of that colour', () => {
    const tokens = [span('string', [text('a'), span('char', [text('b')])])];
    expect(colouredOf(tokens)).toEqual([coloured('code-string', [text('ab')])]);
  });

  it('keeps the text byte for byte, and leaves no two texts side by side', () => {
    fc.assert(
      fc.property(tokens, (nodes) => {
        const found = colouredOf(nodes);
        expect(found.map(textOf).join('')).toBe(nodes.map(textOf).join(''));
        expect(found.filter((node, index) => node.type === 'text' && found[index + 1]?.type === 'text')).toEqual([]);
      }),
    );
  });
});
