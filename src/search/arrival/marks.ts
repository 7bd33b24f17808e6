import {blocksOf, type Piece} from './blocks';
import {matchesIn, type Match} from './match';

/** A marked stretch of the page, and which of the wanted terms it is. */
export type Mark = {readonly range: Range; readonly terms: readonly string[]};

/** For how long the page is read before the browser may do something else, in milliseconds. */
const SLICE = 12;

/** All wanted words below an element in the order of the page. Reads in slices, so that a long note holds nothing up. */
export async function marksOf(root: Element, terms: readonly string[]): Promise<readonly Mark[]> {
  const wanted = new Set(terms);
  const marks: Mark[] = [];
  let began = performance.now();
  for (const block of blocksOf(root)) {
    for (const match of matchesIn(textsOf(block), wanted)) marks.push(...markOf(block, match));
    if (performance.now() - began < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  return marks;
}

function textsOf(block: readonly Piece[]): readonly string[] {
  return block.map(({text}) => text);
}

/** Nothing when the page has changed since it was read: it will be read again. */
function markOf(block: readonly Piece[], {start, end, terms}: Match): readonly Mark[] {
  const [first, last] = [block[start.piece], block[end.piece]];
  if (first?.node === undefined || last?.node === undefined) return [];
  if (first.node.data !== first.text || last.node.data !== last.text) return [];
  const range = document.createRange();
  range.setStart(first.node, start.offset);
  range.setEnd(last.node, end.offset);
  return [{range, terms}];
}
