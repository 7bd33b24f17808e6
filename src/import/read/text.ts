import type {Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';

/** The words of a node as a reader sees them, code among them; blocks and line breaks are divided by blanks. */
export function textOf(node: Nodes | {readonly children: readonly Nodes[]}): string {
  if (!('type' in node)) return node.children.map(textOf).join(' ');
  if (node.type === 'break') return '\n';
  if (node.type === 'wikilink') return node.label ?? node.target;
  if (!('children' in node)) return toString(node, {includeImageAlt: false});
  return node.children.map(textOf).join(SPACED.has(node.type) ? ' ' : '');
}

/** Nodes whose children are blocks. */
const SPACED = new Set(
  'root blockquote list listItem table tableRow footnoteDefinition containerDirective mdxJsxFlowElement'.split(' '),
);

/** One line without blanks at its ends. */
export function oneLine(text: string): string {
  // Control characters are no text; some of them cannot even be written in YAML.
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
