import type {Blocks} from './blocks';
import {closeLeaf, closeTo} from './close';
import {continuedBy, opensContainers} from './container';
import {htmlEndOf} from './html';
import {addLine, continuesLeaf, isBreak, isFence, isHeading, readLeaf} from './leaf';
import {indentOf, isBlank, lineAt} from './line';
import {unsure} from './unsure';

/** The blocks of a body whose lines end with `\n`. Throws `Unsure` where only the full parser can tell. */
export function blocksOf(body: string, mdx: boolean): Blocks {
  const blocks: Blocks = {
    body,
    mdx,
    line: lineAt(body, 1, 0),
    containers: [],
    leaf: undefined,
    found: [],
    elements: [],
    defined: new Set(),
    footnotes: new Set(),
  };
  readLine(blocks);
  while (blocks.line.end < body.length) {
    blocks.line = lineAt(body, blocks.line.number + 1, blocks.line.end + 1);
    readLine(blocks);
  }
  closeLeaf(blocks);
  if (blocks.elements.length > 0) unsure('element that is never closed');
  return blocks;
}

function readLine(blocks: Blocks): void {
  const {containers, line} = blocks;
  if (endsDirective(blocks)) return;
  const depth = continuedBy(blocks);
  if (depth === containers.length && continuesLeaf(blocks)) return;
  if (!opensContainers(blocks, depth) && depth < containers.length) {
    if (blocks.leaf?.type === 'paragraph' && !isBlank(line) && isLazy(blocks)) return addLine(blocks.leaf, line);
    closeTo(blocks, depth);
  }
  readLeaf(blocks);
}

/** Whether a line is the end of a directive, which then is closed. */
function endsDirective(blocks: Blocks): boolean {
  const {containers, line, body} = blocks;
  if (containers[0]?.type !== 'directive' || body.charAt(line.first) !== ':' || indentOf(line) >= 4) return false;
  const size = /^(:*)[ \t]*$/.exec(body.slice(line.first, line.end))?.[1]?.length ?? 0;
  const depth = containers.findIndex((container) => container.type !== 'directive' || container.size <= size);
  if (depth < 0 || containers[depth]?.type !== 'directive') return false;
  closeTo(blocks, depth);
  return true;
}

/** Whether a line that does without the signs of its containers goes on with the paragraph in them. */
function isLazy({body, line, mdx}: Blocks): boolean {
  const text = body.slice(line.first, line.end);
  if (indentOf(line) >= 4 && !mdx) return true;
  if (/^(?:[=:]|import|export)|\|/.test(text) || (mdx && /[<{]/.test(text))) unsure('lazy line');
  if (isFence(text) || htmlEndOf(text, false) !== undefined) unsure('lazy line');
  return !isBreak(text) && !isHeading(text);
}
