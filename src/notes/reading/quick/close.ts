import type {Blocks, Leaf} from './blocks';
import {definitionsOf} from './definition';
import type {Source} from './source';
import {unsure} from './unsure';

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
function sourceOf({body}: Blocks, {line, starts, ends}: Leaf & {type: 'paragraph'}): Source {
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
