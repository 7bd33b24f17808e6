import type {Analyse} from '../analyse/remembered';
import type {Facets} from './facets';
import type {Lexicon} from './lexicon';
import type {Name} from './names';
import type {Slots} from './postings';
import type {Content, Page} from '../types';

/** All that ranking reads, whether it lies in memory or comes in shards. Sections are numbered page by page. */
export type SearchIndex = {
  /** The page of each section. */
  readonly pageOf: Uint32Array;
  /** The first section of each page, and one past the last section at the end. */
  readonly firstOf: Uint32Array;
  /** Each page's boost, 0.25 to 4. */
  readonly boosts: Float32Array;
  /** 1 for the sections that are called by their page's title, 0 for those called by a heading. */
  readonly titled: Uint8Array;
  /** The sections that the names after the sections' own stand for: the aliases (`names.ts`). */
  readonly aliases: Uint32Array;
  /** The sections that the names after those stand for: the words of links to them. */
  readonly links: Uint32Array;
  readonly lexicon: Lexicon;
  /** Sections that hold a term, by impact (`impact.ts`). */
  readonly inText: (term: string) => Slots;
  /** Names that hold a term, by its share of the name (`names.ts`). */
  readonly inNames: (term: string) => Slots;
  /** Kinds, tags and folders of all pages; undefined when they are not there (yet). */
  readonly facets: () => Facets | undefined;
  /** The addresses of all pages, without the slashes around them; undefined when they are not there (yet). */
  readonly addresses: () => readonly string[] | undefined;
  /** A section with its text; undefined when it is not there (yet). */
  readonly contentOf: (section: number) => Content | undefined;
  /** The analyser, which may remember the texts of the index; left out for the plain one. */
  readonly read?: Analyse;
  /** Whether words or postings that were asked for are not there yet: what is made of the others is thrown away, and need not be
   *  made. Left out where everything is at hand. */
  readonly isWaiting?: () => boolean;
};

/** An index that has its pages in memory. */
export type MemoryIndex = SearchIndex & {
  readonly pages: readonly Page[];
  readonly contents: readonly Content[];
  readonly names: readonly Name[];
};
