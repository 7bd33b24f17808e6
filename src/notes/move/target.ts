import {decoded, isElsewhere} from '../reading/address';
import type {IndexedNote, NoteLink} from '../reading/types';
import {below, type Names} from '../resolution/names';
import {fold, folderOf, joined, lastOf, relativePath, withoutEnding} from '../resolution/paths';
import {permalinkOf} from '../resolution/permalink';
import {resolveLink, type Destination, type Resolved} from '../resolution/resolve';

export type LinkMove = {
  readonly link: NoteLink;
  readonly resolved: Resolved;
  /** The note in which the link stands, before the move. */
  readonly from: string;
  /** The same note after the move. */
  readonly note: IndexedNote;
  readonly names: Names;
  readonly pathOf: (path: string) => string;
};

/**
 * What a link's target must be after a move to lead where it led; the same when it still does. A link that led nowhere
 * stays as it is, but for a path, which goes on naming the same file. Nothing when no target leads there.
 */
export function newTarget({link, resolved, from, note, names, pathOf}: LinkMove): string | undefined {
  const {destination} = resolved;
  if (destination === undefined) return keptPath(link, from, note);
  const sought = pathOf(destination.sourcePath);
  const leadsThere = (target: string) => leads(names, note, {...link, target}, sought);
  if (leadsThere(link.target) || (resolved.fault?.rule === 'ambiguous-note' && stillFirst(names, note, link, sought))) {
    return link.target;
  }
  const candidates =
    link.form === 'wikilink'
      ? wikilinkTargets(link.target, sought, names.root)
      : pathTargets(link.target, {from: note.sourcePath, sought, destination, names});
  return candidates.find(leadsThere);
}

function leads(names: Names, note: IndexedNote, link: NoteLink, sought: string): boolean {
  const {destination, fault} = resolveLink(names, note, link);
  return destination?.sourcePath === sought && fault?.rule !== 'ambiguous-note';
}

/** Whether a name that meant several notes still leads to the same of them. */
function stillFirst(names: Names, note: IndexedNote, link: NoteLink, sought: string): boolean {
  return resolveLink(names, note, link).destination?.sourcePath === sought;
}

/** A path to a file that is not known, from where the note stands now. */
function keptPath({form, target}: NoteLink, from: string, note: IndexedNote): string {
  const isPath = form !== 'wikilink' && !target.startsWith('/') && !target.startsWith('@') && !isElsewhere(target);
  const file = isPath ? joined(folderOf(from), target) : undefined;
  if (file === undefined || folderOf(from) === folderOf(note.sourcePath)) return target;
  return styled(relativePath(note.sourcePath, file), target);
}

/** Names of a file for a wikilink, the shortest first: its name, then more and more of its path, then all of it. */
function wikilinkTargets(old: string, sought: string, root: string): string[] {
  const hadEnding = withoutEnding(old) !== old;
  const path = hadEnding ? below(sought, root) : withoutEnding(below(sought, root));
  const parts = path.split('/');
  const ends = parts.map((_, nth) => parts.slice(-1 - nth).join('/'));
  return [...ends, `/${path}`].filter((target) => !/[[\]|#^]/.test(target));
}

type PathScene = {
  readonly from: string;
  readonly sought: string;
  readonly destination: Destination;
  readonly names: Names;
};

/** Targets of a Markdown link in the way in which it was written: an address, a path from the root, or from the note. */
function pathTargets(old: string, {from, sought, destination, names}: PathScene): string[] {
  const relative = [old, `./${lastOf(old)}`].map((style) => styled(relativePath(from, sought), style));
  const note = names.notes.get(sought);
  if (old.startsWith('@site/')) return [`@site/${sought}`];
  if (!old.startsWith('/')) return relative;
  const isFile = fold(lastOf(decoded(old))) === fold(lastOf(destination.sourcePath));
  if (note === undefined || isFile)
    return [`/${encoded(below(sought, names.root))}`, `/${encoded(sought)}`, ...relative];
  const address = encoded(permalinkOf(note, names.root));
  return [old.endsWith('/') ? address : address.replace(/(.)\/$/, '$1'), ...relative];
}

/** A path as the old one was written: with `./` only where that had it, blanks as they were. */
function styled(path: string, old: string): string {
  const plain = old.startsWith('./') ? path : path.replace(/^\.\//, '');
  return /\s/.test(old) ? plain : encoded(plain);
}

function encoded(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join('/');
}
