import {parseNote} from '../notes/reading/parse';
import type {IndexedNote} from '../notes/reading/types';
import {linkedNote} from './links/kept';
import {sourceTree} from './read/tree';
import type {Dialect, Plain} from './types';
import {readPlain} from './words/plain';
import {shownText} from './words/shown';
import {countWords, missingWords, shownTexts, total} from './words/words';
import {faultIn} from './write/fault';
import type {Format} from './write/markdown';

/** A note as it is written, and what its source is. Plain values, so that a thread can be given them. */
export type Draft = {
  readonly sourcePath: string;
  readonly format: Format;
  readonly title: string;
  /** Front matter with the blank line below it. */
  readonly head: string;
  readonly body: string;
  /** The body of the source's page. */
  readonly raw: string;
  /** What the source shows by the import's own reading; missing where its dialect has another. */
  readonly shown?: string;
  /** Words of which a finding says that they are gone. */
  readonly reasons: readonly string[];
};

/** What became of the words of a page. */
export type KeptWords = {readonly words: number; readonly explained: number; readonly missing: readonly string[]};

/** What a reader of the draft and one of its source see; or why the draft must not be used. Plain values too. */
export type Proof =
  | {
      readonly kept: KeptWords;
      readonly note: IndexedNote;
      /** Addresses in the source. */ readonly links: readonly string[];
    }
  | {readonly fault: string};

/**
 * Reads a draft as the wiki will, and compares what it shows with what its source shows to a plain reader. A text that does
 * not read, or that holds anything that could run, is a fault.
 */
export function proofOf(draft: Draft, dialect: Dialect): Proof {
  const {sourcePath, head, title, body, format} = draft;
  try {
    const tree = parseNote(`note.${format}`, body);
    const fault = faultIn(tree);
    if (fault !== undefined) return {fault};
    const {text, links} = plainOf(draft, dialect);
    const kept = keptWords(text, `${title}\n${shownText(tree)}`, draft.reasons);
    return {kept, links, note: linkedNote(sourcePath, `${head}${body}`)};
  } catch (error) {
    return {fault: error instanceof Error ? error.message : 'unknown'};
  }
}

/** What the source of a page shows: to a plain reader; by the import's own reading where there is none or it gives up. */
function plainOf({shown, raw}: Draft, dialect: Dialect): Plain {
  const {plain: read, flat = (text) => text} = dialect;
  const plain = shown === undefined && read !== undefined ? readPlain(flat(raw), read) : undefined;
  return plain ?? {text: shown ?? shownTexts(sourceTree(raw, dialect), dialect.wordsOf).join('\n'), links: []};
}

function keptWords(source: string, shown: string, explained: readonly string[]): KeptWords {
  const words = countWords([source]);
  const gone = missingWords(words, countWords([shown]));
  const reasons = new Map(countWords(explained));
  const missing = gone.filter((word) => {
    const left = reasons.get(word) ?? 0;
    reasons.set(word, left - 1);
    return left <= 0;
  });
  return {words: total(words), explained: gone.length - missing.length, missing};
}
