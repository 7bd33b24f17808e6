import type {Nodes, Parents} from 'mdast';
import {wikilinkText} from '../wikilink/text';

/** A node that stands for a stretch of a block's text. */
export type Stretch = {readonly node: Nodes; readonly start: number; readonly end: number};

/** The text of a block as a reader sees it, and which part of it each link, picture and piece of code is. */
export type FlowText = {readonly text: string; readonly stretches: readonly Stretch[]};

/** Kinds of nodes whose place in the text somebody asks for. */
const MARKED = new Set(
  'link linkReference image imageReference wikilink mdxJsxTextElement mdxJsxFlowElement inlineCode'.split(' '),
);

/**
 * Plain text of a paragraph, heading or table cell; line breaks are blanks, pictures are their descriptions, and
 * expressions, comments and marks of footnotes are left out.
 *
 * `See [the *map*](a.md).` → `{text: 'See the map.', stretches: [{node: link, start: 4, end: 11}]}`
 */
export function flowTextOf(block: Parents, {expressions = false}: {readonly expressions?: boolean} = {}): FlowText {
  const flow = {text: '', stretches: []};
  for (const child of block.children) addNode(flow, child, expressions);
  return flow;
}

type Growing = {text: string; readonly stretches: Stretch[]};

function addNode(flow: Growing, node: Nodes, expressions: boolean): void {
  const start = flow.text.length;
  if ('children' in node) for (const child of node.children) addNode(flow, child, expressions);
  else if (expressions && node.type === 'mdxTextExpression') flow.text += node.value;
  else flow.text += ownText(node);
  if (MARKED.has(node.type)) flow.stretches.push({node, start, end: flow.text.length});
}

/** The text that a node without children shows. */
function ownText(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value.includes('\n') ? node.value.replaceAll(/\r?\n/g, ' ') : node.value;
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'wikilink':
      return wikilinkText(node);
    default:
      return '';
  }
}
