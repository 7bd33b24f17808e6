import readingTime from 'reading-time';
import type {NoteText} from './check';
import {parseFrontMatter} from './frontmatter';
import type {HistoryView} from './history/view';
import type {NoteList} from './lists';

/** What a note's page is given beside its text and front matter; it travels in the page's own chunk. */
export type NoteView = {
  /** Reading time in whole minutes, from 1. */
  readonly minutes: number;
  /** For a map with `list`: all notes of that kind. */
  readonly list?: NoteList;
  /** What git knows of a listed note. */
  readonly history?: HistoryView;
};

/** Reading time of a note in whole minutes, from 1, at 200 words a minute. */
export function minutesOf({sourcePath, text}: NoteText): number {
  return Math.max(1, Math.ceil(readingTime(parseFrontMatter(sourcePath, text).body).minutes));
}
