import type {Code, Heading, Nodes, Parents, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {folderOf, joined, relativePath} from '../../../notes/resolution/paths';
import {paragraph} from '../../html/build';
import {kindOf} from '../../links/locate';
import {readPageText} from '../../read/frontmatter';
import {oneLine} from '../../read/text';
import type {OwnLine} from '../../syntax/scan';
import type {SiteScene} from './scene';

/** What a plugin puts in the place of a line. */
export type Include = {
  readonly path: string;
  /** Marks between which the text stands that is meant. */
  readonly start?: string;
  readonly end?: string;
  /** Lines that are meant, from 1, such as `[[2, 5]]`. */
  readonly lines?: readonly (readonly [number, number])[];
  /** By how much its headings stand lower. */
  readonly deeper?: number;
  /** Set for a file that is shown as code; lines of it that are marked, `1,3-4`, or nothing. */
  readonly code?: string;
};

/** `{! a.md !}`, `{* a.py ln[1:2] hl[2] *}` and `{% include-markdown "a.md" start="…" %}` on lines of their own. */
export const INCLUDE =
  /^\{(?:!>?[ \t]*[^!\s][^!\n]*!|\*[ \t]*[^*\s][^*\n]*\*|%-?[ \t]*include(?:-markdown)?[ \t]+["'][^\n]*%)\}[ \t]*$/;

/** The longest such line that is written over several. */
const SPREAD = /^(?:(?<fence>`{3,}|~{3,})[^]*?\n\k<fence>|\{%-?\s*include(?:-markdown)?\s(?:(?!%\})[^]){1,1000}%\})/gm;

/** Puts what asks for a text over several lines onto one, and as many blank lines below it; code is left alone. */
export function withWholeIncludes(text: string): string {
  if (!/^\{%/m.test(text)) return text;
  return text.replace(SPREAD, (found) =>
    found.startsWith('{') ? `${oneLine(found)}${'\n'.repeat(found.split('\n').length - 1)}` : found,
  );
}

/**
 * Takes such a line apart.
 *
 * `{* ../a.py ln[2:5] hl[3] *}` → `{path: '../a.py', lines: [[2, 5]], code: '3'}`
 */
export function parseInclude(source: string): Include | undefined {
  if (!INCLUDE.test(source)) return undefined;
  if (source.startsWith('{%')) {
    const [, , path = ''] = /(["'])(.*?)\1/.exec(source) ?? [];
    const [start, end] = ['start', 'end'].map((key) => valueOf(key, source));
    const [, offset] = /\sheading-offset=["']?(\d)/.exec(source) ?? [];
    const deeper = offset === undefined ? {} : {deeper: Number(offset)};
    return {path, ...(start !== undefined && {start}), ...(end !== undefined && {end}), ...deeper};
  }
  const inside = source.replace(/^\{[!*]>?\s*/, '').replace(/\s*[!*]\}\s*$/, '');
  const [path = ''] = /^[^\s[]+/.exec(inside) ?? [];
  const [, written] = /\bln(?:\[|:)([\d,:\s-]+)/.exec(inside) ?? [];
  const lines = written === undefined ? {} : {lines: rangesIn(written)};
  const [, marked = ''] = /\bhl\[([\d,:\s]+)\]/.exec(inside) ?? [];
  return {path, ...lines, ...(source.startsWith('{*') && {code: marked.replaceAll(':', '-').replace(/\s/g, '')})};
}

function valueOf(key: string, source: string): string | undefined {
  const found = new RegExp(String.raw`\s${key}=(["'])(?<value>.*?)\1`).exec(source)?.groups?.value;
  return found === undefined || found === '' ? undefined : found.replaceAll('\\n', '\n');
}

/** `1,3:5` → `[[1, 1], [3, 5]]` */
function rangesIn(written: string): (readonly [number, number])[] {
  return written.split(',').flatMap((part) => {
    const [, from, to] = /^\s*(\d+)(?:\s*[:-]\s*(\d+))?/.exec(part) ?? [];
    return from === undefined ? [] : [[Number(from), Number(to ?? from)] as const];
  });
}

/** How deep texts may stand in each other. */
const DEEPEST = 5;

/** Puts the texts that plugins put in the place of lines there, in place, also in code. */
export function turnIncludes(parent: Parents, scene: SiteScene): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) turnIncludes(child, scene);
    if (child.type === 'code') child.value = expanded(child, scene);
    return child.type === 'ownLine' && INCLUDE.test(child.value) ? included(child, scene) : [child];
  });
  parent.children.splice(0, Infinity, ...children);
}

function included(node: OwnLine, scene: SiteScene): RootContent[] {
  const include = parseInclude(node.value);
  const found = include === undefined ? undefined : foundBy(include, scene);
  if (include === undefined || found === undefined || (scene.depth ?? 0) >= DEEPEST) {
    const what = `A text that is not there, or holds itself: ${node.value}`;
    scene.remark(node, {rule: 'missing-include', outcome: 'raw', what, became: 'Shown as code'});
    return [paragraph({type: 'inlineCode', value: node.value})];
  }
  if (include.code !== undefined) {
    const lang = /\.(\w+)$/.exec(include.path)?.[1] ?? 'text';
    const meta = include.code === '' ? undefined : `hl_lines="${include.code.replaceAll(',', ' ')}"`;
    return [{type: 'code', lang, value: found.text, ...(meta !== undefined && {meta})}];
  }
  const tree = scene.parse(readPageText(found.text).body);
  visit(tree, (inner) => {
    // Places in the included text are none in the page.
    delete inner.position;
    rebase(inner, found.path, scene.page.path);
    if (inner.type === 'heading') inner.depth = Math.min(6, inner.depth + (include.deeper ?? 0)) as Heading['depth'];
  });
  turnIncludes(tree, {...scene, depth: (scene.depth ?? 0) + 1});
  return tree.children;
}

/** Links lead where they lead from their own file. */
function rebase(node: Nodes, from: string, to: string): void {
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
  if (kindOf(node.url) !== 'path' || /^[/#]/.test(node.url)) return;
  const path = joined(folderOf(from), node.url);
  if (path !== undefined) node.url = relativePath(to, path);
}

function expanded(node: Code, scene: SiteScene): string {
  const lines = node.value.split('\n').map((line) => {
    const include = parseInclude(line.trim());
    const found = include === undefined ? undefined : foundBy(include, scene);
    if (include === undefined || found !== undefined) return found?.text ?? line;
    const what = `A text that is not there: ${line.trim()}`;
    scene.remark(node, {rule: 'missing-include', outcome: 'raw', what, became: 'Its name, in the code'});
    return line;
  });
  return lines.join('\n');
}

type Found = {readonly path: string; readonly text: string};

function foundBy({path, start, end, lines}: Include, scene: SiteScene): Found | undefined {
  const found = fileAt(path, scene);
  const whole = found === undefined ? undefined : scene.source.files.get(found)?.text;
  if (found === undefined || whole === undefined) return undefined;
  const text = whole.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const from = start === undefined ? 0 : text.indexOf(start) + start.length;
  const to = end === undefined ? -1 : text.indexOf(end, from);
  const part = text.slice(start !== undefined && !text.includes(start) ? 0 : from, to < 0 ? undefined : to);
  if (lines === undefined) return {path: found, text: part};
  const all = part.split('\n');
  return {path: found, text: lines.flatMap(([first, last]) => all.slice(first - 1, last)).join('\n')};
}

/** A file by the folders in which plugins look for it. */
function fileAt(name: string, {project, source, page}: SiteScene): string | undefined {
  const given = ['markdown_include.include', 'mdx_include'].flatMap((extension) => {
    const base = project.extensions?.get(extension)?.base_path;
    return typeof base === 'string' ? [joined(project.base, base)] : [];
  });
  const folders = name.startsWith('/') ? [project.root] : [folderOf(page.path), ...given, project.base, project.root];
  return folders
    .map((folder) => (folder === undefined ? undefined : joined(folder, name.replace(/^\/+/, ''))))
    .find((path) => path !== undefined && source.files.get(path)?.text !== undefined);
}
