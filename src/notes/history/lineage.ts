import type {Commit, FileChange} from './log';

/** A change of one note's file: the commit, and what it did to the file under the path that it had then. */
export type Step = {readonly commit: Commit; readonly change: FileChange};

/**
 * The changes of each file that is there now, the latest first, followed through its renames back to where it was added:
 * what lay at its path before that is another file.
 *
 * A branch may change a file under its old name after another branch renamed it. Such changes, which come before the
 * renaming in the order of dates, are put by until the renaming says whose they are.
 */
export function lineagesOf(
  commits: readonly Commit[],
  sourcePaths: readonly string[],
): ReadonlyMap<string, readonly Step[]> {
  const lineages = new Map(sourcePaths.map((path) => [path, new Array<Step>()]));
  /** Notes by the path that they have at this point of the history. */
  const followed = new Map(lineages);
  /** Changes of files that nobody has claimed yet, by path. */
  const loose = new Map<string, Step[]>();
  for (const commit of commits) {
    // A commit may swap two files: all its changes meet the paths as they were after it.
    const owners = commit.files.map(({path}) => followed.get(path));
    commit.files.forEach(({path}, i) => owners[i] !== undefined && followed.delete(path));
    commit.files.forEach((change, i) => {
      const {status, path, from = path} = change;
      const owner = owners[i];
      const steps = owner ?? loose.get(path) ?? [];
      if (status !== 'deleted') steps.push({commit, change});
      if (owner === undefined) loose.delete(path);
      if (status === 'added' || status === 'deleted') return;
      if (owner === undefined) loose.set(from, [...(from === path ? [] : (loose.get(from) ?? [])), ...steps]);
      else {
        followed.set(from, owner);
        if (from !== path) claim(owner, loose, from);
      }
    });
  }
  const order = new Map(commits.map(({hash}, i) => [hash, i]));
  const placeOf = ({commit}: Step) => order.get(commit.hash) ?? 0;
  lineages.forEach((steps) => steps.sort((a, b) => placeOf(a) - placeOf(b)));
  return lineages;
}

function claim(owner: Step[], loose: Map<string, Step[]>, path: string): void {
  owner.push(...(loose.get(path) ?? []));
  loose.delete(path);
}
