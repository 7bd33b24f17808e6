import type {Blocks, Container, Entry} from './blocks';
import {closeTo} from './close';
import {indentOf, isBlank, pass, passBlanks} from './line';
import {matchAt} from './tag';
import {unsure} from './unsure';

/** Passes what a line begins with to belong to containers that are open; returns how many of them it belongs to. */
export function continuedBy(blocks: Blocks): number {
  const {containers} = blocks;
  for (const [depth, container] of containers.entries()) {
    if (!continues(blocks, container, depth)) return depth;
    // Another entry of the list has begun.
    if (containers[depth] !== container) return containers.length;
  }
  return containers.length;
}

function continues(blocks: Blocks, container: Container, depth: number): boolean {
  const {body, line} = blocks;
  switch (container.type) {
    case 'quote':
      return passQuote(blocks);
    case 'footnote':
      if (isBlank(line)) return true;
      if (indentOf(line) < 4) return false;
      passBlanks(body, line, 4);
      return true;
    case 'directive':
      return true;
    case 'entry':
      return continuesEntry(blocks, container, depth);
  }
}

function continuesEntry(blocks: Blocks, entry: Entry, depth: number): boolean {
  const {body, line} = blocks;
  if (isBlank(line)) {
    entry.over ||= entry.empty;
    passBlanks(body, line, entry.indent);
    return true;
  }
  const isOver = entry.over;
  entry.over = false;
  entry.empty = false;
  if (!isOver && indentOf(line) >= entry.indent) {
    passBlanks(body, line, entry.indent);
    return true;
  }
  const next = signAt(blocks);
  if (next?.text.slice(-1) !== entry.marker) return false;
  openEntry(blocks, next, depth);
  return true;
}

/** Opens the containers that a line begins with; `depth` of the open ones go on. Returns whether it found any. */
export function opensContainers(blocks: Blocks, depth: number): boolean {
  const interrupts = depth === blocks.containers.length && blocks.leaf?.type === 'paragraph';
  const belowCode = blocks.leaf?.type === 'code';
  let nested = false;
  while (opensContainer(blocks, nested ? blocks.containers.length : depth, {interrupts, belowCode, nested}))
    nested = true;
  return nested;
}

type Manner = {readonly interrupts: boolean; readonly belowCode: boolean; readonly nested: boolean};

function opensContainer(blocks: Blocks, depth: number, {interrupts, belowCode, nested}: Manner): boolean {
  const {body, line, containers, mdx, footnotes} = blocks;
  if (isBlank(line) || (indentOf(line) >= 4 && !mdx)) return false;
  const entry = signAt(blocks);
  if (entry !== undefined) {
    const isWeak = entry.isEmpty || !/^(?:\D|1\D)/.test(entry.text);
    if (isWeak && belowCode) unsure('list below code');
    if (interrupts && isWeak) return nested ? unsure('list below a paragraph') : false;
    openEntry(blocks, entry, depth);
    return true;
  }
  const footnote = body.charAt(line.first) !== '[' ? null : matchAt(/\[\^([^\s[\]\\]+)\]:/y, body, line.first);
  if (footnote !== null) {
    if (interrupts || depth > 0) unsure('footnote inside a block');
    closeTo(blocks, depth);
    footnotes.add(footnote[1] ?? '');
    containers.push({type: 'footnote'});
    pass(body, line, footnote[0].length);
    passBlanks(body, line, Infinity);
    return true;
  }
  if (body.charAt(line.first) !== '>') return false;
  closeTo(blocks, depth);
  passQuote(blocks);
  containers.push({type: 'quote'});
  return true;
}

function passQuote({body, line, mdx}: Blocks): boolean {
  if (isBlank(line) || body.charAt(line.first) !== '>' || (indentOf(line) >= 4 && !mdx)) return false;
  pass(body, line, 1);
  passBlanks(body, line, 1);
  return true;
}

/** The sign that a list's entry begins with. */
type Sign = {readonly text: string; readonly indent: number; readonly isEmpty: boolean};

const SIGNS = new Set(Array.from('*+-0123456789', (sign) => sign.charCodeAt(0)));
const SIGN = /(?:[*+-]|\d{1,9}[.)])(?=[ \t]|\n|$)/y;
const BREAK = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})(?:\n|$)/y;
const REST = /[ \t]*(?:\n|$)/y;

function signAt({body, line, mdx}: Blocks): Sign | undefined {
  if (isBlank(line) || (indentOf(line) >= 4 && !mdx)) return undefined;
  if (!SIGNS.has(body.charCodeAt(line.first))) return undefined;
  const text = matchAt(SIGN, body, line.first)?.[0];
  if (text === undefined || matchAt(BREAK, body, line.first) !== null) return undefined;
  const isEmpty = matchAt(REST, body, line.first + text.length) !== null;
  return {text, indent: indentOf(line) + text.length, isEmpty};
}

function openEntry(blocks: Blocks, {text, indent, isEmpty}: Sign, depth: number): void {
  const {body, line, containers, found, mdx} = blocks;
  closeTo(blocks, depth);
  pass(body, line, text.length);
  const blanks = isEmpty || (indentOf(line) > 4 && !mdx) ? 1 : indentOf(line);
  if (!isEmpty) passBlanks(body, line, blanks);
  containers.push({
    type: 'entry',
    marker: text.slice(-1),
    indent: indent + blanks,
    line: line.number,
    from: found.length,
    empty: isEmpty,
    over: false,
  });
}
