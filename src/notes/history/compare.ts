import {diffArrays} from 'diff';
import type {Block} from './block';
import {pairsOf} from './pairs';
import {partsOf, type Part} from './words';

/** A block of the comparison: as it is in both, in one of them, or changed. */
export type Row = {
  readonly change: 'same' | 'removed' | 'added' | 'changed';
  readonly block: Block;
  /** The words of a changed block. */
  readonly parts?: readonly Part[];
};

/** Rows to show, or rows that are the same and far from any change. */
export type Stretch = {readonly folded: boolean; readonly rows: readonly Row[]};

/** The blocks of two versions of a note beside each other, in the order of the new one. */
export function compare(before: readonly Block[], after: readonly Block[]): Row[] {
  const runs = diffArrays([...before], [...after], {comparator: isSame});
  return runs.flatMap(({added, removed, value}, i) => {
    const next = runs[i + 1];
    if (removed) return replaced(value, next?.added ? next.value : []);
    // An addition behind a removal has been shown with it.
    if (added) return runs[i - 1]?.removed ? [] : value.map((block): Row => ({change: 'added', block}));
    return value.map((block): Row => ({change: 'same', block}));
  });
}

/** Blocks that were taken away, and those that came: what is alike is a change, the rest is gone or new. */
function replaced(removed: readonly Block[], added: readonly Block[]): Row[] {
  const pairs = [...pairsOf(removed, added), [removed.length, added.length] as const];
  let [i, j] = [0, 0];
  return pairs.flatMap(([m, n]): Row[] => {
    const rows: Row[] = [
      ...removed.slice(i, m).map((block): Row => ({change: 'removed', block})),
      ...added.slice(j, n).map((block): Row => ({change: 'added', block})),
    ];
    const [old, block] = [removed[m], added[n]];
    [i, j] = [m + 1, n + 1];
    if (old === undefined || block === undefined) return rows;
    return [...rows, {change: 'changed', block, parts: partsOf(old.text, block.text)}];
  });
}

function isSame(a: Block, b: Block): boolean {
  return a.kind === b.kind && a.text === b.text && a.depth === b.depth && a.language === b.language;
}

/** Blocks shown around a change. */
const AROUND = 1;

/**
 * Folds what is the same and stands further than a block from any change. The headings over a change stay: they say where
 * it is. A single block is never folded, as the fold would take as much room.
 */
export function foldedRows(rows: readonly Row[]): Stretch[] {
  const shown = new Set<number>();
  rows.forEach(({change}, i) => {
    if (change === 'same') return;
    for (let near = i - AROUND; near <= i + AROUND; near++) shown.add(near);
    headingsOver(rows, i).forEach((heading) => shown.add(heading));
  });
  const isShown = (i: number) => shown.has(i) || (isEdge(i - 1) && isEdge(i + 1));
  const isEdge = (i: number) => shown.has(i) || i < 0 || i >= rows.length;
  const stretches: {folded: boolean; rows: Row[]}[] = [];
  rows.forEach((row, i) => {
    const folded = !isShown(i);
    const last = stretches.at(-1);
    if (last?.folded === folded) last.rows.push(row);
    else stretches.push({folded, rows: [row]});
  });
  return stretches;
}

/** Places of the heading that a row stands under, of the one above that, and so on. */
function headingsOver(rows: readonly Row[], place: number): number[] {
  const found: number[] = [];
  let depth = rows[place]?.block.kind === 'heading' ? (rows[place]?.block.depth ?? 1) : 7;
  for (let i = place - 1; i >= 0 && depth > 1; i--) {
    const block = rows[i]?.block;
    if (block?.kind !== 'heading' || (block.depth ?? 1) >= depth) continue;
    depth = block.depth ?? 1;
    found.push(i);
  }
  return found;
}
