import type {Nodes, Root} from 'mdast';
import type {Extension as TreeExtension} from 'mdast-util-from-markdown';
import type {Extension as SyntaxExtension} from 'micromark-util-types';
import type {Place} from '../types';

/** A file of the folder that is brought over. */
export type SourceFile = {
  /** Path from the folder's root, with forward slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Day of its last change, `2026-03-21`. */
  readonly day?: string;
  /** The text, of files that may hold notes or settings; missing for what is no text or too large to be read. */
  readonly text?: string;
  /** The same for files of the same bytes. */
  readonly digest: () => string;
};

/** The folder that is brought over. */
export type Source = {
  /** What it is called, for messages. */
  readonly name: string;
  readonly files: ReadonlyMap<string, SourceFile>;
};

/** What became of something: its meaning changed, it stays visible as it was written, or it is gone. */
export type Outcome = 'changed' | 'raw' | 'dropped';

/** Something of the source that could not come over just as it was. */
export type Finding = {
  /** Path in the source. */
  readonly path: string;
  readonly place: Place;
  /** Short name, such as `missing-picture`. */
  readonly rule: string;
  readonly outcome: Outcome;
  /** What it is, in a few words. */
  readonly what: string;
  /** What became of it. */
  readonly became: string;
  /** The words that are not there any more because of it. */
  readonly words?: string;
  /** Addresses, as the source has them, to which nothing leads any more because of it. */
  readonly links?: readonly string[];
};

/** A finding on a page, which the page itself is known of. */
export type Remark = Omit<Finding, 'path' | 'place'>;

/** A page as its dialect orders it; names are as the source has them, not yet safe. */
export type SurveyedPage = {
  /** Path of its file in the source. */
  readonly path: string;
  /** Folders from the root of what is brought over. */
  readonly folder: readonly string[];
  /** Name of the page in its folder; without one it is the folder's own page. */
  readonly name?: string;
  /** Title for a page that has none of its own. */
  readonly title?: string;
  /** What the sidebar says in place of the title. */
  readonly label?: string;
  readonly position?: number;
  /** What else its links call it. */
  readonly names?: readonly string[];
  /** Addresses that it had, each beginning with a slash. */
  readonly addresses?: readonly string[];
  /** Where readers found it, with its scheme. */
  readonly url?: string;
  /**
   * Set for a post, which tells what happened on its day and so goes to the journal: into the folder there that is
   * called as the one that the other notes go to, since nowhere else would it be part of the journal.
   */
  readonly post?: {
    /** `2026-03-21` */
    readonly day: string;
  };
};

/** A folder that the sidebar names. */
export type SurveyedFolder = {
  readonly folder: readonly string[];
  readonly label?: string;
  readonly position?: number;
};

/** All that a dialect knows of a source before any page is read. */
export type Survey = {
  readonly pages: readonly SurveyedPage[];
  readonly folders: readonly SurveyedFolder[];
  /** Files that look like pages and are none, with the reason. */
  readonly skipped: readonly {readonly path: string; readonly why: string}[];
  readonly findings: readonly Finding[];
};

/** What a dialect is given of the page that it transforms. */
export type PageScene = {
  readonly page: SurveyedPage;
  readonly source: Source;
  readonly data: Readonly<Record<string, unknown>>;
  readonly remark: (node: Nodes | undefined, remark: Remark) => void;
  /** Gives the page a tag that stands in its text. */
  readonly tag: (label: string) => void;
  /** Reads another text of the source in the same dialect, HTML already taken apart. */
  readonly parse: (text: string) => Root;
  /** How many texts this one stands in. */
  readonly depth?: number;
};

/** What a dialect is given to read front matter by. */
export type DataScene = {
  readonly page: SurveyedPage;
  readonly source: Source;
  /** `2026-03-21` */
  readonly today: string;
  readonly remark: (remark: Remark) => void;
};

/** Where an address of a page leads: to a file of the source, or to no file of it. */
export type Locate = (url: string, from: string) => string | undefined;

/** A text as a reader sees it, and where its links lead. */
export type Plain = {readonly text: string; readonly links: readonly string[]};

/** One way of writing notes. */
export type Dialect = {
  readonly name: string;
  /** What readers call it. */
  readonly label: string;
  /** How sure it is that a source is written in it, from 0 to 1. */
  readonly detect: (source: Source) => number;
  readonly survey: (source: Source) => Survey;
  /** Whether its pages hold components as those of MDX do, whatever their files' ending is. */
  readonly components?: boolean;
  /** What it adds to the syntax of Markdown, with the nodes that this makes. */
  readonly syntax?: readonly {readonly micromark: SyntaxExtension; readonly mdast: TreeExtension}[];
  /** Whether one tilde strikes through, as on GitHub; without it two are needed. */
  readonly singleTilde?: boolean;
  /**
   * Reads a text by way of `parse`, which reads Markdown with the dialect's syntax: for what must be taken out of a text
   * before it is Markdown. Nodes keep the places that they have in the text.
   */
  readonly read?: (text: string, parse: (markdown: string) => Root) => Root;
  /** Says a page's front matter in the keys that all dialects share. */
  readonly data?: (data: Readonly<Record<string, unknown>>, scene: DataScene) => Readonly<Record<string, unknown>>;
  /** Turns what is the dialect's own into nodes of Markdown, components and links, in place. */
  readonly transform?: (tree: Root, scene: PageScene) => void;
  /** The words that a node of the dialect's own shows; nothing for nodes of Markdown. */
  readonly wordsOf?: (node: Nodes) => string | undefined;
  /**
   * Takes the dialect's own marks off a text that was read as plain CommonMark, without code, and gives the addresses that
   * stand in them; descriptions of pictures stand between invisible separators, U+2063. It must not use what `syntax` and
   * `transform` use, since it is there to see what these lose. Without it the words are those of `wordsOf`.
   */
  readonly plain?: (text: string) => Plain;
  /**
   * Lays a page's text out as plain CommonMark before it is read for `plain`, where the dialect's own layout would be
   * taken for something else: bodies that are indented and no code, and what other text takes the place of.
   */
  readonly flat?: (text: string) => string;
  /** Finds what an address leads to where the plain rules of paths do not. */
  readonly locate?: (source: Source) => Locate;
};
