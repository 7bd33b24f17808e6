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
  const best = bestIn(ranking, index);
  const held = heldBy(ranking, index);
  const scores = new Float64Array(index.boosts.length);
  const pages: number[] = [];
  const combinations = new Set<number>();
  for (let page = 0; page < best.length; page++) {
    const section = best[page] ?? NO_SECTION;
    if (section === NO_SECTION) continue;
    pages.push(page);
    combinations.add(held[page] ?? 0);
    const top = ranking.scores[section] ?? 0;
    const rest = Math.max(0, totalOf(ranking.scores, page, index) - top);
    scores[page] = (index.boosts[page] ?? 1) * (top + breadth * Math.log1p(rest));
  }
  const scoreOf = (page: number): PageScore => ({
    page,
    score: scores[page] ?? 0,
    best: best[page] ?? 0,
    held: held[page] ?? 0,
  });
  return {inOrder: () => inOrder(pages, scores, scoreOf), all: pages, combinations: [...combinations]};
}

const NO_SECTION = -1;

/** The section of each page that speaks most of the query, of those that hold a word of it or are called so. */
function bestIn(ranking: Ranking, {pageOf, boosts}: SearchIndex): Int32Array {
  const best = new Int32Array(boosts.length).fill(NO_SECTION);
  const {scores} = ranking;
  const spoken = spokenIn(ranking, pageOf.length);
  for (let id = 0; id < spoken.length; id++) {
    if (spoken[id] === 0) continue;
    const page = pageOf[id] ?? 0;
    const before = best[page] ?? NO_SECTION;
    if (before === NO_SECTION || (scores[id] ?? 0) > (scores[before] ?? 0)) best[page] = id;
  }
  return best;
}

function totalOf(scores: Float32Array, page: number, {firstOf}: SearchIndex): number {
  const to = firstOf[page + 1] ?? 0;
  let total = 0;
  for (let id = firstOf[page] ?? 0; id < to; id++) total += scores[id] ?? 0;
  return total;
}

function* inOrder(
  pages: readonly number[],
  scores: Float64Array,
  scoreOf: (page: number) => PageScore,
): Generator<PageScore> {
  const least = leastOfFirst(pages, scores);
  const sorted = (some: readonly number[]): readonly number[] =>
    [...some].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  for (const page of sorted(pages.filter((each) => (scores[each] ?? 0) >= least))) yield scoreOf(page);
  for (const page of sorted(pages.filter((each) => (scores[each] ?? 0) < least))) yield scoreOf(page);
}

/** A score from which on there are enough pages to sort at once, and seldom many more: found by counting, as sorting them all
 *  would take longer than everything else. */
function leastOfFirst(pages: readonly number[], scores: Float64Array): number {
  const most = pages.reduce((high, page) => Math.max(high, scores[page] ?? 0), 0);
  if (pages.length <= SORTED || most === 0) return -Infinity;
  const counts = new Uint32Array(STEPS + 1);
  for (const page of pages) {
    const step = Math.floor(((scores[page] ?? 0) / most) * STEPS);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let step = STEPS;
  for (let above = counts[step] ?? 0; above < SORTED && step > 0; above += counts[step] ?? 0) step--;
  return step === 0 ? -Infinity : (step / STEPS) * most;
}

/** Steps into which scores are counted. */
const STEPS = 1024;

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

/** 1 for each section that holds a word of the query or is called so. */
function spokenIn({words, evidence, naming}: Ranking, sections: number): Uint8Array {
  const spoken = new Uint8Array(sections);
  for (let id = 0; id < sections; id++) spoken[id] = naming[id] === 0 ? 0 : 1;
  for (const word of words) {
    const {holds} = evidence.get(word) ?? {holds: spoken};
    for (let id = 0; id < sections; id++) spoken[id] = (spoken[id] ?? 0) | (holds[id] ?? 0);
  }
  return spoken;
}

function heldBy({words, evidence}: Ranking, {boosts}: SearchIndex): Int32Array {
  const held = new Int32Array(boosts.length);
  words.slice(0, 31).forEach((word, bit) => {
    for (const page of evidence.get(word)?.pages ?? []) held[page] = (held[page] ?? 0) | (1 << bit);
  });
  return held;
}
