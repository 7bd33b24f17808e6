import type {Options} from 'minisearch';
import type {Page} from '../../../src/search/types';

/** A section as VitePress 1.6 gives it to MiniSearch: its heading, those above it, its text with its code. */
export type Entry = {
  /** Address of the page, with the anchor where there is one. */
  readonly id: string;
  readonly title: string;
  readonly titles: readonly string[];
  readonly text: string;
};

/** MiniSearch as VitePress's local search sets it when it is left alone. */
export const VITEPRESS: Options<Entry> = {
  fields: ['title', 'titles', 'text'],
  storeFields: ['title', 'titles'],
  searchOptions: {fuzzy: 0.2, prefix: true, boost: {title: 4, text: 2, titles: 1}},
};

/** Sections that VitePress lists. */
export const VITEPRESS_LIMIT = 16;

export function entriesOf({url, title, sections}: Page): readonly Entry[] {
  return sections.map(({anchor, heading, above = [], text, code}) => ({
    id: anchor === '' ? url : `${url}#${anchor}`,
    title: heading === '' ? title : heading,
    titles: heading === '' ? [] : [title, ...above],
    text: `${text} ${code}`.trim(),
  }));
}
