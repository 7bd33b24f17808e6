import type {NoteIndex} from '../graph/types';
import type {IndexedNote} from '../reading/types';
import {fold} from '../resolution/paths';
import {isMarking, type Glossary, type Term} from './terms';

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

type TakingNote = {
  readonly note: IndexedNote;
  readonly index: NoteIndex;
  readonly glossary: Glossary;
  readonly text: string;
  /** Lines with the texts that the note embeds. */
  readonly embedded: readonly string[];
};

/**
 * Tells which terms a note's page may take from the glossary, as lines: those that it links to, and those of which a name
 * could stand in its text. The words of a note are read once, as long as the note stays the same.
 */
export function termTaker(): (taking: TakingNote) => string[] {
  const known = new WeakMap<IndexedNote, ReadonlySet<string>>();
  const wordsIn = (note: IndexedNote, text: string) => {
    const words = known.get(note) ?? wordsOf([text]);
    known.set(note, words);
    return words;
  };
  const named = new WeakMap<Term, readonly (readonly string[])[]>();
  const namesOf = (term: Term) => {
    const names = named.get(term) ?? term.names.map((name) => [...wordsOf([name])]);
    named.set(term, names);
    return names;
  };
  return ({note, index, glossary, text, embedded}) => {
    const linked = new Set(index.links.get(note.sourcePath)?.map(({resolved}) => resolved.destination?.sourcePath));
    const words = wordsIn(note, text);
    const others = wordsOf(embedded);
    const isNamed = (term: Term) =>
      namesOf(term).some((name) => name.every((word) => words.has(word) || others.has(word)));
    const mayName = isMarking(note) || note.terms !== undefined || embedded.length > 0;
    return [...glossary.byPath.values()]
      .filter((term) => linked.has(term.sourcePath) || (mayName && isNamed(term)))
      .map(({permalink, title, names, definition}) => `${permalink} ${title}: ${names.join(', ')}. ${definition}`);
  };
}

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(WORD) ?? []).map(fold));
}
