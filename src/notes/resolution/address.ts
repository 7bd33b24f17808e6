import {decoded} from '../reading/address';
import type {IndexedNote, NoteLink} from '../reading/types';
import {findByName, type Found} from './find';
import type {Names} from './names';
import {folderOf, joined, withoutEnding} from './paths';
import {permalinkOf} from './permalink';

/** Where an address leads: to a note or file, to nothing, or to a page that is not made from a note. */
export type FoundAddress = Found | 'elsewhere' | undefined;

/**
 * The note or file that the target of an ordinary Markdown link leads to, seen from a note: a path from its folder, or
 * from the root of the notes or site when it begins with `/` or `@site/`, as Docusaurus reads them; or an address.
 * Beyond that, a path without ending finds its note, and a folder its index, as in Foam.
 */
export function findByAddress(
  names: Names,
  note: IndexedNote,
  {target, embed}: Pick<NoteLink, 'target' | 'embed'>,
): FoundAddress {
  const path = decoded(target);
  const file = pathsOf(names, note.sourcePath, path).find((one) => names.notes.has(one) || names.files.has(one));
  if (file !== undefined) return {sourcePath: file, rivals: []};
  if (looksLikeFile(path)) return path.startsWith('/') && !isNotePath(path) ? 'elsewhere' : undefined;
  const page = names.byAddress.get(addressOf(names, note, path));
  if (page !== undefined) return {sourcePath: page, rivals: []};
  if (path.startsWith('/')) return 'elsewhere';
  return embed ? undefined : findByName(names, note.sourcePath, path.startsWith('.') ? path : `./${path}`);
}

/** The files that a path may mean. */
function pathsOf(names: Names, from: string, path: string): string[] {
  if (path.startsWith('@site/')) return [path.slice('@site/'.length)];
  if (path.startsWith('/'))
    return [`${names.root}${path}`, path.slice(1), `static${path}`].map((one) => joined('', one) ?? '');
  const file = joined(folderOf(from), path);
  return file === undefined ? [] : [file];
}

/** An address from the site's root, with a slash at its end. */
function addressOf(names: Names, note: IndexedNote, path: string): string {
  const base = path.startsWith('/') ? '' : permalinkOf(note, names.root);
  const whole = joined(base, path) ?? '';
  return whole === '' ? '/' : `/${whole}/`;
}

/** Whether a path ends as files do. */
function looksLikeFile(path: string): boolean {
  return /\.[a-z][a-z\d]{0,4}$/i.test(path);
}

function isNotePath(path: string): boolean {
  return withoutEnding(path) !== path;
}
