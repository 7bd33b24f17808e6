import {folderOf, joined} from '../../../notes/resolution/paths';
import {linesOf, pick, type Lines, type Marks} from '../../syntax/excerpt';
import type {Source} from '../../types';
import {parseDirective} from './directive';

/** What a directive puts in its place: lines of a file, and which of them a reader sees at first. */
export type Included = {
  /** The file, from the source's root. */
  readonly path: string;
  /** All lines that come with it. */
  readonly text: string;
  /** The lines of it that are shown, when some are not; indexes from 0. */
  readonly shown?: ReadonlySet<number>;
};

const MARKS: Marks = {
  opens: (line) => /ANCHOR:\s*(?<name>[\w-]+)/.exec(line)?.groups?.name,
  closes: (line) => /ANCHOR_END:\s*(?<name>[\w-]+)/.exec(line)?.groups?.name,
};

/** What a directive in a file includes; nothing when the file or the part is not there, or when it includes nothing. */
export function includedBy(directive: string, from: string, {files}: Source): Included | undefined {
  const {name, words} = parseDirective(directive);
  const {path: target, lines} = targetOf(words.split(/\s+/)[0] ?? '');
  const path = joined(folderOf(from), target);
  const whole = path === undefined ? undefined : files.get(path)?.text;
  if (name === 'title' || path === undefined || whole === undefined) return undefined;
  const text = whole.replace(/\r\n?/g, '\n');
  const indexes = linesOf(text, lines, MARKS);
  if (indexes === undefined) return undefined;
  const isWhole = !('name' in lines) && lines.from === undefined && lines.to === undefined;
  if (name !== 'rustdoc_include' || isWhole) return {path, text: pick(text, indexes)};
  // The rest of the file is there as well, hidden until it is asked for; marks are no code.
  const all = text.replace(/\n$/, '').split('\n');
  const kept = [...all.keys()].filter(
    (index) => MARKS.opens(all[index] ?? '') === undefined && MARKS.closes(all[index] ?? '') === undefined,
  );
  const wanted = new Set(indexes);
  const shown = new Set([...kept.entries()].flatMap(([nth, index]) => (wanted.has(index) ? [nth] : [])));
  return {path, text: pick(text, kept), shown};
}

/** `a.rs:2:10` → lines 2 to 10; `a.rs:2` → line 2; `a.rs::10`, `a.rs:2:` → to or from a line; `a.rs:x` → the part `x` */
export function targetOf(words: string): {readonly path: string; readonly lines: Lines} {
  const [path = '', first, second] = words.split(':');
  if (first === undefined) return {path, lines: {}};
  if (first !== '' && !/^\d+$/.test(first)) return {path, lines: {name: first}};
  const [from, to] = [numberIn(first), numberIn(second)];
  if (second === undefined) return {path, lines: {from: from ?? 1, ...(from !== undefined && {to: from})}};
  return {path, lines: {...(from !== undefined && {from}), ...(to !== undefined && {to})}};
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined || !/^\d+$/.test(text) ? undefined : Number(text);
}
