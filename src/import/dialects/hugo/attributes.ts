import type {Code, Nodes, Parents, PhrasingContent, RootContent, Text} from 'mdast';
import {markerOf} from '../../links/places';
import {metaOf, optionsIn} from './turns/code';

/** What stands between braces behind a heading or below a block: `{#id .class key="value"}`. */
type Attributes = {readonly id?: string};

/** `#a .b c="d"` and nothing else: words between braces are most often words. */
const LIST = /^\{\s*(?:(?:[#.][\p{L}\p{N}_:.-]+|[a-z][\w-]*=(?:"[^"]*"|'[^']*'|[^\s}"']+))\s*)+\}$/u;

/** Reads attributes; nothing for a text that is none: `{#a .b}` → `{id: 'a'}` */
export function attributesIn(text: string): Attributes | undefined {
  if (!LIST.test(text)) return undefined;
  const id = /[{\s]#([\p{L}\p{N}_:.-]+)/u.exec(text)?.[1] ?? /\bid="?([^"\s}]+)/.exec(text)?.[1];
  return id === undefined ? {} : {id};
}

/**
 * Takes attributes out of the text, in place: headings keep their ids, and so do blocks, which become places that links
 * lead to; blocks of code keep the marks and numbers of lines.
 */
export function takeAttributes(parent: Parents): void {
  for (const child of parent.children) {
    if ('children' in child) takeAttributes(child);
    if (child.type === 'heading')
      takeFromEnd(child, (id) => (child.data = {...child.data, ids: [...(child.data?.ids ?? []), id]}));
    if (child.type === 'code') child.meta = metaIn(child);
  }
  const children = parent.children.flatMap((child, nth): RootContent[] => {
    const found = child.type === 'paragraph' ? lineOf(child.children) : undefined;
    if (found === undefined || nth === 0) return [child];
    return found.id === undefined ? [] : [markerOf(found.id)];
  });
  const withPlaces = children.flatMap((child): RootContent[] => {
    const ids: string[] = [];
    const last = lastText(child);
    if (last !== undefined) takeLine(last, (id) => ids.push(id));
    if (child.type === 'table') dropRow(child, (id) => ids.push(id));
    return [child, ...ids.map(markerOf)];
  });
  parent.children.splice(0, Infinity, ...withPlaces);
}

function lineOf(children: readonly PhrasingContent[]): Attributes | undefined {
  const [only, ...others] = children;
  return only?.type === 'text' && others.length === 0 ? attributesIn(only.value.trim()) : undefined;
}

function takeFromEnd({children}: {readonly children: PhrasingContent[]}, give: (id: string) => void): void {
  const last = children.at(-1);
  const start = last?.type === 'text' ? last.value.lastIndexOf('{') : -1;
  if (last?.type !== 'text' || start < 0) return;
  const found = attributesIn(last.value.slice(start).trim());
  if (found === undefined) return;
  last.value = last.value.slice(0, start).trimEnd();
  if (last.value === '') children.pop();
  if (found.id !== undefined) give(found.id);
}

/** The last text of a quote or a list, which takes in a line right below it. */
function lastText(node: Nodes): Text | undefined {
  if (node.type === 'text') return node;
  const isOpen = ['blockquote', 'list', 'listItem', 'paragraph'].includes(node.type);
  const last = isOpen && 'children' in node ? node.children.at(-1) : undefined;
  return last === undefined ? undefined : lastText(last);
}

function takeLine(node: Text, give: (id: string) => void): void {
  const end = node.value.lastIndexOf('\n');
  const found = end < 0 ? undefined : attributesIn(node.value.slice(end + 1).trim());
  if (found === undefined) return;
  node.value = node.value.slice(0, end);
  if (found.id !== undefined) give(found.id);
}

/** A line right below a table is its last row. */
function dropRow(table: Extract<Nodes, {type: 'table'}>, give: (id: string) => void): void {
  const [first, ...others] = table.children.at(-1)?.children ?? [];
  const found = first === undefined ? undefined : lineOf(first.children);
  if (found === undefined || others.some(({children}) => children.length > 0) || table.children.length < 2) return;
  table.children.pop();
  if (found.id !== undefined) give(found.id);
}

/** What Hugo writes behind a fence, as the wiki writes it: `go {linenos=true hl_lines=[1]}` → `go {1} showLineNumbers` */
function metaIn({lang, meta}: Code): string | null {
  const whole = meta?.trim() ?? '';
  if (!whole.startsWith('{') || !whole.includes('=') || lang === undefined) return meta ?? null;
  const inside = whole.replace(/^\{|\}$/g, '');
  const written = metaOf(optionsIn(withCommas(inside)));
  return written === '' ? null : written;
}

/** Attributes are divided by commas or blanks; in brackets and quotes both belong to a value. */
function withCommas(text: string): string {
  let depth = 0;
  let quote = '';
  let result = '';
  for (const letter of text) {
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '[') depth++;
    else if (letter === ']') depth--;
    result += letter === ' ' && depth === 0 && quote === '' ? ',' : letter;
  }
  return result;
}
