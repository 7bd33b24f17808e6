import {isScalar, isSeq, parseDocument, type Scalar, type YAMLSeq} from 'yaml';
import {parseRedirect} from './entry';

/**
 * A note's text with an address added to its `redirects`, all else byte for byte as it was. Gives nothing when the list
 * cannot be added to, as where the front matter is not valid.
 *
 * `'---\ntitle: A\n---\n'`, `/old/` → `'---\ntitle: A\nredirects:\n  - /old/\n---\n'`
 */
export function withRedirect(text: string, address: string): string | undefined {
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n';
  const block = blockOf(text);
  if (block === undefined) return withBlock(text, address, newline);
  const list = listIn(block);
  if (list === 'unreadable') return undefined;
  if (list === undefined) return spliced(text, block.end, 0, `redirects:${newline}  - ${scalar(address)}${newline}`);
  if (list.items.some(({value}) => parseRedirect(value)?.address === address && isWhole(value))) return text;
  if (list.isFlow) return spliced(text, list.end, 0, `${list.items.length === 0 ? '' : ', '}${scalar(address)}`);
  const indent = ' '.repeat(list.indent);
  const isCut = list.end === block.end || text[list.end - 1] === '\n';
  return spliced(text, list.end, 0, `${isCut ? '' : newline}${indent}- ${scalar(address)}${isCut ? newline : ''}`);
}

/**
 * A note's text without the entries of `redirects` that are an address as a whole, and without the key when nothing is left
 * of it; all else byte for byte as it was.
 */
export function withoutRedirect(text: string, address: string): string {
  const block = blockOf(text);
  const list = block === undefined ? undefined : listIn(block);
  if (block === undefined || list === undefined || list === 'unreadable') return text;
  const isMeant = ({value}: Item) => isWhole(value) && parseRedirect(value)?.address === address;
  const nth = list.items.findIndex(isMeant);
  const item = list.items[nth];
  if (item === undefined) return text;
  const [start, end] = list.items.length === 1 ? [list.key, list.after] : placeOfItem(text, list, nth, item);
  return withoutRedirect(spliced(text, start, end - start, ''), address);
}

/** The front matter in a text: offsets of its first character and of its closing line. */
type Block = {readonly start: number; readonly end: number; readonly yaml: string};

type Item = {readonly value: string; readonly start: number; readonly end: number};

/** The list under `redirects`, with places in the whole text. */
type List = {
  readonly items: readonly Item[];
  readonly isFlow: boolean;
  /** Blanks before each dash. */
  readonly indent: number;
  /** Where a further item goes. */
  readonly end: number;
  /** Where the line of the key begins, and where the line behind the list does. */
  readonly key: number;
  readonly after: number;
};

function isWhole(entry: string): boolean {
  return !entry.includes('#');
}

function blockOf(text: string): Block | undefined {
  const opening = /^\uFEFF?---+[ \t]*(?:ya?ml[ \t]*)?\r?\n/i.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  const closing = /^---+[ \t]*\r?$/m.exec(text.slice(start));
  if (closing === null) return undefined;
  const end = start + closing.index;
  return {start, end, yaml: text.slice(start, end)};
}

function listIn({start, end, yaml}: Block): List | undefined | 'unreadable' {
  const document = parseDocument(yaml, {prettyErrors: false});
  if (document.errors.length > 0) return 'unreadable';
  if (!document.has('redirects')) return undefined;
  const list = document.get('redirects', true);
  if (!isSeq(list) || !list.items.every(isText)) return 'unreadable';
  const items = list.items.filter(isText).map((item) => itemOf(item, start));
  const key = start + Math.max(yaml.search(/^(?:redirects|"redirects"|'redirects')\s*:/m), 0);
  const isFlow = list.flow === true;
  const last = items.at(-1)?.end ?? start + (list.range?.[0] ?? 0) + 1;
  const after = lineAfter(yaml, (list.range?.[1] ?? 0) - (isFlow ? 0 : 1)) + start;
  return {
    items,
    isFlow,
    indent: indentOf(list, yaml),
    end: isFlow ? last : Math.min(lineAfter(yaml, last - start) + start, end),
    key,
    after,
  };
}

function isText(item: unknown): item is Scalar<string> {
  return isScalar(item) && typeof item.value === 'string' && item.range !== undefined;
}

function itemOf({value, range}: Scalar<string>, start: number): Item {
  const [from, to] = range ?? [0, 0];
  return {value, start: start + from, end: start + to};
}

/** How many blanks stand before the dashes of a list. */
function indentOf({range}: YAMLSeq, yaml: string): number {
  const from = range?.[0] ?? 0;
  return from - (yaml.lastIndexOf('\n', from - 1) + 1);
}

/** Where the line behind the one at an offset begins. */
function lineAfter(yaml: string, offset: number): number {
  const end = yaml.indexOf('\n', offset);
  return end < 0 ? yaml.length : end + 1;
}

/** What goes with an item: its whole line, or in brackets the comma to its neighbour. */
function placeOfItem(text: string, {items, isFlow}: List, nth: number, item: Item): readonly [number, number] {
  if (!isFlow) return [text.lastIndexOf('\n', item.start) + 1, lineAfter(text, item.end - 1)];
  const next = items[nth + 1];
  return next === undefined ? [items[nth - 1]?.end ?? item.start, item.end] : [item.start, next.start];
}

function withBlock(text: string, address: string, newline: string): string | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (/^\uFEFF?---/.test(text)) return undefined;
  return spliced(text, start, 0, ['---', 'redirects:', `  - ${scalar(address)}`, '---', '', ''].join(newline));
}

/** An address as YAML: in quotes where it could be read otherwise. */
function scalar(address: string): string {
  return /^\/[\p{L}\p{N}/._~-]*$/u.test(address) ? address : JSON.stringify(address);
}

function spliced(text: string, at: number, length: number, replacement: string): string {
  return text.slice(0, at) + replacement + text.slice(at + length);
}
