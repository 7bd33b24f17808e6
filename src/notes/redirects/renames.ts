/** A file that was renamed, from one path to another; both are from the site's root. */
export type Rename = {readonly from: string; readonly to: string};

/**
 * Reads what `git log --diff-filter=R --find-renames --name-status -z --format=` prints: a state such as `R087`, the old
 * path and the new one, each closed by a null character. Renames keep their order; what else is printed is passed over.
 *
 * `'R100\0a.md\0b.md\0'` → `[{from: 'a.md', to: 'b.md'}]`
 */
export function parseRenames(output: string): Rename[] {
  const parts = output.split('\0').map((part) => part.replace(/^\n+/, ''));
  const renames: Rename[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [state = '', from = '', to = ''] = parts.slice(at, at + 3);
    if (!/^R\d{0,3}$/.test(state) || from === '' || to === '') continue;
    renames.push({from, to});
    at += 2;
  }
  return renames;
}

/**
 * Where the files of old paths are now, by the old path. Renames come oldest first. A path that was left more than once
 * counts for the file that left it last; it may hold another file now.
 *
 * `[{from: 'a', to: 'b'}, {from: 'b', to: 'c'}]` → `a` and `b` are now `c`
 */
export function followed(renames: readonly Rename[]): ReadonlyMap<string, string> {
  const left = new Map<string, string>();
  // Where the file that is at a path ends up, at the time that the walk backwards has come to.
  const ends = new Map<string, string>();
  for (const {from, to} of [...renames].reverse()) {
    const end = ends.get(to) ?? to;
    ends.delete(to);
    ends.set(from, end);
    if (!left.has(from)) left.set(from, end);
  }
  return left;
}
