import {compareText} from '../problems';
import type {Step} from './lineage';
import type {Commit, FileChange} from './log';

/** What the history may say of the notes that there are. */
export type Scope = {
  /** The folder of notes, such as `docs`. */
  readonly notesDir: string;
  /** Paths of all notes that there are, hidden ones too. */
  readonly sourcePaths: readonly string[];
  /** Whether readers may know of a note. */
  readonly isListed: (sourcePath: string) => boolean;
  /** Folders that are not published, with all that is below them. */
  readonly unpublished: readonly string[];
  /** Whether readers could see a listed note as it was after one of its changes. */
  readonly wasPublic: (change: FileChange) => boolean;
};

/**
 * Whether the words of a commit may be shown: not when they may speak of something hidden. They are shown of a commit all
 * of whose notes became notes that are listed now, and that were so then, under paths that are published; a note that is gone counts as hidden,
 * since nobody can tell any more whether it was. A picture counts as the notes around it do. A merge's words name
 * branches, and it brings in whatever was on them.
 */
export function spokenBy(scope: Scope, lineages: ReadonlyMap<string, readonly Step[]>): (commit: Commit) => boolean {
  const {notesDir, sourcePaths, isListed, unpublished, wasPublic} = scope;
  const known = new Set<FileChange>();
  for (const [path, steps] of lineages)
    if (isListed(path)) steps.forEach(({change}) => wasPublic(change) && known.add(change));
  const folders = foldersOf(sourcePaths, isListed);
  const isHarmless = (change: FileChange): boolean => {
    const paths = [change.path, ...(change.from === undefined ? [] : [change.from])];
    if (!paths.some((path) => path.startsWith(`${notesDir}/`))) return true;
    if (paths.some((path) => isBelow(path, unpublished))) return false;
    return paths.some(isNote) ? known.has(change) : paths.every((path) => isAmongListed(path, folders));
  };
  // Each note asks of its commits, and one commit may hold a thousand notes.
  const spoken = new WeakMap<Commit, boolean>();
  return (commit) => {
    const isSpoken = spoken.get(commit) ?? (!commit.isMerge && commit.files.every(isHarmless));
    spoken.set(commit, isSpoken);
    return isSpoken;
  };
}

/** Whether a path lies in one of the folders: `docs/a/b.mdx` in `docs/a`, not in `docs/ab`. */
export function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

/** Each folder that notes stand in, and whether one of them is listed. */
function foldersOf(sourcePaths: readonly string[], isListed: (path: string) => boolean): ReadonlyMap<string, boolean> {
  const folders = new Map<string, boolean>();
  for (const path of [...sourcePaths].sort(compareText)) {
    folders.set(folderOf(path), isListed(path) || (folders.get(folderOf(path)) ?? false));
  }
  return folders;
}

/** What the nearest folder around says that has notes; where there is none, nothing is given away. */
function isAmongListed(path: string, folders: ReadonlyMap<string, boolean>): boolean {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
    const listed = folders.get(folder);
    if (listed !== undefined) return listed;
  }
  return true;
}

function isNote(path: string): boolean {
  return /\.mdx?$/i.test(path);
}

/** `docs/a/b.mdx` → `docs/a`; `docs` → `` */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
