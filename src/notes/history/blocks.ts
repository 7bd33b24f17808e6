import type {ListItem, Nodes, Parents, Root, TableRow} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {VFileMessage} from 'vfile-message';
import {flowTextOf} from '../reading/flow';
import {parseNote} from '../reading/parse';
import {quickTree} from '../reading/quick/tree';
import type {Block} from './block';
import {chunksOf, isPlain} from './chunks';
import type {OldText} from './public';
import {itemsIn, rowsIn} from './regular';

/** Keys of front matter that readers see as facts, and what they are called. */
const FACTS = {kind: 'Kind', status: 'Status', tags: 'Tags', aliases: 'Also called'} as const;

/** Props of components that lead somewhere instead of saying something. */
const ADDRESSES = new Set(['src', 'href', 'url', 'to', 'id', 'className']);

/** The blocks of parts of texts that have been read, by the parts: versions of a note have most of them in common. */
export type KnownChunks = Map<string, readonly Block[]>;

/**
 * The blocks of a note's text: title, description and facts from its front matter, then its body. Throws a
 * `VFileMessage` for a text that is not valid MDX.
 *
 * `# A\n\n- see [b](b.md)` → `[{kind: 'heading', depth: 1, text: 'A'}, {kind: 'item', depth: 1, text: 'see b'}]`
 */
export function blocksOf(path: string, {data, body}: OldText, known: KnownChunks = new Map()): Block[] {
  const mdx = path.endsWith('.mdx');
  const blocks = chunkBlocks(chunksOf(body, {mdx}), {path, mdx, known}) ?? wholeBlocks(path, body);
  return [...headBlocks(data), ...blocks].filter(({text}) => text !== '');
}

/** The blocks of a body that is read by the whole parser at once. */
export function wholeBlocks(path: string, body: string): Block[] {
  return bodyBlocks(parseNote(path, body));
}

type ChunkScene = {readonly path: string; readonly mdx: boolean; readonly known: KnownChunks};

/** The blocks of parts one after another; nothing when one of them cannot be read by itself. */
function chunkBlocks(
  chunks: readonly string[] | undefined,
  {path, mdx, known}: ChunkScene,
): readonly Block[] | undefined {
  const parsedBlocks = (chunk: string) => bodyBlocks(quickChunk(chunk, mdx) ?? parseNote(path, chunk));
  const read = (chunk: string): readonly Block[] => {
    const blocks = known.get(chunk) ?? regularBlocks(chunk, {mdx, known}) ?? parsedBlocks(chunk);
    known.set(chunk, blocks);
    return blocks;
  };
  try {
    return chunks?.flatMap(read);
  } catch (error) {
    if (error instanceof VFileMessage) return undefined;
    throw error;
  }
}

type TextScene = Pick<ChunkScene, 'mdx' | 'known'>;

/** The blocks of a simple list or table, whose texts are read one by one; most of them are known from other versions. */
function regularBlocks(chunk: string, scene: TextScene): readonly Block[] | undefined {
  const items = itemsIn(chunk)?.map((item): Block | undefined => {
    const text = runningText(item, scene);
    return text === undefined ? undefined : {kind: 'item', depth: 1, text};
  });
  const blocks = items ?? rowsIn(chunk)?.map((row) => rowBlock(row, scene));
  return blocks?.every((block) => block !== undefined) === true ? blocks : undefined;
}

function rowBlock(cells: readonly string[], scene: TextScene): Block | undefined {
  const texts = cells.map((cell) => (cell === '' ? '' : runningText(cell, scene)));
  return texts.every((text) => text !== undefined) ? {kind: 'row', text: texts.join(' | ')} : undefined;
}

/** What a text says that is one paragraph; nothing where that is not sure. */
function runningText(text: string, {mdx, known}: TextScene): string | undefined {
  const [only, ...others] = known.get(text) ?? [];
  if (only?.kind === 'text' && others.length === 0) return only.text;
  const tree = quickChunk(text, mdx);
  if (tree?.children[0]?.type !== 'paragraph') return undefined;
  const said = textOf(tree.children[0]);
  known.set(text, [{kind: 'text', text: said}]);
  return said;
}

/**
 * The tree of a part that is one paragraph or heading, as most are, without the whole parser. The quick one passes over
 * code and says nothing of what its paragraphs stand in.
 */
function quickChunk(chunk: string, mdx: boolean): Root | undefined {
  if (!isPlain(chunk) || /^[ \t]|^(?:```|~~~|:::)/m.test(chunk)) return undefined;
  const tree = quickTree(chunk, mdx);
  const [only, ...others] = tree?.children ?? [];
  return others.length === 0 && (only?.type === 'paragraph' || only?.type === 'heading') ? tree : undefined;
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
