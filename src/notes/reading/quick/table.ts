import type {Blocks, Leaf} from './blocks';
import {closeLeaf} from './close';
import {unsure} from './unsure';

const DELIMITERS = /^[ \t]*(?=.*[|:])\|?(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?)?[ \t]*$/;

/** Begins a table when the line is the second of one, below its head. */
export function beginsTable(blocks: Blocks, leaf: Leaf & {type: 'paragraph'}): boolean {
  const {body, line} = blocks;
  if (!'|:-'.includes(body.charAt(line.first)) || !DELIMITERS.test(body.slice(line.first, line.end))) return false;
  const start = leaf.starts.at(-1) ?? 0;
  if (/^(?: {4}| *\t)/.test(body.slice(start, leaf.ends.at(-1)))) unsure('table');
  const head = cellsOf(body, start, leaf.ends.at(-1) ?? 0);
  const columns = cellsOf(body, line.first, line.end);
  if (head.length !== columns.length) return false;
  if (head.length === 0 || !body.slice(start, leaf.ends.at(-1)).includes('|')) unsure('table');
  const headLine = line.number - 1;
  leaf.starts.pop();
  leaf.ends.pop();
  if (leaf.starts.length > 0) closeLeaf(blocks);
  blocks.leaf = {type: 'table'};
  addRow(blocks, headLine, head);
  return true;
}

/** Reads a line of a table. */
export function readRow(blocks: Blocks): void {
  const {body, line} = blocks;
  addRow(blocks, line.number, cellsOf(body, line.first, line.end));
}

type Range = readonly [start: number, end: number];

function addRow({body, found}: Blocks, line: number, cells: readonly Range[]): void {
  for (const [start, end] of cells) {
    if (start < end)
      found.push({type: 'tableCell', source: {content: body.slice(start, end), line, starts: [start], cell: true}});
  }
}

/** The cells of a row without the blanks around them. */
function cellsOf(body: string, from: number, to: number): Range[] {
  const cells: Range[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    const code = at === to ? 124 : body.charCodeAt(at);
    if (code === 92) {
      const next = body.charCodeAt(at + 1);
      if (next === 92 || next === 124) at++;
    } else if (code === 124) {
      const cell = trimmed(body, start, at);
      const isEdge = cell[0] === cell[1] && (start === from || at === to);
      if (!isEdge) cells.push(cell);
      start = at + 1;
    }
  }
  return cells;
}

function trimmed(body: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  while (start < end && isSpace(body.charCodeAt(start))) start++;
  while (end > start && isSpace(body.charCodeAt(end - 1))) end--;
  return [start, end];
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
