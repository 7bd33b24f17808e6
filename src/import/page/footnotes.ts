import type {FootnoteDefinition, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {oneLine, textOf} from '../read/text';
import type {Remark} from '../types';

/** Says of each footnote to which nothing refers that no page shows it. */
export function remarkUnused(tree: Root, remark: (node: FootnoteDefinition, remark: Remark) => void): void {
  const used = new Set<string>();
  visit(tree, 'footnoteReference', ({identifier}) => void used.add(identifier));
  visit(tree, 'footnoteDefinition', (node) => {
    if (used.has(node.identifier)) return;
    const words = oneLine(textOf(node));
    const what = `A footnote to which nothing refers: ${words.slice(0, 60)}`;
    remark(node, {rule: 'footnote', outcome: 'dropped', what, became: 'In the note’s source, but on no page', words});
  });
}
