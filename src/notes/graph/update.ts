import {compareText} from '../problems';
import {decoded} from '../reading/address';
import type {IndexedNote, NoteLink} from '../reading/types';
import {namesOf, namesOfNote, type Names} from '../resolution/names';
import {fold, lastOf, withoutEnding} from '../resolution/paths';
import {permalinkOf} from '../resolution/permalink';
import {resolveLink} from '../resolution/resolve';
import {indexFrom, indexOf, linksOf} from './build';
import type {NoteIndex, ResolvedLink} from './types';

/** What has been saved or taken away since the index was made. */
export type Change = {
  readonly saved?: readonly IndexedNote[];
  /** Paths of notes that are gone. */
  readonly removed?: readonly string[];
  /** All other files, when some came or went. */
  readonly files?: readonly string[];
  readonly today?: string;
};

/**
 * The index after a change, equal to one made from scratch. Only the links of saved notes are resolved anew, and those
 * of others that lead to a changed note, lead nowhere, or are written as one of its names, old or new.
 */
export function updated(index: NoteIndex, change: Change): NoteIndex {
  const {saved = [], removed = [], files, today = index.today} = change;
  const notes = new Map(index.names.notes);
  for (const path of removed) notes.delete(path);
  for (const note of saved) notes.set(note.sourcePath, note);
  if (files !== undefined) return indexOf({root: index.names.root, notes: [...notes.values()], files, today});
  const changed = [...new Set([...removed, ...saved.map(({sourcePath}) => sourcePath)])].filter(
    (path) => faceOf(index.names.notes.get(path)) !== faceOf(notes.get(path)),
  );
  const names = changed.length === 0 ? {...index.names, notes} : namesAfter(index.names, notes);
  const isTouched = touchedBy(index.names, names, changed);
  const fresh = new Set(saved);
  const links = [...names.notes.values()].map((note): [string, readonly ResolvedLink[]] => {
    const before = index.links.get(note.sourcePath);
    if (before === undefined || fresh.has(note)) return [note.sourcePath, linksOf(names, note)];
    return [note.sourcePath, changed.length === 0 ? before : resolvedAgain(names, note, before, isTouched)];
  });
  return indexFrom(names, new Map(links), today);
}

function namesAfter({root, files}: Names, notes: ReadonlyMap<string, IndexedNote>): Names {
  const sorted = [...notes.values()].sort((a, b) => compareText(a.sourcePath, b.sourcePath));
  return namesOf({root, notes: sorted, files: [...files]});
}

/** The links of a note, the same value when none of them is touched. */
function resolvedAgain(
  names: Names,
  note: IndexedNote,
  before: readonly ResolvedLink[],
  isTouched: (link: ResolvedLink) => boolean,
): readonly ResolvedLink[] {
  if (!before.some(isTouched)) return before;
  return before.map((one) => (isTouched(one) ? {link: one.link, resolved: resolveLink(names, note, one.link)} : one));
}

/** Tells which links may lead elsewhere now that these notes have changed. */
function touchedBy(before: Names, after: Names, changed: readonly string[]): (link: ResolvedLink) => boolean {
  const paths = new Set(changed);
  const keys = new Set(changed.flatMap((path) => [...keysOf(before, path), ...keysOf(after, path)]));
  // Many links are written alike.
  const known = new Map<string, boolean>();
  const isNamed = ({target}: NoteLink) => {
    const named = known.get(target) ?? keysOfTarget(target).some((key) => keys.has(key));
    known.set(target, named);
    return named;
  };
  return ({link, resolved: {destination, fault}}) =>
    destination === undefined || fault !== undefined || paths.has(destination.sourcePath) || isNamed(link);
}

/** All that a note is called by: its names and the last part of its address. */
function keysOf(names: Names, path: string): string[] {
  const note = names.notes.get(path);
  if (note === undefined) return [];
  const called = namesOfNote(note, names.root).map(([name]) => fold(name));
  return [...called, lastPart(permalinkOf(note, names.root))];
}

function keysOfTarget(target: string): string[] {
  return [fold(target), lastPart(target), lastPart(decoded(target))];
}

/** `/a/B.md`, `../b/` → `b` */
function lastPart(path: string): string {
  return fold(withoutEnding(lastOf(path.replace(/\/+$/, ''))));
}

/** What others find a note by: the same text for notes that nobody can tell apart by names, headings and blocks. */
function faceOf(note: IndexedNote | undefined): string {
  if (note === undefined) return '';
  const {title, aliases, slug, headings, blocks} = note;
  const ids = headings.map(({text, id, depth}) => [text, id, depth]);
  return JSON.stringify([title, aliases, slug, ids, blocks.map(({id, anchor}) => [id, anchor])]);
}
