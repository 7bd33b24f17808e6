import {excerptOf, type Segment, termsOf, WINDOW} from './excerpt';
import {folderOf, addressOf} from '../store/facets';
import type {SearchIndex} from '../store/index';
import {shownOf} from './group';
import {matchedOn} from './matched';
import {type Nearest, nearestTo, NO_NEAREST} from './nearest';
import {type Found, type Hit as Scored} from './search';
import type {Problem} from '../store/source';
import type {Head, Section} from '../types';

/** A page that was found, with what a list shows of it. */
export type Hit = Excerpt & {
  readonly url: string;
  /** Of the section that speaks most of the query; empty for the page itself. */
  readonly anchor: string;
  readonly title: string;
  /** Of that section; empty for the page itself. */
  readonly heading: string;
  /** The headings above that section's own, outermost first. */
  readonly above: readonly string[];
  /** The address without its last part and without outer slashes. `/guide/menus/` → guide */
  readonly folder: string;
  readonly score: number;
  readonly kind?: string;
  readonly status?: string;
  readonly date?: string;
  readonly tags?: readonly string[];
  /** The other sections that were found, best first; of the parts of a very long one the best alone. */
  readonly sections: readonly SectionHit[];
  /** Words of the query that the page does not hold. */
  readonly missing: readonly string[];
  /** The words by which the page was found, as the analyser gives them (`Token.term`), telling ones first; at most 12. */
  readonly terms: readonly string[];
};

export type SectionHit = Excerpt & {readonly anchor: string; readonly heading: string; readonly score: number};

/** `code`: the excerpt is from a section's code. */
type Excerpt = {readonly excerpt: readonly Segment[]; readonly code: boolean};

export type Answer = {
  readonly hits: readonly Hit[];
  /** Pages found in all, as far as it is known without their texts. */
  readonly total: number;
  /** Set when there may be more than `total`: a phrase of common words that hardly any page has, looked for in the best pages. */
  readonly isCut?: true;
  readonly leftOut: readonly string[];
  /** Filters that no page passes, taken as plain words: `kind:foo` where nothing is of that kind. */
  readonly ignored: readonly string[];
  readonly repaired: Found['repaired'];
  /** What there is instead when nothing was found, else empty. */
  readonly nearest: Nearest;
  /** What could not be loaded; the hits are what the rest gave. */
  readonly problems: readonly Problem[];
};

/** The answer of an index that could not be had. */
export const NOTHING: Answer = {
  hits: [],
  total: 0,
  leftOut: [],
  ignored: [],
  repaired: [],
  nearest: NO_NEAREST,
  problems: [],
};

/** Puts an answer together; pages whose text is not there are left out. */
export function answerOf(found: Found, index: SearchIndex, problems: readonly Problem[]): Answer {
  const {hits, pages, isCut, leftOut, ignored, repaired, ranking} = found;
  const marks = termsOf(ranking.words);
  const matched = matchedOn(
    hits.map(({page}) => page),
    ranking,
    index,
  );
  return {
    hits: hits.flatMap((hit) => hitOf(hit, {index, marks, terms: matched.get(hit.page) ?? []})),
    total: pages.length,
    ...(isCut ? {isCut} : {}),
    leftOut,
    ignored,
    repaired,
    nearest: nearestFor(found, index),
    problems,
  };
}

/** What there is instead of what was not found. */
export function nearestFor({hits, ranking}: Found, index: SearchIndex): Nearest {
  return hits.length === 0 ? nearestTo(ranking.words, index) : NO_NEAREST;
}

type Shown = {
  readonly index: SearchIndex;
  readonly marks: ReadonlyMap<string, number>;
  readonly terms: readonly string[];
};

function hitOf(hit: Scored, {index, marks, terms}: Shown): readonly Hit[] {
  const [best, ...rest] = shownOf(hit, index).flatMap(({section, score}) => {
    const content = index.contentOf(section);
    return content === undefined ? [] : [{...content, score}];
  });
  if (best === undefined) return [];
  const {read} = index;
  const {anchor, heading, above = []} = best.section;
  const anchors = rest.map((each) => each.section.anchor);
  const others = rest.filter((_, i) => anchors.indexOf(anchors[i] ?? '') === i);
  return [
    {
      ...shownOfHead(best.head),
      anchor,
      heading,
      above,
      score: hit.score,
      ...excerptIn(best.section, marks, {window: WINDOW.page, read}),
      sections: others.map(({section, score}) => ({
        anchor: section.anchor,
        heading: section.heading,
        score,
        ...excerptIn(section, marks, {window: WINDOW.section, read}),
      })),
      missing: hit.missing,
      terms,
    },
  ];
}

function shownOfHead({url, title, kind, status, date, tags}: Head): Pick<Hit, 'url' | 'title' | 'folder'> {
  return {
    url,
    title,
    folder: folderOf(addressOf(url)),
    ...(kind === undefined ? {} : {kind}),
    ...(status === undefined ? {} : {status}),
    ...(date === undefined ? {} : {date}),
    ...(tags === undefined ? {} : {tags}),
  };
}

type How = NonNullable<Parameters<typeof excerptOf>[2]>;

/** From the text, or from the code when only that has a word of the query. */
function excerptIn({text, code}: Section, marks: ReadonlyMap<string, number>, how: How): Excerpt {
  const fromText = {excerpt: excerptOf(text, marks, how), code: false};
  if (code === '' || fromText.excerpt.some(({marked}) => marked)) return fromText;
  const fromCode = {excerpt: excerptOf(code, marks, how), code: true};
  return text === '' || fromCode.excerpt.some(({marked}) => marked) ? fromCode : fromText;
}
