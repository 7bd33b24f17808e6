import type {NoteIndex} from '../graph/types';
import {permalinkOf} from '../resolution/permalink';
import {lastOf, withoutEnding} from '../resolution/paths';

/** What an editor needs to complete links to a note. */
export type NoteNames = {
  /** What to write between `[[` and `]]`: the name of its file. */
  readonly name: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly file: string;
  readonly address: string;
  readonly headings: readonly {readonly text: string; readonly id: string}[];
};

/** The names of all notes, in the order of their paths: drafts too, since their writer links to them. */
export function namesForEditors({names: {notes, root}}: NoteIndex): NoteNames[] {
  return [...notes.values()].map((note) => ({
    name: withoutEnding(lastOf(note.sourcePath)),
    title: note.title,
    aliases: note.aliases,
    file: note.sourcePath,
    address: permalinkOf(note, root),
    headings: note.headings.map(({text, id}) => ({text, id})),
  }));
}
