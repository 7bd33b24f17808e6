import type {NoteText} from '../check';
import {readNote} from './note';
import type {IndexedNote} from './types';

/** Notes that have been read, by a key of their path and text; plain values, to be kept on disk between runs. */
export type ReadNotes = ReadonlyMap<string, IndexedNote>;

/**
 * Reads notes, but not those that are known from before. `keyOf` gives the same key to the same path and text alone, as
 * a digest of both does, and another one whenever the reader itself changes. Returns the notes in the order of their
 * texts, and all by their keys for the next time: what is not asked for any more is dropped.
 */
export function readAll(
  texts: readonly NoteText[],
  keyOf: (text: NoteText) => string,
  known: ReadNotes = new Map(),
): {readonly notes: readonly IndexedNote[]; readonly known: ReadNotes} {
  const now = new Map<string, IndexedNote>();
  const notes = texts.map((text) => {
    const key = keyOf(text);
    const note = known.get(key) ?? readNote(text);
    now.set(key, note);
    return note;
  });
  return {notes, known: now};
}
