import type {ListItem, Nodes, Parents, Root, TableRow} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {flowTextOf} from '../reading/flow';
import {parseNote} from '../reading/parse';
import type {Block} from './block';
import type {OldText} from './public';

/** Keys of front matter that readers see as facts, and what they are called. */
const FACTS = {kind: 'Kind', status: 'Status', tags: 'Tags', aliases: 'Also called'} as const;

/** Props of components that lead somewhere instead of saying something. */
const ADDRESSES = new Set(['src', 'href', 'url', 'to', 'id', 'className']);

/**
 * The blocks of a note's text: title, description and facts from its front matter, then its body. Throws a
 * `VFileMessage` for a text that is not valid MDX.
 *
 * `# A\n\n- see [b](b.md)` → `[{kind: 'heading', depth: 1, text: 'A'}, {kind: 'item', depth: 1, text: 'see b'}]`
 */
export function blocksOf(path: string, {data, body}: OldText): Block[] {
  return [...headBlocks(data), ...bodyBlocks(parseNote(path, body))].filter(({text}) => text !== '');
}

function headBlocks(data: OldText['data']): Block[] {
  const facts = Object.entries(FACTS).flatMap(([key, label]) => {
    const text = [data[key]]
      .flat()
      .filter((value) => typeof value === 'string')
      .join(', ');
    return text === '' ? [] : [{kind: 'fact', text: `${label}: ${text}`} as const];
  });
  return [{kind: 'title', text: wordsOf(data.title)}, {kind: 'lede', text: wordsOf(data.description)}, ...facts];
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

type Around = {readonly depth: number; readonly quoted: boolean};

function bodyBlocks(tree: Root): Block[] {
  return blocksIn(tree, {depth: 0, quoted: false});
}

function blocksIn(parent: Parents, around: Around): Block[] {
  return parent.children.flatMap((child) => blocksOfNode(child, around));
}

function blocksOfNode(node: Nodes, around: Around): Block[] {
  switch (node.type) {
    case 'heading':
      return [{kind: 'heading', depth: node.depth, text: textOf(node)}];
    case 'paragraph':
      return [{kind: around.quoted ? 'quote' : 'text', text: textOf(node)}];
    case 'code':
      return [{kind: 'code', text: node.value, ...(node.lang != null && {language: node.lang})}];
    case 'blockquote':
      return blocksIn(node, {...around, quoted: true});
    case 'list':
      return node.children.flatMap((item) => itemBlocks(item, {...around, depth: around.depth + 1}));
    case 'table':
      return node.children.map((row) => ({kind: 'row', text: rowText(row)}));
    case 'mdxJsxFlowElement':
      return [...componentBlocks(node), ...blocksIn(node, around)];
    case 'containerDirective':
      return [{kind: 'component', text: node.name}, ...blocksIn(node, around)];
    case 'leafDirective':
      return [{kind: 'text', text: textOf(node)}];
    case 'footnoteDefinition':
      return blocksIn(node, around);
    default:
      return [];
  }
}

/** An item's first paragraph is the item; what else it holds stands below it. */
function itemBlocks({checked, children}: ListItem, around: Around): Block[] {
  const [first, ...rest] = children;
  const box = checked == null ? '' : checked ? '☑ ' : '☐ ';
  const head: Block[] =
    first?.type === 'paragraph' ? [{kind: 'item', depth: around.depth, text: box + textOf(first)}] : [];
  const below = head.length === 0 ? children : rest;
  return [...head, ...below.flatMap((child) => blocksOfNode(child, around))];
}

function rowText({children}: TableRow): string {
  return children.map(textOf).join(' | ');
}

/** A component's name and what its props say: `Moment · March · Sow`. */
function componentBlocks({name, attributes}: MdxJsxFlowElement): Block[] {
  const words = attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' && !ADDRESSES.has(attribute.name)
      ? [attribute.value.trim()]
      : [],
  );
  return name === null || words.length === 0 ? [] : [{kind: 'component', text: [name, ...words].join(' · ')}];
}

function textOf(block: Parents): string {
  return flowTextOf(block).text.replaceAll(/\s+/gu, ' ').trim();
}
