import fc from 'fast-check';
import type {Nodes, Root} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {describe, expect, it} from 'vitest';
import {textOf} from '../../../src/import/read/text';
import {descriptionSyntax, descriptionTree, turnDescriptions} from '../../../src/import/syntax/description';

function read(text: string): Root {
  const tree = fromMarkdown(text, {extensions: [descriptionSyntax], mdastExtensions: [descriptionTree]});
  turnDescriptions(tree);
  return tree;
}

/** `dl(dt(text) dd(paragraph(text)))` */
function outline(node: Nodes): string {
  const name = node.type === 'htmlElement' ? node.tagName : node.type;
  return 'children' in node ? `${name}(${node.children.map(outline).join(' ')})` : name;
}

describe('lists of definitions', () => {
  it.each([
    ['a word and what it means', 'A\n: b', 'root(dl(dt(text) dd(paragraph(text))))'],
    ['two words', 'A\nB\n: c', 'root(dl(dt(text) dt(text) dd(paragraph(text))))'],
    ['two meanings', 'A\n: b\n: c', 'root(dl(dt(text) dd(paragraph(text)) dd(paragraph(text))))'],
    ['a blank line between', 'A\n\n: b', 'root(dl(dt(text) dd(paragraph(text))))'],
    ['blocks inside', 'A\n: b\n\n  - c\n', 'root(dl(dt(text) dd(paragraph(text) list(listItem(paragraph(text))))))'],
    ['a wide indentation', 'A\n:   b\n\n    c\n', 'root(dl(dt(text) dd(paragraph(text) paragraph(text))))'],
    ['a text behind', 'A\n: b\n\nc', 'root(dl(dt(text) dd(paragraph(text))) paragraph(text))'],
    ['two terms in turn', 'A\n: b\n\nC\n: d', 'root(dl(dt(text) dd(paragraph(text)) dt(text) dd(paragraph(text))))'],
    [
      'a text between',
      'A\n: b\n\nx\n\ny\n: d',
      'root(dl(dt(text) dd(paragraph(text))) paragraph(text) dl(dt(text) dd(paragraph(text))))',
    ],
    ['a colon alone', ': b', 'root(paragraph(text text))'],
    ['a colon without a blank', 'A\n:b', 'root(paragraph(text))'],
    ['an admonition', 'A\n\n:::note\nb\n:::', 'root(paragraph(text) paragraph(text))'],
    ['a colon in code', '```\nA\n: b\n```', 'root(code)'],
  ])('are read from %s', (_, text, tree) => {
    expect(outline(read(text))).toBe(tree);
  });

  it('lose no word', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ': ', ':   ', '\n', '\n\n', '  ', '> ', '- ', '\t', 'b')), (parts) => {
        const words = (text: string) => text.match(/[ab]+/g)?.join('') ?? '';
        expect(words(textOf(read(parts.join(''))))).toBe(words(parts.join('')));
      }),
    ));
});
