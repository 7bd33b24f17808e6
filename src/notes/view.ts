import readingTime from 'reading-time';
import type {NoteText} from './check';
import {parseFrontMatter} from './frontmatter';
import {connectionsOf, type Connections} from './graph/connections';
import type {Related} from './graph/related';
import type {NoteIndex} from './graph/types';
import type {NoteList} from './lists';

/** What a note's page is given beside its text and front matter; it travels in the page's own chunk. */
export type NoteView = {
  /** Reading time in whole minutes, from 1. */
  readonly minutes: number;
  readonly connections: Connections;
  /** The notes most like it; missing for a note that is not listed. */
  readonly related?: readonly Related[];
  /** For a map with `list`: all notes of that kind. */
  readonly list?: NoteList;
};

/** What the page of a note is given, but for a list of other notes. */
export function viewOf(index: NoteIndex, text: NoteText): NoteView {
  return {minutes: minutesOf(text), connections: connectionsOf(index, text.sourcePath)};
}

/** Reading time of a note in whole minutes, from 1, at 200 words a minute. */
export function minutesOf({sourcePath, text}: NoteText): number {
  return Math.max(1, Math.ceil(readingTime(parseFrontMatter(sourcePath, text).body).minutes));
}
