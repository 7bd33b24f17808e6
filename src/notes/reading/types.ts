import type {NoteKind, NoteStatus, Place} from '../../types';
import type {RedirectEntry} from '../redirects/entry';
import type {TermUse} from './terms';

/** A heading of a note's text. */
export type NoteHeading = {
  readonly text: string;
  /** The id that its page gives it. */
  readonly id: string;
  /** From 1 to 6. */
  readonly depth: number;
  readonly line: number;
};

/** A block that can be linked to by a name of its own. */
export type NoteBlock = {
  /** Without its `^`. */
  readonly id: string;
  /** The id that its page gives it: `^id`, or for a heading the id that this has anyway. */
  readonly anchor: string;
  readonly line: number;
};

/** How a link is written. A definition is where `[text][name]` finds its target; it shows nothing by itself. */
export const LINK_FORMS = ['wikilink', 'markdown', 'reference', 'definition', 'component'] as const;
export type LinkForm = (typeof LINK_FORMS)[number];

/** The sentence in which a link stands, as plain text of at most about 200 characters. */
export type LinkSentence = {
  readonly text: string;
  /** The part of the text that is the link: offsets of its first character and of the one behind its last. */
  readonly link: readonly [start: number, end: number];
};

/** A link, picture or embed of a note to something inside the wiki. */
export type NoteLink = Place & {
  readonly form: LinkForm;
  /** A name or path for a wikilink, else an address or path as written; empty for the note itself. */
  readonly target: string;
  /** Headings that a wikilink names, from the outer to the inner one. */
  readonly heading?: readonly string[];
  /** Id of a block that a wikilink names. */
  readonly block?: string;
  /** What follows `#` in the target of a Markdown link. */
  readonly anchor?: string;
  /** Whether it shows what it leads to: a picture, or an embedded note. */
  readonly embed: boolean;
  readonly label: string;
  /** Where the target stands in the file: offsets of its first character and of the one behind its last. */
  readonly span?: readonly [start: number, end: number];
  readonly sentence: LinkSentence;
  /** Id of the heading under which it stands; none above the first. */
  readonly section?: string;
};

/** A block of a note's running text, in which names of notes may be mentioned. */
export type Prose = {
  readonly line: number;
  /** As a reader sees it, the words of links and code among it. */
  readonly text: string;
  /** The parts that are links and code, where there are some: offsets of the first character and of the one behind the last. */
  readonly cut?: readonly (readonly [start: number, end: number])[];
};

/** An old address or heading id of a note, and where it stands in the note's file. */
export type NoteRedirect = RedirectEntry & Place;

/** All that the index knows of one note; plain values, so that it can be written as JSON and read again. */
export type IndexedNote = {
  /** Path of its file from the site's root, such as `docs/guides/a.mdx`. */
  readonly sourcePath: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly kind?: NoteKind;
  readonly tags: readonly string[];
  readonly status?: NoteStatus;
  readonly description?: string;
  /** The address that the front matter asks for by `slug`, else by `id`, which folders' own notes keep out of theirs. */
  readonly slug?: string;
  /** Addresses and heading ids that the note had before, as far as they can be read; missing when there are none. */
  readonly redirects?: readonly NoteRedirect[];
  /** The day that decides when it appears: of a journal note its date, of others the day of creation. */
  readonly day?: string;
  /** What the front matter says about who may see it. */
  readonly marks: {readonly draft: boolean; readonly unlisted: boolean; readonly publish: boolean};
  /** Whether the note takes part in the marking of terms, where it says so. */
  readonly glossary?: 'auto' | 'off';
  readonly headings: readonly NoteHeading[];
  readonly blocks: readonly NoteBlock[];
  readonly links: readonly NoteLink[];
  readonly prose: readonly Prose[];
  /** Places that show the definition of a term note; missing where there are none. */
  readonly terms?: readonly TermUse[];
  /** Set when the text could not be read, as half-written MDX cannot; the note then has no headings and links. */
  readonly unread?: string;
};
