import {withoutCut} from '../reading/prose';
import type {IndexedNote} from '../reading/types';

/** The words of a note that may tell what it is about: by key, how it is written and how often. */
export type Words = ReadonlyMap<string, {readonly text: string; readonly times: number}>;

/** Takes a text apart into words: `key` is the same for words that count as one, `text` is how it is written. */
export type WordsOf = (text: string) => readonly {readonly key: string; readonly text: string}[];

/** How often a word of the title, an alias or the description counts: these say in a line what the note is about. */
const NAMING = 3;

/** A note's words counted: those of its names and description, and of its running text without links and code. */
export function wordsOfNote({title, aliases, description = '', prose}: IndexedNote, wordsOf: WordsOf): Words {
  const words = new Map<string, {text: string; times: number}>();
  const add = (text: string, times: number) => {
    for (const {key, text: written} of wordsOf(text)) {
      const known = words.get(key);
      if (known === undefined) words.set(key, {text: written, times});
      else known.times += times;
    }
  };
  for (const text of [title, ...aliases, description]) add(text, NAMING);
  for (const block of prose) add(withoutCut(block), 1);
  return words;
}

/**
 * Counted words as one text, which is read back five times as quickly as they are counted.
 *
 * `{model → {text: 'models', times: 2}, drift → {text: 'drift', times: 1}}` → `["model","models",2,"drift",0,1]`
 */
export function packedWords(words: Words): string {
  return JSON.stringify([...words].flatMap(([key, {text, times}]) => [key, text === key ? 0 : text, times]));
}

/** The words that were packed; throws for any other text. */
export function unpackedWords(packed: string): Words {
  const words = new Map<string, {readonly text: string; readonly times: number}>();
  // The border: three values for each word, as they were packed.
  const values = JSON.parse(packed) as (string | number)[];
  for (let at = 0; at < values.length; at += 3) {
    const [key, text, times] = [String(values[at]), values[at + 1], Number(values[at + 2])];
    words.set(key, {text: text === 0 ? key : String(text), times});
  }
  return words;
}
