import type {IndexedNote, NoteLink} from '../reading/types';
import type {Names} from '../resolution/names';
import type {Resolved} from '../resolution/resolve';
import type {Visibility} from '../visibility';

/** A link together with what became of it. */
export type ResolvedLink = {readonly link: NoteLink; readonly resolved: Resolved};

/** A link seen from the note that it leads to. */
export type Backlink = {
  /** The note in which the link stands. */
  readonly from: string;
  readonly link: NoteLink;
  /** Id on the page of the heading or block that it leads to. */
  readonly anchor?: string;
};

/** All that is known of all notes. */
export type NoteIndex = {
  readonly names: Names;
  /** The day for which the index is made, `2026-03-21`. */
  readonly today: string;
  /** Every note's outgoing links in the order of its text, by the note's path. */
  readonly links: ReadonlyMap<string, readonly ResolvedLink[]>;
  /** The links to a note or file, by its path, whoever may see them; sorted by where they stand. */
  readonly backlinks: ReadonlyMap<string, readonly Backlink[]>;
  readonly visibility: ReadonlyMap<string, Visibility>;
};

/** What an index is made from. */
export type IndexSource = {
  /** The folder of notes from the site's root, such as `docs`. */
  readonly root: string;
  readonly notes: readonly IndexedNote[];
  /** Paths from the site's root of pictures and other files beside the notes, and of static files. */
  readonly files?: readonly string[];
  readonly today: string;
};
