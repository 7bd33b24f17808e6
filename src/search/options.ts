import type {Hit} from './rank/answer';
import type {Segment} from './rank/excerpt';

/** One line of the list of results: a page, or one of its sections. */
export type Option = {
  /** Address of the page or section, base path included. */
  readonly href: string;
  readonly title: string;
  /** Whether the line is a section under the page before it. */
  readonly nested: boolean;
  readonly kind?: string;
  readonly heading?: string;
  readonly excerpt: readonly Segment[];
};

/** Sections shown under a page. */
const NESTED = 2;

/** The list of results, page by page, the telling sections of a page below it. `home` is the base path. */
export function optionsOf(hits: readonly Hit[], home: string): Option[] {
  return hits.flatMap(({url, anchor, title, heading, kind, excerpt, sections}) => {
    const page = home + url.replace(/^\//, '');
    const nested = sections
      .filter((section) => section.anchor !== '' && section.anchor !== anchor)
      .slice(0, NESTED)
      .map((section) => ({href: `${page}#${section.anchor}`, title: section.heading, nested: true, excerpt: []}));
    const href = anchor === '' ? page : `${page}#${anchor}`;
    return [{href, title, nested: false, kind, heading: heading === '' ? undefined : heading, excerpt}, ...nested];
  });
}
