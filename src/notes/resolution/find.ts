import {compareText} from '../problems';
import {RANKS, below, type Named, type Names} from './names';
import {fold, folderOf, joined, lastOf, withoutEnding} from './paths';

/** Where a name leads: the note or file, and, when others are as near, these. */
export type Found = {
  readonly sourcePath: string;
  /** Others that the name means just as well, in the order of their paths. */
  readonly rivals: readonly string[];
};

/**
 * The note or file that a wikilink's target names, seen from a note.
 *
 * A target that begins with `/` is a path from the root of the notes, one with `./` or `../` from the folder of the
 * note. Any other names, without case: a whole path from the root; else a file by the end of its path, then a folder by
 * its index, then a title, then an alias. Of several of the same kind the one in the note's own folder is meant, else
 * the one with the shortest path; when there are several of these, all are rivals and the first by its path is taken.
 */
export function findByName(names: Names, from: string, target: string): Found | undefined {
  if (/^\.{0,2}\//.test(target) || target === '..' || target === '.') return findByPath(names, from, target);
  const path = fold(withoutEnding(target));
  const byPath = [...(names.byName.get(fold(lastOf(path))) ?? []), ...ofFullName(names, target)].filter(
    (named) => named.path !== undefined && endsWithPath(named.path, path, fold(target)),
  );
  const whole = path.includes('/') ? byPath.filter((named) => named.path === path) : [];
  if (whole.length > 0) return nearest(whole, from);
  const byTitle = (names.byName.get(fold(target)) ?? []).filter((named) => named.path === undefined);
  return nearest([...byPath, ...byTitle], from);
}

/** Names of files that end as notes do, or have another ending, are looked up in full. */
function ofFullName(names: Names, target: string): readonly Named[] {
  const full = lastOf(target);
  return withoutEnding(full) === full ? [] : (names.byName.get(fold(full)) ?? []);
}

function findByPath(names: Names, from: string, target: string): Found | undefined {
  const base = target.startsWith('/') ? '' : folderOf(below(from, names.root));
  const path = joined(base, target);
  if (path === undefined) return undefined;
  const folded = fold(withoutEnding(path));
  const candidates = [...(names.byName.get(lastOf(folded)) ?? []), ...ofFullName(names, fold(path))];
  return nearest(
    candidates.filter((named) => named.path === folded || named.path === fold(path)),
    from,
  );
}

function endsWithPath(path: string, ...ends: readonly string[]): boolean {
  return ends.some((end) => path === end || path.endsWith(`/${end}`));
}

function nearest(candidates: readonly Named[], from: string): Found | undefined {
  for (const rank of RANKS) {
    const paths = new Set(candidates.filter((named) => named.rank === rank).map(({sourcePath}) => sourcePath));
    const found = nearestPath([...paths].sort(compareText), from);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nearestPath(paths: readonly string[], from: string): Found | undefined {
  const beside = paths.filter((path) => folderOf(path) === folderOf(from));
  const shortest = Math.min(...paths.map(depthOf));
  const near = beside.length > 0 ? beside : paths.filter((path) => depthOf(path) === shortest);
  const [sourcePath, ...rivals] = near;
  return sourcePath === undefined ? undefined : {sourcePath, rivals};
}

function depthOf(path: string): number {
  return path.split('/').length;
}
