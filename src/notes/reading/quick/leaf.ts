import type {Blocks, Leaf} from './blocks';
import {closeAsHeading, closeLeaf} from './close';
import {htmlEndOf} from './html';
import {readJsx} from './jsx';
import {indentOf, isBlank, type Line} from './line';
import {beginsTable, readRow} from './table';
import {unsure} from './unsure';

const BREAK = /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/;
const HEADING = /^(?<signs>#{1,6})(?:[ \t]+(?<text>.*))?$/;
const FENCE = /^(?<marker>`{3,}(?=[^`]*$)|~{3,})/;

/** Reads what is left of a line that no container takes: a part of the block that is open, or a new block's beginning. */
export function readLeaf(blocks: Blocks): void {
  const {leaf, line, mdx} = blocks;
  if (isBlank(line)) {
    if (leaf?.type !== 'code') closeLeaf(blocks);
  } else if (indentOf(line) >= 4 && !mdx) {
    if (leaf?.type === 'paragraph') addLine(leaf, line);
    else {
      closeLeaf(blocks);
      blocks.leaf = {type: 'code'};
    }
  } else if (BEGINNINGS[blocks.body.charAt(line.first)]?.(blocks) !== true) readText(blocks);
}

/** Whether a line continues the open fence or block of HTML, which then takes it. */
export function continuesLeaf(blocks: Blocks): boolean {
  const {leaf, line, body, mdx} = blocks;
  if (leaf?.type === 'fence') {
    if (body.charAt(line.first) !== leaf.marker) return true;
    const text = body.slice(line.first, line.end).replace(/[ \t]+$/, '');
    const closes = indentOf(line) < 4 || mdx;
    if (closes && text.length >= leaf.size && text === leaf.marker.repeat(text.length)) blocks.leaf = undefined;
    return true;
  }
  if (leaf?.type !== 'html') return false;
  endHtml(blocks, leaf);
  return true;
}

function endHtml(blocks: Blocks, {end}: Leaf & {type: 'html'}): void {
  const {line, body} = blocks;
  if (end === 'blank' ? isBlank(line) : end.test(body.slice(line.first, line.end))) blocks.leaf = undefined;
}

function readText(blocks: Blocks): void {
  const {leaf, line} = blocks;
  if (leaf?.type === 'table') readRow(blocks);
  else if (leaf?.type !== 'paragraph') openParagraph(blocks);
  else if (!beginsTable(blocks, leaf)) addLine(leaf, line);
}

function openParagraph(blocks: Blocks): void {
  const {body, line, containers, found} = blocks;
  closeLeaf(blocks);
  const container = containers.at(-1);
  const isFirst = container?.type === 'entry' && container.from === found.length;
  const task = isFirst && container.line === line.number;
  if (isFirst && !task && body.startsWith('[', line.first)) unsure('box of a task');
  blocks.leaf = {type: 'paragraph', line: line.number, starts: [line.first], ends: [line.end], task};
}

/** Adds a line to a paragraph, with the blanks before its text. */
export function addLine(leaf: Leaf & {type: 'paragraph'}, line: Line): void {
  leaf.starts.push(line.offset);
  leaf.ends.push(line.end);
}

/** Reads a line that begins a block other than a paragraph; says whether it did. */
type Beginning = (blocks: Blocks) => boolean;

const heading: Beginning = (blocks) => {
  const {body, line, found} = blocks;
  const match = HEADING.exec(body.slice(line.first, line.end));
  if (match === null) return false;
  closeLeaf(blocks);
  const {signs = '', text = ''} = match.groups ?? {};
  const content = text.replace(/(?:^|[ \t]+)#+[ \t]*$/, '').replace(/[ \t]+$/, '');
  const start = line.first + match[0].length - text.length;
  // There are at most six signs, as the expression says.
  const depth = signs.length as 1 | 2 | 3 | 4 | 5 | 6;
  found.push({type: 'heading', depth, source: {content, line: line.number, starts: [start]}});
  return true;
};

const fence: Beginning = (blocks) => {
  const {body, line} = blocks;
  const marker = FENCE.exec(body.slice(line.first, line.end))?.groups?.marker;
  if (marker === undefined) return false;
  closeLeaf(blocks);
  blocks.leaf = {type: 'fence', marker: marker.charAt(0), size: marker.length};
  return true;
};

export function isHeading(text: string): boolean {
  return HEADING.test(text);
}

export function isFence(text: string): boolean {
  return FENCE.test(text);
}

/** Whether a line is a thematic break. */
export function isBreak(text: string): boolean {
  return BREAK.test(text);
}

const rule: Beginning = (blocks) => {
  const {body, line} = blocks;
  if (!isBreak(body.slice(line.first, line.end))) return false;
  closeLeaf(blocks);
  return true;
};

const underline: Beginning = (blocks) => {
  const {body, line, leaf} = blocks;
  if (leaf?.type !== 'paragraph' || !/^(?:=+|-+)[ \t]*$/.test(body.slice(line.first, line.end))) return false;
  closeAsHeading(blocks, leaf, body.charAt(line.first) === '=' ? 1 : 2);
  return true;
};

const angle: Beginning = (blocks) => {
  const {body, line, leaf, mdx} = blocks;
  if (mdx) return readJsx(blocks);
  const end = htmlEndOf(body.slice(line.first, line.end), leaf?.type === 'paragraph');
  if (end === undefined) return false;
  closeLeaf(blocks);
  const html = {type: 'html', end} as const;
  blocks.leaf = html;
  endHtml(blocks, html);
  return true;
};

/** Imports and exports of MDX are left to the full parser. */
const esm: Beginning = ({body, line, mdx}) => {
  if (!mdx || line.first !== line.offset || line.column > 0) return false;
  const text = body.slice(line.first, line.end);
  return /^(?:import|export)(?![\w$])/.test(text) ? unsure('import or export') : false;
};

const colons: Beginning = (blocks) => {
  const {body, line, containers, found} = blocks;
  const match = /^(:{2,})([\w-]+)(.*)$/.exec(body.slice(line.first, line.end));
  if (match === null)
    return /^::+(?![\s!-/:-@[-`{-~])/.test(body.slice(line.first, line.end)) ? unsure('directive') : false;
  const [, signs = '', name = '', rest = ''] = match;
  const label = /^\[([^[\]\\]*)\][ \t]*$/.exec(rest)?.[1];
  if (/^[ \t]+\S/.test(rest)) return false;
  if (signs.length < 3 || /[-_]$/.test(name) || (rest.trim() !== '' && label === undefined)) unsure('directive');
  if (line.column > 0 || indentOf(line) > 0 || containers.some(({type}) => type !== 'directive'))
    unsure('directive inside a block');
  closeLeaf(blocks);
  if (label !== undefined) {
    const start = line.first + signs.length + name.length + 1;
    found.push({type: 'paragraph', source: {content: label, line: line.number, starts: [start]}});
  }
  containers.push({type: 'directive', size: signs.length});
  return true;
};

const BEGINNINGS: Readonly<Record<string, Beginning>> = {
  '#': heading,
  '`': fence,
  '~': fence,
  '*': rule,
  _: rule,
  '-': (blocks) => underline(blocks) || rule(blocks),
  '=': underline,
  '<': angle,
  '{': (blocks) => blocks.mdx && readJsx(blocks),
  ':': colons,
  i: esm,
  e: esm,
};
