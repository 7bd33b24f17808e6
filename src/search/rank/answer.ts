import {excerptOf, type Segment, termsOf} from './excerpt';
import type {SearchIndex} from '../store/index';
import {type Found, type Hit as Scored} from './search';
import type {Problem} from '../store/source';
import type {Section} from '../types';

/** A page that was found, with what a list shows of it. */
export type Hit = {
  readonly url: string;
  /** Of the section that speaks most of the query; empty for the page itself. */
  readonly anchor: string;
  readonly title: string;
  /** Of that section; empty for the page itself. */
  readonly heading: string;
  readonly score: number;
  readonly kind?: string;
  readonly tags?: readonly string[];
  readonly excerpt: readonly Segment[];
  /** The other sections that were found, best first. */
  readonly sections: readonly {readonly anchor: string; readonly heading: string; readonly score: number}[];
  /** Words of the query that the page does not hold. */
  readonly missing: readonly string[];
};

export type Answer = {
  readonly hits: readonly Hit[];
  readonly leftOut: readonly string[];
  readonly repaired: Found['repaired'];
  /** What could not be loaded; the hits are what the rest gave. */
  readonly problems: readonly Problem[];
};

/** Sections shown under a page. */
const SECTIONS = 5;

/** Puts an answer together; pages whose text is not there are left out. */
export function answerOf(
  {hits, leftOut, repaired, ranking}: Found,
  index: SearchIndex,
  problems: readonly Problem[],
): Answer {
  const terms = termsOf(ranking.words);
  return {hits: hits.flatMap((hit) => hitOf(hit, index, terms)), leftOut, repaired, problems};
}

function hitOf(
  {page, score, sections, missing}: Scored,
  index: SearchIndex,
  terms: ReadonlyMap<string, number>,
): readonly Hit[] {
  const entry = index.contentOf(page);
  if (entry === undefined) return [];
  const first = index.firstOf[page] ?? 0;
  const at = (section: number): Section => entry.sections[section - first] ?? NOWHERE;
  const best = at(sections[0]?.section ?? first);
  const rest = sections
    .slice(1, SECTIONS + 1)
    .map((each) => ({anchor: at(each.section).anchor, heading: at(each.section).heading, score: each.score}));
  return [
    {
      url: entry.url,
      anchor: best.anchor,
      title: entry.title,
      heading: best.heading,
      score,
      ...(entry.kind === undefined ? {} : {kind: entry.kind}),
      ...(entry.tags === undefined ? {} : {tags: entry.tags}),
      excerpt: excerptIn(best, terms),
      sections: rest,
      missing,
    },
  ];
}

const NOWHERE: Section = {anchor: '', heading: '', text: '', code: ''};

/** From the text, or from the code when only that has a word of the query. */
function excerptIn({text, code}: Section, terms: ReadonlyMap<string, number>): readonly Segment[] {
  const fromText = excerptOf(text, terms);
  if (code === '' || fromText.some(({marked}) => marked)) return fromText;
  const fromCode = excerptOf(code, terms);
  return text === '' || fromCode.some(({marked}) => marked) ? fromCode : fromText;
}
