import type {NoteText} from '../check';
import {isPart, listFiles, readNotes, readTexts, type NotesFolder} from '../files';
import {indexOf} from '../graph/build';
import type {NoteIndex} from '../graph/types';
import {isCategory} from '../move/ids';
import {readNote} from '../reading/note';

/** All notes of a folder: their index, and their texts by path. */
export type Wiki = {
  readonly index: NoteIndex;
  readonly texts: readonly NoteText[];
  /** Texts that are no notes and name notes all the same: parts that notes take in, and settings of folders. */
  readonly others: readonly NoteText[];
  /** Throws for a path at which there is none of these texts. */
  readonly textOf: (sourcePath: string) => NoteText;
};

/** Reads a folder of notes for a command. */
export async function readWiki(folder: NotesFolder): Promise<Wiki> {
  const [texts, files] = await Promise.all([readNotes(folder), listFiles(folder)]);
  const naming = files.filter((file) => isPart(file) || (isCategory(file) && !file.startsWith('static/')));
  return wikiOf(folder, {texts, files, others: await readTexts(folder.siteDir, naming)});
}

type WikiSource = Pick<Wiki, 'texts'> & {readonly files: readonly string[]; readonly others?: Wiki['others']};

/** The same from texts that have been read already, such as those of an older commit. */
export function wikiOf({notesDir}: NotesFolder, {texts, files, others = []}: WikiSource): Wiki {
  const byPath = new Map([...texts, ...others].map((note) => [note.sourcePath, note]));
  const root = notesDir === '.' ? '' : notesDir;
  return {
    index: indexOf({root, notes: texts.map(readNote), files, today: today()}),
    texts,
    others,
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
