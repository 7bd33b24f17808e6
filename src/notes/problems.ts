import type {Problem} from '../types';

/** Sorts by file, then place, then rule and message, so that the same notes always give the same report. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.sourcePath, b.sourcePath) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

/**
 * One problem as the line that editors and terminals know how to follow.
 *
 * `{sourcePath: 'docs/a.mdx', place: {line: 3, column: 7}, rule: 'unknown-key', message: '…', mend: '…'}`
 * → `docs/a.mdx:3:7 … (unknown-key)` and, on a second line, the mend.
 */
export function formatProblem({sourcePath, place, message, rule, mend}: Problem): string {
  const line = `${sourcePath}:${place.line}:${place.column} ${message} (${rule})`;
  return mend === undefined ? line : `${line}\n    → ${mend}`;
}

/** All problems as one text, ending with their count; empty for none. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const lines = sortProblems(problems).map(formatProblem);
  const files = new Set(problems.map(({sourcePath}) => sourcePath)).size;
  return [...lines, '', `${count(problems.length, 'problem')} in ${count(files, 'file')}`].join('\n');
}

/** `count(1, 'note')` → `1 note`; `count(2, 'note')` → `2 notes`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** Order by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
