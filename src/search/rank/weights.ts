import type {Field} from '../types';

/** The constants of the ranking; `npm run bench relevance` shows what a change of one brings. */
export type Weights = {
  /** Worth of one mention by field, text being 1. `hooks`: a page titled “Hooks” over one that mentions hooks four times. */
  readonly field: Readonly<Record<Field, number>>;
  /** How far a field's length counts against it, 0 to 1 (BM25's b). `cache`: 2 mentions in 50 words over 2 in 500; little, as
   *  sections are short already. */
  readonly lengthShare: Readonly<Record<Field, number>>;
  /** Mentions at half of the most they can tell (BM25's k1). Two words: one mention of each over five of one; a sentence: the
   *  matter that is mentioned often. */
  readonly saturation: {readonly short: number; readonly long: number};
  /** Share of the other sections' mentions that counts for a section. `menu template`: one section says menu, the next says
   *  template, over a page with only `menu`. */
  readonly spread: number;
  /** How much of a word's evidence is for its very form, the rest for its family. `deletes`: over `deleted`. */
  readonly written: number;
  /** Worth of the same word with other accents. `perche`: perche over perché, and perché found. */
  readonly folded: number;
  /** Worth of a plural, past or -ing form. `menu`: menu over menus. */
  readonly stemmed: number;
  /** Worth of a relative. `configure`: configured over configuration. */
  readonly related: number;
  /** Worth of an identifier's parts where it stands as a whole or not at all. `Page.Store`: over a page on stores, but that is found. */
  readonly parts: number;
  /** Worth of a completed word. `conf`: conf over configuration. */
  readonly completed: number;
  /** Worth of a repaired word. `mneu bar`: a page with bar and menu over one with bar alone. */
  readonly repaired: number;
  readonly name: {
    /** Gain by part of a title or heading, in rarities of the words it shares. `configure caching`: “Caching” over its mentions. */
    readonly title: number;
    readonly heading: number;
    /** Gain when query and name are the same. `code blocks`: the heading “Code blocks” over a page full of both words. */
    readonly whole: number;
    /** The same when links elsewhere call it so. `asset pipelines`: the page that is linked with these words. */
    readonly called: number;
    /** What a title or alias gains over a heading then. `menus`: the page “Menus” over a section “Menus”. */
    readonly titled: number;
    /** What a title gains over one in another form. `archetype`: “archetype” over “Archetypes”, however long that page is. */
    readonly exactly: number;
    /** Worth of a part of a joined name. `media type`: “media type” over “MediaType”. */
    readonly joined: number;
    /** Worth of a name that is a part of what was asked. `Page.Store`: its mention over the page “Store”. */
    readonly part: number;
    /** Worth of a name that is the last part of a dotted identifier: its own page. `Page.GetPage`: “GetPage” over a mention. */
    readonly member: number;
    /** The least rarity a whole name counts with, so that a page called by a common word is first. `page`: “Page”. */
    readonly least: number;
  };
  /** Gain of a section for holding all words of the query, in their rarities; with fewer it falls by the power of their share. A
   *  phrase from a page: that page over one with most of its words more often. */
  readonly together: {readonly gain: number; readonly power: number};
  /** Gain of a page whose section has the words side by side as in the query, in their rarities, by the power of the share of
   *  pairs. `the drift job`: the step that says so over one with both words apart. */
  readonly near: {readonly gain: number; readonly power: number};
  /** What the rest of a page adds to its best section, by its logarithm. Two equal sections: the page that has more on it. */
  readonly breadth: number;
};

export const WEIGHTS: Weights = {
  field: {title: 5, alias: 5, heading: 5, above: 0.5, tag: 1, address: 2, text: 1, code: 0.7},
  lengthShare: {title: 0.5, alias: 0.5, heading: 0.6, above: 0.3, tag: 0, address: 0.8, text: 0.39, code: 0.39},
  saturation: {short: 1, long: 2.6},
  spread: 0.75,
  written: 0.53,
  folded: 0.9,
  stemmed: 0.98,
  related: 0.4,
  parts: 0.25,
  completed: 0.8,
  repaired: 0.6,
  name: {
    title: 1.2,
    heading: 0.1,
    whole: 2,
    called: 1.5,
    titled: 0.5,
    exactly: 2,
    joined: 0.95,
    part: 0.5,
    member: 1.2,
    least: 4,
  },
  together: {gain: 0.5, power: 12},
  near: {gain: 0.5, power: 8},
  breadth: 0.1,
};
