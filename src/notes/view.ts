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
  return Math.max(1, Math.ceil(readingTime(parseFrontMatter(sourcePath, text).body).minutes));
}
