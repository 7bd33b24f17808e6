import type {Nodes, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {describe, expect, it} from 'vitest';
import {VFile} from 'vfile';
import {rehypeFormerIds} from '../../../src/notes/redirects/anchors';

/** The HTML of a page whose front matter has these redirects. */
function withAnchors(html: string, redirects: unknown): string {
  const tree: Root = fromHtml(html, {fragment: true});
  rehypeFormerIds()(tree, new VFile({data: {frontMatter: {redirects}}}));
  return htmlOf(tree);
}

/** The little HTML that is needed here. */
function htmlOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'root' && node.type !== 'element') return '';
  const inside = node.children.map(htmlOf).join('');
  return node.type === 'root' ? inside : `<${node.tagName}${idOf(node.properties)}>${inside}</${node.tagName}>`;
}

function idOf({id}: {readonly id?: unknown}): string {
  return id === undefined ? '' : ` id="${String(id)}"`;
}

const PAGE = '<h2 id="new">New</h2><p id="^b">Text</p><ul><li id="c">One</li></ul>';

describe('rehypeFormerIds', () => {
  it.each([
    ['a heading', ['#old -> #new'], PAGE.replace('<h2', '<a id="old"></a><h2')],
    [
      'two headings that became one',
      ['#a -> #new', '#b → #new'],
      PAGE.replace('<h2', '<a id="a"></a><a id="b"></a><h2'),
    ],
    ['a block', ['#^a -> #^b'], PAGE.replace('<p', '<a id="^a"></a><p')],
    ['an entry of a list', ['#x -> #c'], PAGE.replace('One', '<a id="x"></a>One')],
    ['nothing that is not there', ['#old -> #none'], PAGE],
    ['nothing of another page', ['/old/#a -> #new', '/old/'], PAGE],
    ['nothing that cannot be read', ['old', 1, null], PAGE],
    ['nothing without redirects', undefined, PAGE],
  ])('keeps the old id of %s', (_, redirects, html) => {
    expect(withAnchors(PAGE, redirects)).toBe(html);
  });
});
