import type {NoteIndex} from '../graph/types';
import {joined, lastOf, withoutEnding} from '../resolution/paths';

/** What a move is asked for, as it is typed. */
export type Asked = {
  readonly from: string;
  readonly to: string;
  /** The current folder from the site's root; empty for the root itself. */
  readonly here: string;
};

/**
 * The files or folders that are meant by what is typed: a path from the current folder, from the site's root or from the
 * folder of notes, with or without the ending of a note; or an address. A target that is a folder, or ends with a slash,
 * takes the file or folder in under the name that it has.
 *
 * Throws, in a sentence, when nothing is there, or when a note would lie where it would be none.
 */
export function placesOf(index: NoteIndex, {from, to, here}: Asked): {readonly from: string; readonly to: string} {
  const source = sourceOf(index, from, here);
  if (source === undefined) throw new Error(`There is no note, file or folder ${from}.`);
  const {root} = index.names;
  if (source === root) throw new Error(`${from} is the folder of all notes, which is named in the configuration.`);
  if (!isBelow(source, root)) throw new Error(`${from} lies outside ${root}.`);
  const target = targetOf(index, to, {here, source});
  if (target === undefined) throw new Error(`${to} lies outside ${root}.`);
  if (target === source) throw new Error(`${source} is there already.`);
  for (const note of index.names.notes.values()) checkNote(note, {source, target, root});
  return {from: source, to: target};
}

function sourceOf(index: NoteIndex, text: string, here: string): string | undefined {
  const {notes, files, byAddress, root} = index.names;
  const bases = text.startsWith('/') ? [root, ''] : [here, '', root];
  const paths = bases.flatMap((base) => joined(base, text) ?? []);
  const exact = paths.find((path) => notes.has(path) || files.has(path) || isFolder(index, path));
  const named = paths.flatMap((path) => [`${path}.mdx`, `${path}.md`]).find((path) => notes.has(path));
  const address = text.startsWith('/') ? byAddress.get(slashed(text)) : undefined;
  return text.startsWith('/') ? (address ?? exact ?? named) : (exact ?? named);
}

type TargetScene = {readonly here: string; readonly source: string};

function targetOf(index: NoteIndex, text: string, {here, source}: TargetScene): string | undefined {
  const {root, notes} = index.names;
  const bases = text.startsWith('/') ? [root] : [here, '', root];
  const paths = bases.flatMap((base) => joined(base, text) ?? []);
  const path = paths.find((one) => one === root || isBelow(one, root));
  if (path === undefined) return undefined;
  const isInto = isFolder(index, path) && path !== source;
  const isNamedFolder = text.endsWith('/') && !text.startsWith('/');
  if (isInto || path === root || isNamedFolder) return `${path}/${lastOf(source)}`;
  return notes.has(source) ? withEndingOf(path, source) : path;
}

/** A note keeps its ending, which says how it is read. */
function withEndingOf(path: string, source: string): string {
  const ending = source.slice(withoutEnding(source).length);
  if (withoutEnding(path) === path) return path + ending;
  if (!path.endsWith(ending)) throw new Error(`A note keeps its ending: name it ${withoutEnding(path)}${ending}.`);
  return path;
}

type CheckScene = {readonly source: string; readonly target: string; readonly root: string};

function checkNote(
  {sourcePath, kind}: {readonly sourcePath: string; readonly kind?: string},
  {source, target, root}: CheckScene,
): void {
  if (sourcePath !== source && !sourcePath.startsWith(`${source}/`)) return;
  const to = target + sourcePath.slice(source.length);
  if (/\/[._]/.test(to)) throw new Error(`${to} would be no note: names that begin with «_» or «.» are passed over.`);
  const inJournal = to.startsWith(`${root}/journal/`);
  if (kind !== undefined && inJournal !== (kind === 'journal')) {
    throw new Error(
      inJournal
        ? `The folder ${root}/journal is the journal’s: the ${kind} note ${sourcePath} would not be shown there.`
        : `${sourcePath} is a journal note, which is shown only below ${root}/journal.`,
    );
  }
}

function isFolder({names: {notes, files}}: NoteIndex, path: string): boolean {
  const isIn = (one: string) => one.startsWith(`${path}/`);
  return [...notes.keys()].some(isIn) || [...files].some(isIn);
}

function isBelow(path: string, root: string): boolean {
  return root === '' || path.startsWith(`${root}/`);
}

function slashed(address: string): string {
  return `/${address.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
}
