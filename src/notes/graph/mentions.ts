import {fold} from '../resolution/paths';
import {isListed, listedNotes} from './lookup';
import type {NoteIndex} from './types';

/** A place where a note is named in the running text of another without a link. */
export type Mention = {
  readonly from: string;
  /** The line on which the paragraph begins. */
  readonly line: number;
  /** The paragraph, without its links and code. */
  readonly text: string;
  /** The name in the text: offsets of its first character and of the one behind its last. */
  readonly name: readonly [start: number, end: number];
};

const WORD = /[\p{L}\p{N}_]/u;

/**
 * Where listed notes name a note by its title or an alias, as whole words and without case, but do not link it there.
 * Each paragraph counts once, by the longest of the names. An unlisted or hidden note has no mentions.
 */
export function mentionsOf(index: NoteIndex, sourcePath: string): Mention[] {
  const note = index.names.notes.get(sourcePath);
  if (note === undefined || !isListed(index, sourcePath)) return [];
  const names = [note.title, ...note.aliases].map(fold).sort((a, b) => b.length - a.length);
  return listedNotes(index)
    .filter((other) => other.sourcePath !== sourcePath)
    .flatMap((other) =>
      other.prose.flatMap(({line, text}) => {
        const name = firstNamed(text, names);
        return name === undefined ? [] : [{from: other.sourcePath, line, text, name}];
      }),
    );
}

function firstNamed(text: string, names: readonly string[]): readonly [number, number] | undefined {
  const folded = text.toLowerCase();
  // Offsets hold only where folding keeps every letter's length; else the mention is left out.
  if (folded.length !== text.length) return undefined;
  for (const name of names) {
    const start = wordsAt(folded, name);
    if (start !== undefined) return [start, start + name.length];
  }
  return undefined;
}

function wordsAt(text: string, name: string): number | undefined {
  for (let at = text.indexOf(name); at >= 0 && name !== ''; at = text.indexOf(name, at + 1)) {
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + name.length)) return at;
  }
  return undefined;
}

function isWordAt(text: string, at: number): boolean {
  return WORD.test(text.charAt(at));
}
