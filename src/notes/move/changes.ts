import type {NoteText} from '../check';
import {compareText, count} from '../problems';
import {applied} from './plan';
import type {FileMove, MovePlan, TargetEdit} from './types';

/** What a move does to one file; both paths are from the site's root. */
export type FileChange = FileMove & {
  /** The whole text as it is and as it is to be; missing for a file that keeps its bytes. */
  readonly text?: {readonly before: string; readonly after: string};
};

/** What a plan does, file by file, in the order of their paths. */
export function changesOf({moves, edits}: MovePlan, textOf: (sourcePath: string) => NoteText): FileChange[] {
  const targets = new Map(moves.map(({from, to}) => [from, to]));
  const edited = byFile(edits);
  return [...new Set([...targets.keys(), ...edited.keys()])].sort(compareText).map((from) => {
    const to = targets.get(from) ?? from;
    const own = edited.get(from);
    if (own === undefined) return {from, to};
    const before = textOf(from).text;
    return {from, to, text: {before, after: applied(before, own)}};
  });
}

/**
 * A plan as its writer reads it: the files that move, what changes in each text, and the redirects. Empty parts are left
 * out.
 */
export function planText({moves, edits, redirects}: MovePlan, textOf: (sourcePath: string) => NoteText): string {
  const changed = [...byFile(edits)].sort(([a], [b]) => compareText(a, b));
  const lines = changed.flatMap(([sourcePath, own]) =>
    [...own].sort((a, b) => a.span[0] - b.span[0]).map((edit) => editLine(edit, textOf(sourcePath).text)),
  );
  const parts = [
    part(`${count(moves.length, 'file')} to move`, moves.map(arrow)),
    part(`${count(lines.length, 'change')} in ${count(changed.length, 'text')}`, lines),
    part(count(redirects.length, 'redirect'), redirects.map(arrow)),
  ];
  return parts.filter((one) => one !== '').join('\n\n');
}

function part(head: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [head, ...lines.map((line) => `  ${line}`)].join('\n');
}

function arrow({from, to}: FileMove): string {
  return `${from} → ${to}`;
}

/** `docs/a.md:3 «b.md» → «c.md»`; what is added or taken out as a whole is shown with a sign before it. */
function editLine({sourcePath, span: [start, end], replacement}: TargetEdit, text: string): string {
  const line = text.slice(0, start).split('\n').length;
  const [old, now] = [text.slice(start, end), replacement].map((one) => one.trim().replaceAll(/\s*\n\s*/g, ' '));
  const change = old === '' ? `+ ${now}` : now === '' ? `− ${old}` : `«${old}» → «${now}»`;
  return `${sourcePath}:${line} ${change}`;
}

function byFile(edits: readonly TargetEdit[]): ReadonlyMap<string, readonly TargetEdit[]> {
  const files = new Map<string, TargetEdit[]>();
  for (const edit of edits) {
    const own = files.get(edit.sourcePath);
    if (own === undefined) files.set(edit.sourcePath, [edit]);
    else own.push(edit);
  }
  return files;
}
