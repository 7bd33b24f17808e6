import type {Answer, Hit} from '../rank/answer';
import type {Segment} from '../rank/excerpt';
import {findHref} from '../arrival/address';

/** One line of the list of results: a page, one of its sections, or the way to all results. */
export type Option = {
  /** The same for the same line as long as the query is being typed. */
  readonly key: string;
  /** Address of the page or section, base path included, with the words to mark there. */
  readonly href: string;
  readonly title: string;
  readonly form: 'page' | 'section' | 'all';
  readonly kind?: string;
  /** Where it stands: its folder, and the headings down to the section that was found. */
  readonly folder?: string;
  readonly trail: readonly string[];
  readonly excerpt: readonly Segment[];
  /** Whether the excerpt is code. */
  readonly code: boolean;
};

type Places = {
  /** The base path, with a slash at both ends. */
  readonly home: string;
  /** The page of the search with this query. */
  readonly all?: string;
};

/** Sections shown under a page. */
const NESTED = 2;

/** The list of results, page by page, the telling sections of a page below it; last the way to more than are shown. */
export function optionsOf(answer: Answer | undefined, {home, all}: Places): readonly Option[] {
  if (answer === undefined) return [];
  const {hits, total} = answer;
  const shown = hits.flatMap((hit) => [pageOption(hit, home), ...sectionOptions(hit, home)]);
  if (all === undefined || hits.length === 0) return shown;
  const title = total > hits.length ? `All ${total} results` : 'All results on a page';
  return [...shown, {key: 'all', href: all, title, form: 'all', trail: [], excerpt: [], code: false}];
}

function pageOption(
  {url, anchor, title, kind, folder, above, heading, excerpt, code, terms}: Hit,
  home: string,
): Option {
  const trail = [...above, heading].filter((part) => part !== '');
  return {key: url, href: hrefOf({url, anchor, terms}, home), title, form: 'page', kind, folder, trail, excerpt, code};
}

function sectionOptions({url, anchor, sections, terms}: Hit, home: string): readonly Option[] {
  return sections
    .filter((section) => section.anchor !== '' && section.anchor !== anchor)
    .slice(0, NESTED)
    .map(({anchor: to, heading, excerpt, code}) => ({
      key: `${url}#${to}`,
      href: hrefOf({url, anchor: to, terms}, home),
      title: heading,
      form: 'section',
      trail: [],
      excerpt,
      code,
    }));
}

function hrefOf({url, anchor, terms}: Pick<Hit, 'url' | 'anchor' | 'terms'>, home: string): string {
  const page = findHref(home + url.replace(/^\//, ''), terms);
  return anchor === '' ? page : `${page}#${anchor}`;
}

/** Which result a key makes active; nothing for other keys. Before the first comes none, after the last the first; Home and
 *  End are the text's own until a result is active. */
export function nextActive(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return active <= 0 ? count - 1 : active - 1;
    case 'Home':
      return active < 0 ? undefined : 0;
    case 'End':
      return active < 0 ? undefined : count - 1;
    default:
      return undefined;
  }
}
