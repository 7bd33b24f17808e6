import type {Root, RootContent} from 'mdast';
import type {Block} from './blocks';
import {blocksOf} from './scan';
import type {Known} from './source';
import {phrasingOf} from './text';
import {Unsure} from './unsure';

/**
 * A note's text as a flat tree of what the index asks for, much faster than the full parser makes it: paragraphs,
 * headings and cells of tables with their text, definitions and elements of JSX, each with its place, in the order of
 * the text. `undefined` where the full parser may see something else.
 */
export function quickTree(body: string, mdx: boolean): Root | undefined {
  if (RARE.test(body)) return undefined;
  try {
    const {found, defined, footnotes} = blocksOf(body, mdx);
    const known = {body, mdx, defined, footnotes};
    return {type: 'root', children: found.map((block) => nodeOf(block, known))};
  } catch (error) {
    if (error instanceof Unsure) return undefined;
    throw error;
  }
}

/** Characters that the parser replaces, and tabs that it takes into the name of a directive. */
const RARE = /^\uFEFF|[\0\r]|:(?:[^\s!-,./:-@[-^`{-~])*\t/;

function nodeOf(block: Block, known: Known): RootContent {
  if (!('source' in block)) return block;
  const {line, starts} = block.source;
  const start = {line, column: 1, offset: starts[0] ?? 0};
  const position = {start, end: start};
  const children = phrasingOf(block.source, known);
  return block.type === 'heading'
    ? {type: 'heading', depth: block.depth, children, position}
    : {type: block.type, children, position};
}
