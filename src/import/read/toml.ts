import {parse} from 'smol-toml';
import type {Remark} from '../types';

/** Values that were read, and what could not be. */
export type ReadData = {readonly data: Readonly<Record<string, unknown>>; readonly remarks: readonly Remark[]};

/**
 * Reads a text of TOML; of one that is not valid, every line of its first table that can be read is taken, and that is
 * said. Never throws.
 *
 * `title = "A"\n[menu.main]\nweight = 2` → `{title: 'A', menu: {main: {weight: 2}}}`
 */
export function readToml(text: string): ReadData {
  try {
    return {data: parse(text), remarks: []};
  } catch {
    const lines = text.split('\n');
    const table = lines.findIndex((line) => /^\s*\[/.test(line));
    const data = Object.fromEntries(lines.slice(0, table < 0 ? undefined : table).flatMap(pairOf));
    const became = `Read line by line: ${Object.keys(data).join(', ') || 'nothing'}`;
    const what = 'Front matter that is not valid TOML';
    return {data, remarks: [{rule: 'front-matter', outcome: 'changed', what, became}]};
  }
}

/** `title = "A"` → `[['title', 'A']]`; a line that cannot be read gives nothing. */
function pairOf(line: string): [string, unknown][] {
  try {
    return Object.entries(parse(line));
  } catch {
    return [];
  }
}
