import {oneLine} from '../../read/text';
import {linesOf, pick, type Marks} from '../../syntax/excerpt';
import type {ScanRule} from '../../syntax/scan';

/** Which lines of a file are meant, by their numbers from 1, and a part of it by its name. */
export type Excerpt = {readonly region?: string; readonly from?: number; readonly to?: number};

/** A file that is shown as code. */
export type Snippet = {
  readonly path: string;
  readonly region?: string;
  /** Lines that are marked, `1,3-5`. */
  readonly marked?: string;
  readonly lang: string;
  readonly numbered: boolean;
  readonly title: string;
};

/** A text that is taken in. */
export type Include = Excerpt & {readonly path: string};

const SNIPPET =
  /^<<<[ \t]+(?<path>[^\s{[#]+)(?:#(?<region>[\w-]+))?(?:[ \t]*\{(?<braces>[^{}]*)\})?(?:[ \t]*\[(?<title>[^\]]*)\])?$/;
const INCLUDE =
  /^<!--\s*@include:\s*(?<path>[^\s{#]+?)(?:#(?<region>[^\s{]+))?(?:\{(?<from>\d*)(?<comma>,?)(?<to>\d*)\})?\s*-->$/;

/** `<<< @/a.js{1,3-5} [title]` and `<!--@include: ./a.md-->` on lines of their own, as VitePress writes them. */
export const snippetRule: ScanRule = {
  name: 'snippet',
  first: '<',
  lengthOf: (rest) => (isSnippet(rest.trimEnd()) ? rest.trimEnd().length : 0),
};

function isSnippet(line: string): boolean {
  return SNIPPET.test(line) || INCLUDE.test(line);
}

/**
 * Takes such a line apart.
 *
 * `<<< @/a.ts#part{1,3-5 js:line-numbers} [A]` →
 * `{path: '@/a.ts', region: 'part', marked: '1,3-5', lang: 'js', numbered: true, title: 'A'}`
 */
export function parseSnippet(line: string): Snippet | undefined {
  const {path, region, braces = '', title} = SNIPPET.exec(line)?.groups ?? {};
  if (path === undefined) return undefined;
  const [, marked = '', rest = ''] = /^\s*([\d,\s-]*)(.*)$/.exec(braces) ?? [];
  const [lang = '', option = ''] = rest.trim().split(/[:\s]/);
  const ending = /\.([\w+-]+)$/.exec(path)?.[1]?.toLowerCase() ?? 'text';
  const lines = marked.replace(/\s/g, '').replace(/^,|,$/g, '');
  return {
    path,
    ...(region !== undefined && {region}),
    ...(lines !== '' && {marked: lines}),
    lang: lang === '' ? ending : lang,
    numbered: option.startsWith('line-numbers'),
    title: oneLine(title ?? '').replaceAll('"', "'") || path.slice(path.lastIndexOf('/') + 1),
  };
}

/** `<!--@include: ./a.md{3,}-->` → `{path: './a.md', from: 3}`; `{2}` is line 2 alone */
export function parseInclude(line: string): Include | undefined {
  const {path, region, from = '', comma, to = ''} = INCLUDE.exec(line)?.groups ?? {};
  if (path === undefined) return undefined;
  const [first, last] = [from, comma === '' && to === '' ? from : to].map((digits) =>
    digits === '' ? undefined : Number(digits),
  );
  return {
    path,
    ...(region !== undefined && {region}),
    ...(first !== undefined && {from: first}),
    ...(last !== undefined && {to: last}),
  };
}

/** How files of each language begin a line that marks a part. */
const MARK = String.raw`^\s*(?:(?:\/\/|\/\*|--|%|<!--|;|')\s*#?|#\s*)(?:pragma\s+)?`;
const OPENS = new RegExp(String.raw`${MARK}region\s+(?<name>[\w*-]+)`, 'i');
const CLOSES = new RegExp(String.raw`${MARK}end\s?region\b(?:[ \t]+(?<name>[\w*]+))?`, 'i');

/** The part of a text that is meant, without blanks that all its lines begin with; nothing when it has no such part. */
export function excerptOf(whole: string, {region, from, to}: Excerpt): string | undefined {
  const text = whole.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const numbered = (lines: string) =>
    pick(lines, linesOf(lines, {...(from !== undefined && {from}), ...(to !== undefined && {to})}, NO_MARKS) ?? []);
  if (region === undefined) return numbered(text);
  let open: string | undefined;
  const marks: Marks = {
    opens: (line) => {
      const name = CLOSES.test(line) ? undefined : OPENS.exec(line)?.groups?.name;
      if (name === region) open = name;
      return name;
    },
    // The end may not say which part it ends.
    closes: (line) => {
      const found = CLOSES.exec(line);
      return found === null ? undefined : (found.groups?.name ?? open);
    },
  };
  const indexes = linesOf(text, {name: region}, marks);
  const part = indexes === undefined ? sectionOf(text, region) : dedented(pick(text, indexes));
  return part === undefined ? undefined : numbered(part);
}

const NO_MARKS: Marks = {opens: () => undefined, closes: () => undefined};

function dedented(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const least = Math.min(...indents, 80);
  return lines.map((line) => line.slice(least)).join('\n');
}

/** The part of a page below a heading with an id, with this; nothing when there is none. */
function sectionOf(text: string, id: string): string | undefined {
  const lines = text.split('\n');
  const headings = lines.map(
    (line) => /^(?<marks>#{1,6})\s+(?<words>.*?)\s*(?:\{#(?<own>[^{}\s]+)\})?\s*$/.exec(line)?.groups,
  );
  const first = headings.findIndex((found) => found !== undefined && (found.own ?? idOf(found.words ?? '')) === id);
  const depth = headings[first]?.marks?.length ?? 0;
  const end = headings.findIndex((found, nth) => nth > first && (found?.marks?.length ?? 9) <= depth);
  return first < 0 ? undefined : lines.slice(first, end < 0 ? undefined : end).join('\n');
}

/** `Water & soil` → `water-soil` */
function idOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\d\s-]/gu, '')
    .trim()
    .replace(/[\s-]+/g, '-');
}
