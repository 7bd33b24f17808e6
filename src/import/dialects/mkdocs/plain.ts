import type {Plain} from '../../types';
import {withoutFormulas} from '../../words/math';

const HEAD = /^[ \t]*(?:!!!|\?\?\?\+?)[ \t]*(?<type>[\w-]+)[^"]*(?:"(?<title>.*)")?[ \t]*$/;
const TAB = /^[ \t]*===[!+]*[ \t]+["'](?<title>.*)["'][ \t]*$/;
/** What begins a body that is indented by four: boxes, tabs, meanings of terms, footnotes. */
const OPENS = /^[ \t]*(?:!!!|\?\?\?|===[!+]*[ \t]+["']|:[ \t]{1,3}\S|\[\^[^\]]+\]:)/;
const FENCE = /^ *(?<mark>`{3,}|~{3,})(?<rest>.*)$/;
/** A block of code with the columns where it and the body that it stands in begin. */
type Fence = {readonly mark: string; readonly indent: number; readonly body: number};
const DEFINITION = /^ *\[[^\]^[][^\][]*\]: +\S/;
/** `{~~a~>b~~}`, of which the new word joins the old one. */
const REPLACED = /(\{~~(?:(?!~[~>]).)*)~>((?:(?!~~\}).)*~~\})/g;
const SNIPPET = /^[ \t]*(?:-+8<-+|\{!>?[^!\n]+!\}[ \t]*$|\{\*[^*\n]+\*\}[ \t]*$)/;
const INCLUDING = /^\{%-?\s*include(?:-markdown)?\s[^]*?%\}/gm;

/** What is known of a page while it is laid out line by line. */
type Layout = {
  /** The columns in which bodies that are open begin, the innermost last. */
  readonly open: number[];
  readonly lines: string[];
  readonly definitions: string[];
  fence?: Fence | undefined;
  /** Whether the lines are names of files, between two marks. */
  inList: boolean;
};

/**
 * A page laid out as plain Markdown: bodies are indented no more, lines that other text takes the place of are left out,
 * of lines with marks their words are there, and what links lead to is said at the end.
 */
export function flatPage(text: string): string {
  const layout: Layout = {open: [], lines: [], definitions: [], inList: false};
  const lines = withoutFormulas(text.replace(INCLUDING, ''), true).replaceAll('\t', '    ').split('\n');
  for (const line of lines) layOut(line, layout);
  return [...layout.lines, '', ...layout.definitions].join('\n');
}

function layOut(line: string, layout: Layout): void {
  const indent = line.search(/\S/);
  closeBodies(indent, layout);
  const own = line.slice(Math.min(layout.open.length * 4, Math.max(indent, 0)));
  if (isTaken(own, layout)) return;
  if (isCode(own, indent, layout)) layout.lines.push(own);
  else if (DEFINITION.test(own)) layout.definitions.push(own.trim());
  else {
    if (OPENS.test(own)) layout.open.push(own.trimStart().startsWith('[') ? indent - (indent % 4) + 4 : indent + 4);
    layout.lines.push(flatLine(own));
  }
}

/** Ends what a line is not indented enough for; code that nothing closes ends with what it stands in. */
function closeBodies(indent: number, layout: Layout): void {
  const {open, lines, fence} = layout;
  if (indent < 0) return;
  if (fence !== undefined && indent < fence.body) {
    lines.push(fence.mark);
    layout.fence = undefined;
  }
  while (layout.fence === undefined && indent < (open.at(-1) ?? 0)) open.pop();
}

/** Whether other text takes the place of a line, which may be one of names of files between two marks. */
function isTaken(line: string, layout: Layout): boolean {
  const isSnippet = SNIPPET.test(line);
  if (isSnippet && layout.fence === undefined && /8<-+[ \t]*$/.test(line)) layout.inList = !layout.inList;
  return isSnippet || layout.inList;
}

/** Whether a line is code, or opens or closes a block of it. */
function isCode(line: string, indent: number, layout: Layout): boolean {
  const {fence, open} = layout;
  const found = FENCE.exec(line)?.groups;
  if (fence === undefined) {
    if (found !== undefined) layout.fence = {mark: found.mark ?? '', indent, body: open.at(-1) ?? 0};
    return found !== undefined;
  }
  const closes = found?.rest?.trim() === '' && found.mark?.startsWith(fence.mark) === true;
  if (closes && indent < fence.indent + 4) layout.fence = undefined;
  return true;
}

function flatLine(line: string): string {
  const {type, title = type} = HEAD.exec(line)?.groups ?? TAB.exec(line)?.groups ?? {};
  if (title !== undefined) return `${line.slice(0, line.search(/\S/))}${title}\n`;
  const [, long] = /^\*\[[^\]]+\] ?:(.*)$/.exec(line) ?? [];
  if (long !== undefined) return `\n${long}\n`;
  const slashes = /^ *\/{3,}(?: *(?<kind>[a-zA-Z][\w-]*) *(?:\|(?<said>.*))?)? *$/.exec(line);
  // Behind `html` stands the name of a tag.
  if (slashes !== null) return `\n${slashes.groups?.kind === 'html' ? '' : (slashes.groups?.said ?? '')}\n`;
  // Markdown may stand right below a tag.
  if (/^ *<[a-z][^>]*> *$/.test(line) && /\bmarkdown\b/.test(line)) return `${line}\n`;
  return line
    .split(/(`+[^`]*`+)/)
    .map((part, nth) =>
      nth % 2 === 0 ? part.replace(REPLACED, '$1$2') : part.replace(/^(`+)(?:#!|:::)[\w+-]+ +(?=\S)/, '$1'),
    )
    .join('');
}

const KEY = String.raw`(?:"[^"\n]+"|'[^'\n]+'|[\w-]+)`;
const KEYS = new RegExp(String.raw`(?<![\p{L}\p{N}{+])\+\+${KEY}(?:\+${KEY})*\+\+(?!\+)`, 'gu');

/** A text without attributes, icons, keys and variables; beside the syntax that the import itself reads. */
export function plainOfPage(text: string): Plain {
  const links: string[] = [];
  const shown = text
    .replace(/\{\{[ \t-]*[A-Za-z_][\w.]*[ \t-]*\}\}|\{#[^\n#]*#\}/g, ' ')
    .replace(/\{:?([^{}\n]*)\}/g, (whole, inside: string) =>
      /^\s*(?:[.#][^\s{}="'.#]|[\w:.@-]+\s*=\s*[^\s{}]|data-)/u.test(inside) ? ' ' : whole,
    )
    .replace(KEYS, ' ')
    .replace(/(?<![\p{L}\p{N}:]):[a-z\d_+-]+:/giu, ' ')
    // In HTML links are read only by those who read Markdown there.
    .replace(/\]\(([^()\s]*)\)/g, (_, url: string) => {
      links.push(url);
      return '] ';
    })
    .replace(/\]\[[^\][\n]*\]/g, '] ');
  return {text: shown.replaceAll('\u2063', ' '), links};
}
