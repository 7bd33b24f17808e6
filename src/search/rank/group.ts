import type {SearchIndex} from '../store/index';
import type {Ranking} from './rank';

/** A page with what it was found by. */
export type PageScore = {
  readonly page: number;
  readonly score: number;
  /** Its section that speaks most of the query. */
  readonly best: number;
  /** A bit for each word of the query, the first one lowest, set when the page holds it; words from the 31st on have none. */
  readonly held: number;
};

/** The pages that hold anything of a query. */
export type Grouped = {
  /** Best first; equal ones stay in the order of the site. Sorted as far as it is read. */
  readonly inOrder: () => Iterable<PageScore>;
  readonly all: readonly number[];
  /** Which words pages hold together, as in `PageScore`. */
  readonly combinations: readonly number[];
};

/** Pages sorted at once; few readers look further. */
const SORTED = 256;

/** Gathers the sections of each page: a page is as good as its best section, and a little better when more of it speaks of
 *  the matter. */
export function groupByPage(ranking: Ranking, index: SearchIndex, breadth: number): Grouped {
  const spoken = spokenIn(ranking, index);
  const held = heldBy(ranking, index);
  const best = new Int32Array(index.boosts.length).fill(-1);
  const scores = new Float64Array(index.boosts.length);
  const pages: number[] = [];
  for (let page = 0; page < best.length; page++) {
    const found = bestOf(page, {spoken, scores: ranking.scores, index});
    if (found.best < 0) continue;
    pages.push(page);
    best[page] = found.best;
    scores[page] = (index.boosts[page] ?? 1) * (found.top + breadth * Math.log1p(Math.max(0, found.all - found.top)));
  }
  const scoreOf = (page: number): PageScore => ({
    page,
    score: scores[page] ?? 0,
    best: best[page] ?? 0,
    held: held[page] ?? 0,
  });
  return {
    inOrder: () => inOrder(pages, scores, scoreOf),
    all: pages,
    combinations: [...new Set(pages.map((page) => held[page] ?? 0))],
  };
}

type Asked = {readonly spoken: Uint8Array; readonly scores: Float32Array; readonly index: SearchIndex};

function bestOf(
  page: number,
  {spoken, scores, index}: Asked,
): {readonly best: number; readonly top: number; readonly all: number} {
  let best = -1;
  let all = 0;
  for (let id = index.firstOf[page] ?? 0; id < (index.firstOf[page + 1] ?? 0); id++) {
    all += scores[id] ?? 0;
    if (spoken[id] && (best < 0 || (scores[id] ?? 0) > (scores[best] ?? 0))) best = id;
  }
  return {best, top: best < 0 ? 0 : (scores[best] ?? 0), all};
}

function* inOrder(
  pages: readonly number[],
  scores: Float64Array,
  scoreOf: (page: number) => PageScore,
): Generator<PageScore> {
  const least =
    Float64Array.from(pages, (page) => scores[page] ?? 0)
      .sort()
      .at(-SORTED) ?? -Infinity;
  const sorted = (some: readonly number[]): readonly number[] =>
    [...some].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  for (const page of sorted(pages.filter((each) => (scores[each] ?? 0) >= least))) yield scoreOf(page);
  for (const page of sorted(pages.filter((each) => (scores[each] ?? 0) < least))) yield scoreOf(page);
}

/** The sections of a page to show under it, best first: those that hold some word themselves. */
export function sectionsOf(
  page: number,
  ranking: Ranking,
  index: SearchIndex,
): readonly {readonly section: number; readonly score: number}[] {
  const sections: {section: number; score: number}[] = [];
  const evidence = [...ranking.evidence.values()];
  for (let id = index.firstOf[page] ?? 0; id < (index.firstOf[page + 1] ?? 0); id++) {
    if (ranking.naming[id] || evidence.some(({holds}) => holds[id]))
      sections.push({section: id, score: ranking.scores[id] ?? 0});
  }
  return sections.sort((a, b) => b.score - a.score || a.section - b.section);
}

/** A section with its score. */
export type SectionScore = {readonly section: number; readonly score: number};

/** Sections shown under a page. */
const SHOWN = 3;

/** The sections of which a hit shows something, best first. */
export function shownOf(
  {page, sections}: {readonly page: number; readonly sections: readonly SectionScore[]},
  {firstOf}: SearchIndex,
): readonly SectionScore[] {
  return sections.length === 0 ? [{section: firstOf[page] ?? 0, score: 0}] : sections.slice(0, SHOWN + 1);
}

function spokenIn({words, evidence, naming}: Ranking, index: SearchIndex): Uint8Array {
  const spoken = new Uint8Array(index.pageOf.length);
  for (let id = 0; id < spoken.length; id++) if (naming[id]) spoken[id] = 1;
  for (const word of words) {
    const found = evidence.get(word);
    for (const id of found?.sections ?? []) if (found?.holds[id]) spoken[id] = 1;
  }
  return spoken;
}

function heldBy({words, evidence}: Ranking, index: SearchIndex): Int32Array {
  const held = new Int32Array(index.boosts.length);
  words.slice(0, 31).forEach((word, bit) => {
    for (const id of evidence.get(word)?.sections ?? []) {
      const page = index.pageOf[id] ?? 0;
      held[page] = (held[page] ?? 0) | (1 << bit);
    }
  });
  return held;
}
