import {NOTE_KINDS, type NoteKind} from '../../types';
import type {IndexedNote} from '../reading/types';
import {permalinkOf} from '../resolution/permalink';
import {compareText} from '../problems';
import {backlinksOf, isListed} from './lookup';
import type {Backlink, NoteIndex} from './types';

/** Notes that link here and are named on the page itself; a page must not grow with the wiki. */
export const SHOWN = 12;

/** A text in which a stretch is marked, such as a sentence and the link in it. */
export type Marked = {readonly text: string; readonly mark: readonly [start: number, end: number]};

/** A note that links to another, with one of the places where it does. */
export type Linking = {
  readonly title: string;
  /** Address of its page from the site's root, without the base. */
  readonly permalink: string;
  readonly kind?: NoteKind;
  /** The sentence around the first link that stands in one. */
  readonly sentence?: Marked;
  /** The heading above that link. */
  readonly section?: {readonly text: string; readonly id: string};
  /** How often it links there, when that is more than once. */
  readonly times?: number;
};

/** What a note's page says of the notes that link to it. */
export type Connections = {
  /** In the order of kinds, then by title; at most `SHOWN`. */
  readonly linking: readonly Linking[];
  /** How many notes link there in all. */
  readonly total: number;
};

/** A note that names another without a link, with the text around the name. */
export type Naming = Pick<Linking, 'title' | 'permalink' | 'kind'> & {readonly text: Marked};

/** All that can be said of a note's place among the others; fetched when a reader asks for it. */
export type AllConnections = {readonly linking: readonly Linking[]; readonly naming: readonly Naming[]};

/** The first notes that link to a note, and how many there are. An unlisted or hidden note has none. */
export function connectionsOf(index: NoteIndex, sourcePath: string): Connections {
  const linking = linkingTo(index, sourcePath);
  return {linking: linking.slice(0, SHOWN), total: linking.length};
}

/** Every note that links to a note, by kind, then by title. */
export function linkingTo(index: NoteIndex, sourcePath: string): Linking[] {
  if (!isListed(index, sourcePath)) return [];
  const backlinks = backlinksOf(index, sourcePath);
  return [...new Set(backlinks.map(({from}) => from))]
    .flatMap((from) => {
      const note = index.names.notes.get(from);
      const links = backlinks.filter((backlink) => backlink.from === from);
      return note === undefined ? [] : [linkingOf(note, links, index.names.root)];
    })
    .sort((a, b) => orderOf(a) - orderOf(b) || compareText(a.title, b.title));
}

function orderOf({kind}: Linking): number {
  return kind === undefined ? NOTE_KINDS.length : NOTE_KINDS.indexOf(kind);
}

function linkingOf(note: IndexedNote, backlinks: readonly Backlink[], root: string): Linking {
  const {title, kind} = note;
  const {link} = backlinks.find((one) => saysMore(one)) ?? backlinks[0] ?? {};
  const heading = note.headings.find(({id}) => id === link?.section);
  const {text = '', link: mark = [0, 0]} = link?.sentence ?? {};
  return {
    title,
    permalink: permalinkOf(note, root),
    ...(kind !== undefined && {kind}),
    ...(text !== '' && {sentence: {text, mark}}),
    ...(heading !== undefined && heading.depth > 1 && {section: {text: heading.text, id: heading.id}}),
    ...(backlinks.length > 1 && {times: backlinks.length}),
  };
}

/** Whether there is a sentence around a link, not the link alone as in a list of links. */
function saysMore({link: {sentence}}: Backlink): boolean {
  return sentence.text.length > sentence.link[1] - sentence.link[0] + 2;
}
