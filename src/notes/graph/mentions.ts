import {compareText} from '../problems';
import type {IndexedNote, Prose} from '../reading/types';
import {fold} from '../resolution/paths';
import {listedNotes} from './lookup';
import type {NoteIndex} from './types';

/** A place where a note is named in the running text of another without a link. */
export type Mention = {
  readonly from: string;
  /** The line on which the paragraph begins. */
  readonly line: number;
  /** The paragraph as a reader sees it. */
  readonly text: string;
  /** The name in the text: offsets of its first character and of the one behind its last. */
  readonly name: readonly [start: number, end: number];
};

/** A name of a note; `word` is its first whole word, which begins `at` characters behind the name's begin. */
type Name = {readonly name: string; readonly word: string; readonly at: number; readonly sourcePath: string};

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const IN_WORD = /[\p{L}\p{M}\p{N}_]/u;

/**
 * Where listed notes name another by its title or an alias, as whole words and without case, but do not link it there;
 * by the path of the note that is named, sorted by where they stand. A paragraph counts once for a note, by the longest
 * of its names. One pass over all texts, however many names there are.
 */
export function mentionsIn(index: NoteIndex): ReadonlyMap<string, readonly Mention[]> {
  const notes = listedNotes(index);
  const names = namesByWord(notes);
  const mentions = new Map<string, Mention[]>();
  for (const {sourcePath: from, prose} of notes) {
    for (const {line, text, cut} of prose) {
      for (const [named, name] of namedIn({text, cut}, names)) {
        if (named === from) continue;
        const known = mentions.get(named);
        if (known === undefined) mentions.set(named, [{from, line, text, name}]);
        else known.push({from, line, text, name});
      }
    }
  }
  return mentions;
}

function namesByWord(notes: readonly IndexedNote[]): ReadonlyMap<string, readonly Name[]> {
  const byWord = new Map<string, Name[]>();
  for (const {sourcePath, title, aliases} of notes) {
    for (const name of new Set([title, ...aliases].map(fold))) {
      const {0: word, index: at = 0} = [...name.matchAll(WORD)][0] ?? {0: ''};
      if (word === '') continue;
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [{name, word, at, sourcePath}]);
      else known.push({name, word, at, sourcePath});
    }
  }
  for (const names of byWord.values())
    names.sort((a, b) => b.name.length - a.name.length || compareText(a.name, b.name));
  return byWord;
}

/** The notes that a text names outside of links and code, each with its longest name's first place. */
function namedIn(
  {text, cut = []}: Pick<Prose, 'text' | 'cut'>,
  names: ReadonlyMap<string, readonly Name[]>,
): Map<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>();
  const folded = text.toLowerCase();
  // Offsets hold only where folding keeps every letter's length; else the paragraph is left out.
  if (folded.length !== text.length) return found;
  for (const {0: word, index} of folded.matchAll(WORD)) {
    for (const {name, at, sourcePath} of names.get(word) ?? []) {
      const [start, end] = [index - at, index - at + name.length];
      const [before, after] = found.get(sourcePath) ?? [0, 0];
      if (name.length <= after - before || !folded.startsWith(name, start) || !isWhole(folded, start, end)) continue;
      if (!cut.some(([from, to]) => start < to && end > from)) found.set(sourcePath, [start, end]);
    }
  }
  return found;
}

function isWhole(text: string, start: number, end: number): boolean {
  return start >= 0 && !IN_WORD.test(text.charAt(start - 1)) && !IN_WORD.test(text.charAt(end));
}
