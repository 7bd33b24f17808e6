import type {NoteText} from '../check';
import {listFiles, readNotes, type NotesFolder} from '../files';
import {indexOf} from '../graph/build';
import type {NoteIndex} from '../graph/types';
import {readNote} from '../reading/note';

/** All notes of a folder: their index, and their texts by path. */
export type Wiki = {
  readonly index: NoteIndex;
  readonly texts: readonly NoteText[];
  /** Throws for a path at which there is no note. */
  readonly textOf: (sourcePath: string) => NoteText;
};

/** Reads a folder of notes for a command. */
export async function readWiki(folder: NotesFolder): Promise<Wiki> {
  const [texts, files] = await Promise.all([readNotes(folder), listFiles(folder)]);
  return wikiOf(folder, texts, files);
}

/** The same from texts that have been read already, such as those of an older commit. */
export function wikiOf({notesDir}: NotesFolder, texts: readonly NoteText[], files: readonly string[]): Wiki {
  const byPath = new Map(texts.map((note) => [note.sourcePath, note]));
  const root = notesDir === '.' ? '' : notesDir;
  return {
    index: indexOf({root, notes: texts.map(readNote), files, today: today()}),
    texts,
    textOf: (sourcePath) => {
      const note = byPath.get(sourcePath);
      if (note === undefined) throw new Error(`There is no note ${sourcePath}.`);
      return note;
    },
  };
}

/** The day on the writer's calendar, `2026-03-21`. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}
