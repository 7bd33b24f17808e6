import type {Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {oneLine, textOf} from '../read/text';
import type {Remark} from '../types';

/** Paragraphs that load or declare something, and show nothing. */
const DECLARES =
  /^(?:import\s[^]*?(?:from\s)?["'][^"'\n]*["'];?|export\s+(?:const|let|var|default|function|class|\{)[^]*)$/;
/** Components and expressions. */
const CODE = /<[A-Z][\w.]*[^>]*>|\{[^{}]*\}/;

/**
 * What a page that is called MDX and is none holds besides Markdown, in place: it was read as Markdown, so nothing of it can
 * run. What shows nothing is left out; components and expressions stay as they are written, around their text. All is remarked.
 */
export function turnMdx(tree: Root, remark: (node: Nodes | undefined, remark: Remark) => void): void {
  const became = 'Read as Markdown, components as their source';
  remark(undefined, {rule: 'mdx-unread', outcome: 'raw', what: 'A page that is no valid MDX', became});
  tree.children = tree.children.filter((child) => {
    const words = child.type === 'paragraph' ? textOf(child) : '';
    if (!DECLARES.test(words)) return true;
    const what = `A declaration of MDX: ${oneLine(words).slice(0, 60)}`;
    remark(child, {rule: 'mdx-declaration', outcome: 'dropped', what, became: 'Left out, and not executed', words});
    return false;
  });
  visit(tree, 'text', (node) => {
    const [found] = CODE.exec(node.value) ?? [];
    if (found === undefined) return;
    const what = `A component or an expression of MDX: ${oneLine(found).slice(0, 60)}`;
    remark(node, {rule: 'mdx', outcome: 'raw', what, became: 'Its source, in the text'});
  });
}
