import {listedNotes} from '../graph/lookup';
import type {NoteIndex} from '../graph/types';
import type {IndexedNote} from '../reading/types';
import {fold} from '../resolution/paths';
import {permalinkOf} from '../resolution/permalink';
import {patternOf, type Pattern} from './pattern';

/** Whether first mentions of terms are marked in notes whose front matter does not say. */
export const GLOSSARY: 'auto' | 'off' = 'auto';

/** A word of the field, as a listed note of the kind `term` defines it. */
export type Term = {
  readonly sourcePath: string;
  readonly title: string;
  /** The title and the aliases. */
  readonly names: readonly string[];
  /** The note's description. */
  readonly definition: string;
  /** Address of the note's page from the site's root, without the base. */
  readonly permalink: string;
  /** Whether it is marked where a text mentions it. */
  readonly isMarked: boolean;
};

export type Glossary = {
  readonly byPath: ReadonlyMap<string, Term>;
  readonly byPermalink: ReadonlyMap<string, Term>;
  /** By folded names; a title goes before an alias, then the first by its path counts. */
  readonly byName: ReadonlyMap<string, Term>;
  /** All names by their first word, the longest first. */
  readonly byWord: ReadonlyMap<string, readonly Pattern<Term>[]>;
};

/**
 * The terms that may be shown in other notes. A term note with `glossary: off` takes no part in the marking, for a word
 * that is too common; links and `<Term>` show its definition all the same.
 */
export function glossaryOf(index: NoteIndex): Glossary {
  const terms = listedNotes(index).flatMap((note) => termOf(note, index.names.root) ?? []);
  const titles = terms.map((term) => [fold(term.title), term] as const);
  const names = terms.flatMap((term) => term.names.map((name) => [fold(name), term] as const));
  const byName = new Map([...names, ...titles].reverse());
  return {
    byPath: new Map(terms.map((term) => [term.sourcePath, term])),
    byPermalink: new Map(terms.map((term) => [term.permalink, term])),
    byName,
    byWord: patternsByWord(byName),
  };
}

/** Whether a note takes part in the marking of terms. */
export function isMarking({glossary = GLOSSARY}: Pick<IndexedNote, 'glossary'>): boolean {
  return glossary === 'auto';
}

function termOf(note: IndexedNote, root: string): Term | undefined {
  const {sourcePath, title, aliases, kind, description} = note;
  if (kind !== 'term' || description === undefined) return undefined;
  return {
    sourcePath,
    title,
    names: [title, ...aliases],
    definition: description,
    permalink: permalinkOf(note, root),
    isMarked: isMarking(note),
  };
}

function patternsByWord(names: ReadonlyMap<string, Term>) {
  const byWord = new Map<string, Pattern<Term>[]>();
  for (const [name, term] of names) {
    const pattern = patternOf(name, term);
    const [word] = pattern.words;
    if (word === undefined) continue;
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [pattern]);
    else known.push(pattern);
  }
  for (const patterns of byWord.values()) patterns.sort((a, b) => b.length - a.length);
  return byWord;
}
