import type {Point, Position} from 'unist';
import {unsure} from './unsure';

/** Running text of a paragraph, heading or table cell, without the signs of quotes and lists before its lines. */
export type Source = {
  readonly content: string;
  /** The line of the body on which it begins, from 1. */
  readonly line: number;
  /** Where in the body each of its lines begins; a single offset when the text stands there in one piece. */
  readonly starts: readonly number[];
  /** Whether it is a table's cell, in which `\|` stands for `|` even in code. */
  readonly cell?: boolean;
};

/** What the text around a source tells about it. */
export type Known = {
  readonly body: string;
  readonly mdx: boolean;
  /** Names of definitions, as `nameOf` gives them. */
  readonly defined: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
};

/** Offset in the body of a character of a source. */
export function offsetIn({content, starts}: Source, at: number): number {
  if (starts.length === 1) return (starts[0] ?? 0) + at;
  const start = at === 0 ? 0 : content.lastIndexOf('\n', at - 1) + 1;
  return (starts[linesBefore(content, at)] ?? 0) + at - start;
}

/** The place of a stretch of a source. */
export function positionIn(source: Source, body: string, start: number, end: number): Position {
  return {start: pointIn(source, body, start), end: pointIn(source, body, end)};
}

/** The place of a stretch of the body, the first line of which is known. */
export function positionAt(body: string, line: number, [start, end]: readonly [number, number]): Position {
  const source = {content: body.slice(start, end), line, starts: [start]};
  return positionIn(source, body, 0, end - start);
}

function pointIn(source: Source, body: string, at: number): Point {
  const offset = offsetIn(source, at);
  const startOfLine = offset === 0 ? 0 : body.lastIndexOf('\n', offset - 1) + 1;
  return {line: source.line + linesBefore(source.content, at), column: offset - startOfLine + 1, offset};
}

function linesBefore(content: string, at: number): number {
  let lines = 0;
  for (let end = content.indexOf('\n'); end >= 0 && end < at; end = content.indexOf('\n', end + 1)) lines++;
  return lines;
}

/** A name of a definition as names are compared, which is not how it is written. */
export function nameOf(label: string): string {
  return label
    .replace(/[\t\n ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** `a\_b` → `a_b`; text with references to characters is left to the full parser. */
export function unescaped(text: string): string {
  if (/&#?[a-z\d]+;/i.test(text)) unsure('reference to a character');
  return text.includes('\\') ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1') : text;
}
