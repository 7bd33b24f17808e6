import type {Nodes, Parents, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Shortcode} from '../shortcode';
import {callAt} from './call';
import {piecesOf, hides, replaced} from './hidden';
import {hide} from './hide';
import {isRaw, tagsOf} from './tags';
import {hrefOf} from './href';
import {dedented} from './dedent';

type Parse = (markdown: string) => Root;

/** What is known of the text that a shortcode's inside stands in. */
type Outside = {
  readonly parse: Parse;
  /** Definitions for the links and footnotes of the page, so that they are known inside of shortcodes too. */
  readonly definitions: string;
  readonly depth: number;
};

/** How deep shortcodes may stand in each other. */
const DEEPEST = 40;

/**
 * Reads a text with shortcodes: they are taken out, the rest is read as Markdown, and each is put where it was, with its
 * inside read in the same way. Throws for shortcodes that stand in each other without end.
 */
export function readWithShortcodes(text: string, parse: Parse): Root {
  const whole = hide(text);
  const tree = parse(whole.text);
  visit(tree, (node) => moveTo(node, (line) => whole.lines[line - 1] ?? line));
  revealIn(tree, {parse, definitions: definitionsIn(tree), depth: 0});
  return tree;
}

function readInside(inner: string, firstLine: number, {parse, definitions, depth}: Outside): RootContent[] {
  if (depth > DEEPEST) throw new Error(`more than ${DEEPEST} shortcodes in each other`);
  const {text, lines} = hide(inner);
  const offset = definitions === '' ? 0 : definitions.split('\n').length + 1;
  const tree = parse(definitions === '' ? dedented(text) : `${definitions}\n\n${dedented(text)}`);
  const children = tree.children.filter(({position}) => (position?.start.line ?? 1) > offset);
  tree.children = children;
  visit(tree, (node) => moveTo(node, (line) => firstLine - 1 + (lines[line - offset - 1] ?? line - offset)));
  revealIn(tree, {parse, definitions, depth: depth + 1});
  return tree.children;
}

function moveTo(node: Nodes, lineOf: (line: number) => number): void {
  if (node.position === undefined) return;
  const {start, end} = node.position;
  const moved = (point: typeof start) => ({...point, line: lineOf(point.line)});
  node.position = {start: moved(start), end: moved(end)};
}

/** `[id]: x` for each definition of a tree, `[^id]: x` for each footnote. */
function definitionsIn(tree: Root): string {
  const lines: string[] = [];
  visit(tree, (node) => {
    const isLabel = (node.type === 'definition' || node.type === 'footnoteDefinition') && !hides(node.identifier);
    const label = isLabel ? (node.label ?? node.identifier).replaceAll('\n', ' ') : '';
    if (label !== '') lines.push(node.type === 'definition' ? `[${label}]: x` : `[^${label}]: x`);
  });
  // A blank line between keeps a definition from being read as the text of a footnote.
  return lines.join('\n\n');
}

/** Puts shortcodes where they were hidden, and the sources back of those that stand in code and in addresses. */
function revealIn(parent: Parents, outside: Outside): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) revealIn(child, outside);
    switch (child.type) {
      case 'text':
        return hides(child.value) || child.value.includes('{{') ? revealed(child.value, child, outside) : [child];
      case 'inlineCode':
      case 'code':
        return [withSources(child)];
      case 'link':
      case 'image':
      case 'definition':
        child.url = replaced(child.url, hrefOf);
        if (child.title) child.title = replaced(child.title, sourceIn);
        break;
    }
    if (child.type === 'image' || child.type === 'imageReference') child.alt = replaced(child.alt ?? '', sourceIn);
    return [child];
  });
  parent.children.splice(0, Infinity, ...children);
}

function withSources<Node extends Extract<RootContent, {type: 'code' | 'inlineCode'}>>(node: Node): Node {
  node.value = replaced(node.value, sourceIn);
  if (node.type === 'code' && node.meta) node.meta = replaced(node.meta, sourceIn);
  return node;
}

/** What a reader of code sees of a source: escaped tags without the marks of this. */
function sourceIn(source: string): string {
  return callAt(source, 0)?.literal ?? source;
}

/** A text as words and shortcodes. */
function revealed(value: string, at: Pick<Nodes, 'position'>, outside: Outside): RootContent[] {
  return piecesOf(value).flatMap((piece): RootContent[] => {
    if ('text' in piece) return withoutBroken(piece.text, at);
    const line = (at.position?.start.line ?? 1) + countLines(replaced(piece.before, (source) => source));
    return [shortcodeOf(piece.source, line, at, outside)];
  });
}

/** Marks that begin a tag which is none, and would stop Hugo. */
function withoutBroken(text: string, {position}: Pick<Nodes, 'position'>): RootContent[] {
  const at = position === undefined ? {} : {position};
  return text.split(/(\{\{[<%])/).flatMap((part, nth): RootContent[] => {
    if (part === '') return [];
    const shown: Shortcode = {type: 'shortcode', name: '', words: [], named: {}, source: part, children: [], ...at};
    return [nth % 2 === 0 ? {type: 'text', value: part, ...at} : shown];
  });
}

function shortcodeOf(source: string, line: number, at: Pick<Nodes, 'position'>, outside: Outside): RootContent {
  const call = callAt(source, 0);
  if (call === undefined) return {type: 'text', value: source};
  if (call.literal !== undefined) return {type: 'text', value: call.literal};
  const inner = insideOf(source, call.end);
  const {name, words, named} = call;
  const {position} = at;
  const place = position && {start: {...position.start, line}, end: {...position.end, line}};
  const own = source.slice(0, call.end);
  return {
    type: 'shortcode',
    name,
    words,
    named,
    source: own,
    ...(inner !== undefined && {inner}),
    ...(call.closes && {isStray: true}),
    ...(place !== undefined && {position: place}),
    children: inner === undefined ? [] : childrenOf(name, inner, line + countLines(own), outside),
  };
}

/** Shortcodes whose inside is HTML. */
const HTML: ReadonlySet<string> = new Set(['rawhtml', 'raw', 'html']);

function childrenOf(name: string, inner: string, line: number, outside: Outside): RootContent[] {
  if (!isRaw(name)) return readInside(inner, line, outside);
  const value = inner.replace(/^[ \t]*\n|\n?[ \t]*$/g, '');
  if (inner.trim() === '') return [];
  // A shortcode that the page itself defines holds a template; one without actions is HTML.
  const isHtml = HTML.has(name) || (name.endsWith('.inline') && !inner.includes('{{'));
  return isHtml ? [{type: 'html', value}] : [{type: 'code', value}];
}

/** What stands between the tags of a shortcode; nothing for a tag that stands for itself. */
function insideOf(source: string, start: number): string | undefined {
  if (start >= source.length) return undefined;
  const close = tagsOf(source).findLast(({call}) => call.closes);
  return source.slice(start, close?.start ?? source.length);
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
