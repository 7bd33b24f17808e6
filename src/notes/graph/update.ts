import type {IndexedNote} from '../reading/types';
import type {Names} from '../resolution/names';
import {indexFrom, indexOf, linksOf} from './build';
import type {NoteIndex} from './types';

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
 * The index after a change, equal to one made from scratch. When no note is called otherwise than before and none has
 * other headings or blocks, as after most saves, only the links of the saved notes are resolved anew.
 */
export function updated(index: NoteIndex, change: Change): NoteIndex {
  const {saved = [], removed = [], files, today = index.today} = change;
  const {names} = index;
  const isText = files === undefined && removed.every((path) => !names.notes.has(path));
  if (isText && saved.every((note) => hasSameFace(names.notes.get(note.sourcePath), note))) {
    return withTexts(index, saved, today);
  }
  const notes = new Map(names.notes);
  for (const path of removed) notes.delete(path);
  for (const note of saved) notes.set(note.sourcePath, note);
  return indexOf({root: names.root, notes: [...notes.values()], files: files ?? [...names.files], today});
}

/** The index after saves that changed nothing by which other notes find these. */
function withTexts(index: NoteIndex, saved: readonly IndexedNote[], today: string): NoteIndex {
  const notes = new Map(index.names.notes);
  for (const note of saved) notes.set(note.sourcePath, note);
  const names: Names = {...index.names, notes};
  const links = new Map(index.links);
  for (const note of saved) links.set(note.sourcePath, linksOf(names, note));
  return indexFrom(names, links, today);
}

/** Whether other notes find a note, its headings and its blocks as before. */
function hasSameFace(before: IndexedNote | undefined, after: IndexedNote): boolean {
  return before !== undefined && faceOf(before) === faceOf(after);
}

function faceOf({title, aliases, slug, headings, blocks}: IndexedNote): string {
  const ids = headings.map(({text, id, depth}) => [text, id, depth]);
  return JSON.stringify([title, aliases, slug, ids, blocks.map(({id, anchor}) => [id, anchor])]);
}
