import type {NoteIndex} from '../graph/types';
import {folderOf, joined, relativePath} from '../resolution/paths';
import type {FileMove} from './types';

/** Which files each text asks for beside its links, by the text's path. */
export type Uses = ReadonlyMap<string, readonly string[]>;

/**
 * The files that go along with a note into another folder: those in its folder or below it, such as pictures and parts
 * that it takes in, that nothing else leads to or asks for. They keep their way from it.
 */
export function filesAlong({links, backlinks, names}: NoteIndex, uses: Uses, {from, to}: FileMove): FileMove[] {
  const folder = folderOf(from);
  if (folder === folderOf(to)) return [];
  const users = usersOf(uses);
  const usedBy = (path: string) => [
    ...(links.get(path) ?? []).flatMap(({resolved}) => resolved.destination?.sourcePath ?? []),
    ...(uses.get(path) ?? []),
  ];
  const going = new Set([from]);
  const isOwn = (path: string) =>
    names.files.has(path) &&
    (folder === '' || path.startsWith(`${folder}/`)) &&
    (backlinks.get(path) ?? []).every((backlink) => going.has(backlink.from)) &&
    (users.get(path) ?? []).every((user) => going.has(user));
  // A set may grow while it is gone through: a part that goes along takes what it alone asks for.
  for (const path of going) for (const file of usedBy(path)) if (isOwn(file)) going.add(file);
  return [...going].slice(1).flatMap((path) => {
    const moved = joined(folderOf(to), relativePath(from, path));
    return moved === undefined || names.files.has(moved) ? [] : [{from: path, to: moved}];
  });
}

function usersOf(uses: Uses): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const [user, files] of uses) for (const file of files) users.set(file, [...(users.get(file) ?? []), user]);
  return users;
}
