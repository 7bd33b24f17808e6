import type {NoteKind} from '../../types';

/** Notes that link here and are named on the page itself; a page must not grow with the wiki. */
export const SHOWN = 12;

/** Name of the file beside a note's page that holds what the page does not carry. */
export const CONNECTIONS_FILE = 'connections.json';

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
  /** How many notes name it without a link, when that has been counted. */
  readonly mentions?: number;
};

/** A note that names another without a link, with the words around each place where it does. */
export type Naming = Pick<Linking, 'title' | 'permalink' | 'kind'> & {readonly said: readonly Marked[]};

/** All that can be said of a note's place among the others; fetched when a reader asks for it. */
export type AllConnections = {readonly linking: readonly Linking[]; readonly naming: readonly Naming[]};

/** A note that is near to another although neither links to the other. */
export type Related = {
  readonly title: string;
  /** Address of its page from the site's root, without the base. */
  readonly permalink: string;
  readonly kind?: NoteKind;
  /** Why it is named, weightiest first, one or two: `Both link to Data drift`, `Share the tag monitoring`. */
  readonly why: readonly string[];
};
