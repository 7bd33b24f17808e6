import {KINDS} from '../../notes/kinds';
import {compareText} from '../../notes/problems';
import type {Survey, SurveyedFolder, SurveyedPage} from '../types';
import {newFolder, safeName, type Folder} from './names';

/** A page with its place in the wiki. */
export type PlannedPage = SurveyedPage & {
  /** Path of its file from the folder of notes, without its ending. */
  readonly to: string;
};

export type Plan = {
  readonly pages: ReadonlyMap<string, PlannedPage>;
  /** Folders that the sidebar names, by their paths from the folder of notes. */
  readonly folders: ReadonlyMap<string, SurveyedFolder>;
  /** The names of files in each folder, to which those of pictures are added. */
  readonly names: ReadonlyMap<string, Folder>;
};

/**
 * Gives every page and folder its place below `into`, the path of a folder from the folder of notes (empty for this
 * itself). The same survey gives the same places.
 */
export function planOf({pages, folders}: Survey, into: string): Plan {
  const names = new Map<string, Folder>([[into, newFolder(into === '')]]);
  const paths = new Map<string, string>([['', into]]);
  const pathOf = (folder: readonly string[]): string => {
    const key = folder.join('\n');
    const known = paths.get(key);
    if (known !== undefined) return known;
    const parent = pathOf(folder.slice(0, -1));
    const path = joinPath(parent, safeName(folder.at(-1) ?? '', folderAt(names, parent), lastOf(parent)));
    paths.set(key, path);
    return path;
  };
  // Folders are named before pages, and the pages that open folders before the rest.
  const inTree = pages.filter(({post}) => post === undefined);
  for (const {folder} of [...inTree, ...folders].sort((a, b) =>
    compareText(a.folder.join('\n'), b.folder.join('\n')),
  )) {
    pathOf(folder);
  }
  const placed = [...inTree.filter(({name}) => name === undefined), ...inTree.filter(({name}) => name !== undefined)];
  const to = new Map(placed.map((page) => [page.path, placeOf(page, pathOf(page.folder), names)]));
  for (const page of pages)
    if (page.post !== undefined) to.set(page.path, placeInJournal(page, page.post, into, names));
  return {
    pages: new Map(pages.map((page) => [page.path, {...page, to: to.get(page.path) ?? ''}])),
    folders: new Map(folders.map((folder) => [pathOf(folder.folder), folder])),
    names,
  };
}

function placeOf({name, path}: SurveyedPage, folder: string, names: Map<string, Folder>): string {
  const inside = folderAt(names, folder);
  if (name !== undefined) return joinPath(folder, safeName(name, inside, lastOf(folder)));
  if (!inside.used.has('index')) {
    inside.used.add('index');
    return joinPath(folder, 'index');
  }
  return joinPath(folder, safeName(lastOf(path).replace(/\.[^.]*$/, ''), inside, lastOf(folder)));
}

/** The folder of the journal that takes the posts of an import into `into`, from the folder of notes. */
export function journalFolder(into: string): string {
  return joinPath(KINDS.journal.folder, into);
}

/** Posts begin with their day, `journal/garden/2026-03-21-beans`, from which the journal takes their addresses. */
function placeInJournal(
  {name, path}: SurveyedPage,
  {day}: NonNullable<SurveyedPage['post']>,
  into: string,
  names: Map<string, Folder>,
): string {
  const folder = journalFolder(into).replace(/\/$/, '');
  const own = (name ?? lastOf(path)).replace(/^\d{4}-\d{1,2}-\d{1,2}(?:[-_ ]|$)/, '');
  return joinPath(folder, safeName(`${day}-${own}`, folderAt(names, folder)));
}

function folderAt(names: Map<string, Folder>, path: string): Folder {
  const known = names.get(path) ?? newFolder(path === '');
  names.set(path, known);
  return known;
}

function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
