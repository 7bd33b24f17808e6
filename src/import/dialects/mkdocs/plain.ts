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

/**
 * A page laid out as plain Markdown: bodies are indented no more, lines that other text takes the place of are left out,
 * of lines with marks their words are there, and what links lead to is said at the end.
 */
export function flatPage(text: string): string {
  const open: number[] = [];
  const lines: string[] = [];
  const definitions: string[] = [];
  let fence: Fence | undefined;
  let inList = false;
  for (const line of withoutFormulas(text.replace(INCLUDING, ''), true).replaceAll('\t', '    ').split('\n')) {
    const indent = line.search(/\S/);
    // Code that nothing closes ends with what it stands in.
    if (fence !== undefined && indent >= 0 && indent < fence.body) {
      lines.push(fence.mark);
      fence = undefined;
    }
    while (indent >= 0 && fence === undefined && indent < (open.at(-1) ?? 0)) open.pop();
    const own = line.slice(Math.min(open.length * 4, Math.max(indent, 0)));
    const isSnippet = SNIPPET.test(own);
    // Between two such marks stand the names of files.
    if (isSnippet && fence === undefined && /8<-+[ \t]*$/.test(own)) inList = !inList;
    if (isSnippet || inList) continue;
    const found = FENCE.exec(own)?.groups;
    if (fence !== undefined || found !== undefined) {
      if (fence === undefined) fence = {mark: found?.mark ?? '', indent, body: open.at(-1) ?? 0};
      else if (found?.rest?.trim() === '' && found.mark?.startsWith(fence.mark) === true && indent < fence.indent + 4)
        fence = undefined;
      lines.push(own);
    } else if (DEFINITION.test(own)) definitions.push(own.trim());
    else {
      if (OPENS.test(own)) open.push(own.trimStart().startsWith('[') ? indent - (indent % 4) + 4 : indent + 4);
      lines.push(flatLine(own));
    }
  }
  return [...lines, '', ...definitions].join('\n');
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
