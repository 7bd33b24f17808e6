import {compareTitles, type ListRow} from '../notes/lists';
import {NOTE_STATUSES} from '../types';

/** Which column a table is sorted by: 0 is the title, then the facts, then the status. */
export type Sorting = {readonly column: number; readonly descending: boolean};

/** The rows in the order of a column; equal ones in the order of their titles, unknown values always last. */
export function sortRows(rows: readonly ListRow[], {column, descending}: Sorting): ListRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [keyOf(a, column), keyOf(b, column)];
    if ((left === '') !== (right === '')) return left === '' ? 1 : -1;
    return sign * compareKeys(left, right) || compareTitles(a.title, b.title);
  });
}

/** Whether every word of the filter occurs somewhere in the row, without case. */
export function matchesFilter(row: ListRow, filter: string): boolean {
  const text = [
    row.title,
    row.description,
    row.status,
    ...row.tags,
    ...row.aliases,
    ...row.facts.map((fact) => fact.text),
  ]
    .join(' ')
    .toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function keyOf(row: ListRow, column: number): string | number {
  if (column === 0) return row.title;
  return row.facts[column - 1]?.value ?? NOTE_STATUSES.indexOf(row.status);
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareTitles(String(a), String(b));
}
