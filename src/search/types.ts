/** A half-open range of UTF-16 units. */
export type Span = {readonly start: number; readonly end: number};

/** A word of a text. `position` counts the whole words before it; parts of an identifier share its position. */
export type Token = Span & {
  readonly term: string;
  readonly position: number;
  readonly part: boolean;
};

/** What a compiled page says of itself. */
export type Head = {
  readonly url: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  /** What other pages call it, or a section of it, in their links. */
  readonly called?: readonly Called[];
  readonly tags?: readonly string[];
  readonly kind?: string;
  readonly status?: string;
  /** As written, best an ISO day. */
  readonly date?: string;
  /** From 0.25 (last resort) to 4 (first choice); 1 when left out. */
  readonly boost?: number;
};

/** The words of a link; `anchor` is empty for the page itself. */
export type Called = {readonly anchor: string; readonly text: string};

/** A compiled page, in the order of its sections as they stand on it. */
export type Page = Head & {readonly sections: readonly Section[]};

/** A section with what its page says of itself. */
export type Content = {readonly head: Head; readonly section: Section};

/** What stands under one heading, or before the first one (`anchor` and `heading` empty). */
export type Section = {
  readonly anchor: string;
  readonly heading: string;
  /** The headings above this one, outermost first. */
  readonly above?: readonly string[];
  readonly text: string;
  readonly code: string;
};

/** The places in which a word of a section can stand; `above` is the headings over the section's own. */
export const FIELDS = ['title', 'alias', 'heading', 'above', 'tag', 'address', 'text', 'code'] as const;
export type Field = (typeof FIELDS)[number];
