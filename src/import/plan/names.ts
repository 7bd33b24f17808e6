import {fileNameOf} from '../../notes/draft';

/** Names that a page of the wiki's root has already. */
const TAKEN_AT_ROOT = ['tags', 'journal', 'changes', 'search', 'report'];

/** Names in one folder of what is written; each is given once. */
export type Folder = {readonly used: Set<string>; readonly taken: readonly string[]};

/** A folder nothing of which is used yet. `isRoot` says whether it is the folder of all notes. */
export function newFolder(isRoot: boolean): Folder {
  return {used: new Set(), taken: isRoot ? TAKEN_AT_ROOT : []};
}

/**
 * A name that is safe in a file's path and in an address, and that nothing else in its folder has: lower case, words
 * joined by dashes. Names that would make a page the one of its folder get a number.
 *
 * `What? 100%` → `what-100`; again → `what-100-2`; `v1.2.0` → `v1-2-0`; `index` → `index-2`; `???` → `note`
 */
export function safeName(raw: string, folder: Folder, folderName = ''): string {
  const base = baseOf(raw) || 'note';
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? base : `${base}-${nth}`;
    const opensFolder = name === 'index' || name === 'readme' || name === folderName;
    if (opensFolder || folder.used.has(name) || folder.taken.includes(name)) continue;
    folder.used.add(name);
    return name;
  }
}

/** `Photo (1).PNG` → `photo-1.png`, with a number where the folder has it already. */
export function safeFileName(raw: string, folder: Folder): string {
  const dot = raw.lastIndexOf('.');
  const ending =
    dot > 0
      ? raw
          .slice(dot)
          .toLowerCase()
          .replace(/[^a-z\d.]/g, '')
      : '';
  const base = baseOf(dot > 0 ? raw.slice(0, dot) : raw) || 'file';
  for (let nth = 1; ; nth++) {
    const name = `${base}${nth === 1 ? '' : `-${nth}`}${ending}`;
    if (folder.used.has(name)) continue;
    folder.used.add(name);
    return name;
  }
}

/** Points divide numbers and names, and without them `1.10` and `11.0` would be much the same. */
function baseOf(raw: string): string {
  // Notion puts a number behind the names of files, which says nothing to readers.
  return fileNameOf(raw.replace(/(?<=\S) [\da-f]{32}$/, '').replace(/\.+(?=[^\s.])/g, '-'));
}
