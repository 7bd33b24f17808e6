import type {Definition} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {definitionsOf} from './definition';
import type {HtmlEnd} from './html';
import type {Line} from './line';
import type {Source} from './source';
import {unsure} from './unsure';

/** A block that others stand in: a quote, the entry of a list, a footnote, a directive. */
export type Container =
  {readonly type: 'quote' | 'footnote'} | {readonly type: 'directive'; readonly size: number} | Entry;

export type Entry = {
  readonly type: 'entry';
  /** The sign that other entries of the same list begin with, behind the number if there is one. */
  readonly marker: string;
  /** Columns that the entry's other lines begin with. */
  readonly indent: number;
  /** The line on which it begins, and how many blocks had been found before. */
  readonly line: number;
  readonly from: number;
  /** Whether it begins with a blank line; only one may stand there. */
  empty: boolean;
  /** Whether it has ended that way, unless another blank line follows. */
  over: boolean;
};

/** The block that further lines may belong to. */
export type Leaf =
  | {
      readonly type: 'paragraph';
      readonly line: number;
      readonly starts: number[];
      readonly ends: number[];
      task: boolean;
    }
  | {readonly type: 'fence'; readonly marker: string; readonly size: number}
  | {readonly type: 'html'; readonly end: HtmlEnd}
  | {readonly type: 'table' | 'code'};

/** What the index asks for of a body: its running text and what else leads somewhere, in their order. */
export type Block =
  | {readonly type: 'paragraph' | 'tableCell'; readonly source: Source}
  | {readonly type: 'heading'; readonly depth: 1 | 2 | 3 | 4 | 5 | 6; readonly source: Source}
  | Definition
  | MdxJsxFlowElement;

/** A body on its way from lines to blocks. */
export type Blocks = {
  readonly body: string;
  readonly mdx: boolean;
  line: Line;
  readonly containers: Container[];
  leaf: Leaf | undefined;
  readonly found: Block[];
  /** Elements of JSX that are open, and in how many containers each stands. */
  readonly elements: {readonly name: string; readonly depth: number}[];
  readonly defined: Set<string>;
  readonly footnotes: Set<string>;
};

/** Ends all containers but the first few, and the block that was open in them. */
export function closeTo(blocks: Blocks, depth: number): void {
  closeLeaf(blocks);
  if ((blocks.elements.at(-1)?.depth ?? 0) > depth) unsure('element that is open at the end of a block');
  blocks.containers.length = depth;
}

export function closeLeaf(blocks: Blocks): void {
  const {leaf} = blocks;
  blocks.leaf = undefined;
  if (leaf?.type !== 'paragraph') return;
  const source = definitionsOf(blocks, sourceOf(blocks, leaf));
  if (source !== undefined) blocks.found.push({type: 'paragraph', source: leaf.task ? withoutBox(source) : source});
}

/** Takes a paragraph for a heading, the underline of which has been read. */
export function closeAsHeading(blocks: Blocks, leaf: Leaf & {type: 'paragraph'}, depth: 1 | 2): void {
  blocks.leaf = undefined;
  const source = sourceOf(blocks, leaf);
  if (source.content.startsWith('[')) unsure('heading that begins with a bracket');
  blocks.found.push({type: 'heading', depth, source});
}

/** The text of a paragraph, its lines taken together. */
export function sourceOf({body}: Blocks, {line, starts, ends}: Leaf & {type: 'paragraph'}): Source {
  const [first = 0] = starts;
  const isWhole = starts.every((start, nth) => nth === 0 || body.charCodeAt(start - 1) === 10);
  const content = isWhole
    ? body.slice(first, ends.at(-1))
    : starts.map((start, nth) => body.slice(start, ends[nth])).join('\n');
  return {content: content.replace(/[ \t]+$/, ''), line, starts: isWhole ? [first] : starts};
}

/** The text of a task behind its box, `[ ]` or `[x]`. */
function withoutBox(source: Source): Source {
  if (!/^\[[ \txX]\][ \t]/.test(source.content))
    return source.content.startsWith('[\n') ? unsure('box of a task') : source;
  const starts = source.starts.map((at, nth) => (nth === 0 ? at + 4 : at));
  return {...source, content: source.content.slice(4), starts};
}
