import {isPlain} from './chunks';

/** The beginning of an item whose text stands on the same line. */
const ITEM = /^(?:[*+-]|\d{1,9}[.)]) {1,4}(?<text>\S.*)$/;
/** The box of a task. */
const BOX = /^\[[ \t\nx]\]/i;
const DELIMITER = /^:?-+:?$/;

/**
 * The texts of a list's items, where the list holds nothing but items of running text, one below the other; nothing for any other
 * part of a body.
 *
 * `- one\n- two\n  lines` → `['one', 'two\nlines']`
 */
export function itemsIn(chunk: string): string[] | undefined {
  if (chunk.includes('\t')) return undefined;
  const items: string[][] = [];
  let isAfterBlank = false;
  for (const line of chunk.split('\n')) {
    const begun = ITEM.exec(line)?.groups?.text;
    const text = begun ?? line.trim();
    if (begun === undefined && text === '') {
      isAfterBlank = true;
      continue;
    }
    if (!isPlain(text) || BOX.test(text) || text.startsWith('#')) return undefined;
    if (begun !== undefined) items.push([text]);
    else if (isAfterBlank || items.length === 0) return undefined;
    else items.at(-1)?.push(text);
    isAfterBlank = false;
  }
  return items.map((lines) => lines.join('\n'));
}

/**
 * The cells of a table by rows, its head first, where each row begins and ends with a bar, has as many cells as the head and no
 * backslash; nothing for any other part of a body.
 *
 * `| a | b |\n| - | - |\n| 1 |  |` → `[['a', 'b'], ['1', '']]`
 */
export function rowsIn(chunk: string): string[][] | undefined {
  if (!chunk.startsWith('|') || /[\\\t]/.test(chunk)) return undefined;
  const lines = chunk.split('\n').map((line) => line.trimEnd());
  if (!lines.every((line) => line.length > 1 && line.startsWith('|') && line.endsWith('|'))) return undefined;
  const [head, delimiters, ...rows] = lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  if (head === undefined || delimiters?.every((cell) => DELIMITER.test(cell)) !== true) return undefined;
  const all = [head, ...rows];
  return [...all, delimiters].every(({length}) => length === head.length) ? all : undefined;
}
