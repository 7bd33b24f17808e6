import {listedNotes, outgoingOf} from '../graph/lookup';
import type {Mention} from '../graph/mentions';
import type {NoteIndex} from '../graph/types';
import type {IndexedNote, Prose} from '../reading/types';
import {fold} from '../resolution/paths';

/** A note that another names without a link. */
export type NamedNote = Mention & {readonly note: IndexedNote};

type Name = {
  readonly note: IndexedNote;
  readonly name: string;
  /** Where its first word begins. */ readonly lead: number;
};

const WORDS = /[\p{L}\p{N}_]+/gu;
const WORD = /[\p{L}\p{N}_]/u;

/**
 * Where a listed note names another that it nowhere links to: of what `mentionsOf` finds for each note, the first of each
 * pair of notes, in one walk over all texts and in their order. Maps are left out, which are called as whole fields are;
 * a name that several notes have is linked when one of them is.
 */
export function unlinkedMentions(index: NoteIndex): NamedNote[] {
  const names = namesByWord(index);
  return listedNotes(index).flatMap((from) => {
    const linked = [from.sourcePath, ...outgoingOf(index, from.sourcePath)].flatMap((path) => namesOf(index, path));
    const known = new Set(linked);
    const first = new Map<string, NamedNote>();
    for (const prose of from.prose) {
      for (const named of mentionsIn(prose, from, names)) {
        const isLinked = [named.note.title, ...named.note.aliases].some((name) => known.has(fold(name)));
        if (!isLinked && !first.has(named.note.sourcePath)) first.set(named.note.sourcePath, named);
      }
    }
    return [...first.values()];
  });
}

function namesOf({names}: NoteIndex, sourcePath: string): string[] {
  const {title, aliases} = names.notes.get(sourcePath) ?? {title: '', aliases: []};
  return [title, ...aliases].map(fold);
}

function namesByWord(index: NoteIndex): ReadonlyMap<string, readonly Name[]> {
  const names = new Map<string, Name[]>();
  for (const note of listedNotes(index).filter(({kind}) => kind !== 'map')) {
    for (const name of new Set([note.title, ...note.aliases].map(fold))) {
      const first = name.match(WORDS)?.[0];
      if (first === undefined) continue;
      names.set(first, [...(names.get(first) ?? []), {note, name, lead: name.indexOf(first)}]);
    }
  }
  return names;
}

function mentionsIn(
  {line, text}: Prose,
  {sourcePath}: IndexedNote,
  names: ReadonlyMap<string, readonly Name[]>,
): NamedNote[] {
  const folded = text.toLowerCase();
  // Offsets hold only where folding keeps every letter's length; else the mention is left out.
  if (folded.length !== text.length) return [];
  const found = new Map<string, NamedNote>();
  for (const {0: word, index: at} of folded.matchAll(WORDS)) {
    for (const {note, name, lead} of names.get(word) ?? []) {
      const [start, end] = [at - lead, at - lead + name.length];
      if (!stands(folded, name, start) || longerKnown(found.get(note.sourcePath), name)) continue;
      found.set(note.sourcePath, {note, from: sourcePath, line, text, name: [start, end]});
    }
  }
  return [...found.values()];
}

/** Whether a name stands at a place, not within longer words. */
function stands(text: string, name: string, start: number): boolean {
  return (
    start >= 0 &&
    text.startsWith(name, start) &&
    !WORD.test(text.charAt(start - 1)) &&
    !WORD.test(text.charAt(start + name.length))
  );
}

function longerKnown(known: NamedNote | undefined, name: string): boolean {
  return known !== undefined && known.name[1] - known.name[0] >= name.length;
}
