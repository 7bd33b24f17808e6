import type {IndexedNote} from '../reading/types';
import {fold, folderOf, isFolderNote, lastOf, withoutEnding} from './paths';
import {permalinkOf} from './permalink';

/** By what a note or file is called, the strongest first. */
export const RANKS = ['file', 'folder', 'title', 'alias'] as const;
export type Rank = (typeof RANKS)[number];

/** A note or file that goes by some name. */
export type Named = {
  readonly sourcePath: string;
  readonly rank: Rank;
  /** For names that are paths: the whole path from the root, folded, by the end of which it may be called. */
  readonly path?: string;
};

/** All names of a wiki. */
export type Names = {
  /** The folder of notes from the site's root, such as `docs`; empty for the site's root itself. */
  readonly root: string;
  readonly notes: ReadonlyMap<string, IndexedNote>;
  /** Files that are no notes, such as pictures, by their paths from the site's root. */
  readonly files: ReadonlySet<string>;
  /** By the folded last part of a path, or a folded title or alias. */
  readonly byName: ReadonlyMap<string, readonly Named[]>;
  readonly byAddress: ReadonlyMap<string, string>;
};

export type NamesSource = {
  readonly root: string;
  readonly notes: readonly IndexedNote[];
  /** Paths from the site's root of files below the folder of notes that are no notes, and of static files. */
  readonly files?: readonly string[];
};

/** Collects what notes and files are called. */
export function namesOf({root, notes, files = []}: NamesSource): Names {
  const byName = new Map<string, Named[]>();
  const add = (name: string, named: Named) => {
    const key = fold(name);
    const others = byName.get(key);
    if (others === undefined) byName.set(key, [named]);
    else others.push(named);
  };
  for (const note of notes) for (const [name, named] of namesOfNote(note, root)) add(name, named);
  for (const sourcePath of files)
    add(lastOf(sourcePath), {sourcePath, rank: 'file', path: fold(below(sourcePath, root))});
  return {
    root,
    notes: new Map(notes.map((note) => [note.sourcePath, note])),
    files: new Set(files),
    byName,
    byAddress: new Map(notes.map((note) => [permalinkOf(note, root), note.sourcePath])),
  };
}

/** Every name of a note with its rank; those that are parts of paths are folded. */
export function namesOfNote({sourcePath, title, aliases}: IndexedNote, root: string): [string, Named][] {
  const path = fold(withoutEnding(below(sourcePath, root)));
  const folder = folderOf(path);
  return [
    [lastOf(path), {sourcePath, rank: 'file', path}],
    ...(folder !== '' && isFolderNote(sourcePath)
      ? [[lastOf(folder), {sourcePath, rank: 'folder', path: folder}] satisfies [string, Named]]
      : []),
    [title, {sourcePath, rank: 'title'}],
    ...aliases.map((alias): [string, Named] => [alias, {sourcePath, rank: 'alias'}]),
  ];
}

/** A path from the root of the notes; one that lies elsewhere stays as it is. */
export function below(sourcePath: string, root: string): string {
  return root !== '' && sourcePath.startsWith(`${root}/`) ? sourcePath.slice(root.length + 1) : sourcePath;
}
