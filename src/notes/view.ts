import readingTime from 'reading-time';
import type {NoteText} from './check';
import {parseFrontMatter} from './frontmatter';
import {connectionsOf, type Mentions} from './graph/connections';
import type {Connections, Related} from './graph/shown';
import type {NoteIndex} from './graph/types';
import type {HistoryView} from './history/view';
import type {NoteList} from './lists';

/** What a note's page is given beside its text and front matter; it travels in the page's own chunk. */
export type NoteView = {
  /** Reading time in whole minutes, from 1. */
  readonly minutes: number;
  readonly connections: Connections;
  /** Ids on the page of blocks that have a name. */
  readonly anchors?: readonly string[];
  /** The notes most like it; missing for a note that is not listed. */
  readonly related?: readonly Related[];
  /** For a map with `list`: all notes of that kind. */
  readonly list?: NoteList;
  /** What git knows of a listed note. */
  readonly history?: HistoryView;
};

/** What the page of a note is given, but for a list of other notes. */
export function viewOf(
  index: NoteIndex,
  text: NoteText,
  {mentions, minutes = minutesOf(text)}: {readonly mentions?: Mentions; readonly minutes?: number} = {},
): NoteView {
  const {blocks = []} = index.names.notes.get(text.sourcePath) ?? {};
  const anchors = blocks.flatMap(({anchor}) => (anchor.startsWith('^') ? [anchor] : []));
  return {
    minutes,
    connections: connectionsOf(index, text.sourcePath, mentions),
    ...(anchors.length > 0 && {anchors}),
  };
}

/** Reading time of a note in whole minutes, from 1, at 200 words a minute. */
export function minutesOf({sourcePath, text}: NoteText): number {
  return Math.max(1, Math.ceil(wordsIn(parseFrontMatter(sourcePath, text).body) / A_MINUTE));
}

/** Words that are read in a minute. */
const A_MINUTE = 200;

/** A character that is a word by itself, in the scripts for which there is a library. */
const WORD_BY_ITSELF = /[\u3040-\u309f\u4e00-\u9fff\uac00-\ud7a3]/u;

/**
 * Words of a text as `reading-time` counts them; it looks at each character several times, which takes a second for a
 * thousand notes, so that a text whose words are all parted by blanks is counted here.
 *
 * `One two,three` → 2 · `紙の 本` → 3
 */
export function wordsIn(text: string): number {
  if (WORD_BY_ITSELF.test(text)) return readingTime(text).words;
  return text.match(/[^ \n\r\t]+/gu)?.length ?? 0;
}
