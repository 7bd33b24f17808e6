import type {SearchIndex} from '../store/index';

/** What sections say of a word, or of one of the things that stand for it. */
export type Sum = {
  /** In order; each of their sections has a value. */
  readonly pages: Uint32Array;
  /** By section, 0 for the others. */
  readonly values: Float32Array;
  /** 1 for each section that holds it itself. */
  readonly holds: Uint8Array;
};

/** `share`: what the weaker is worth; `strictly`: scaled so that none of it rises above the least of the better. */
export type Below = {readonly share: number; readonly strictly: boolean; readonly index: SearchIndex};

/** Adds what the parts of an identifier say: to what it says itself where it stands as a whole, below that elsewhere. */
export function withParts(sum: Sum, parts: readonly Sum[], {share, strictly, index}: Below): Sum {
  const pieces = parts.reduce((all, part) => withShare(all, part, {share, index}), noneFor(sum));
  const all = withBelow(sum, pieces, {share: 1, strictly, index});
  eachSection(sum.pages, index, (id) => {
    all.values[id] = (all.values[id] ?? 0) + (pieces.values[id] ?? 0);
  });
  return all;
}

function noneFor({values, holds}: Sum): Sum {
  return {pages: new Uint32Array(), values: new Float32Array(values.length), holds: new Uint8Array(holds.length)};
}

/** Adds a share of one to the other, into the columns of the latter. */
function withShare({pages, values, holds}: Sum, part: Sum, {share, index}: Omit<Below, 'strictly'>): Sum {
  eachSection(part.pages, index, (id) => {
    values[id] = (values[id] ?? 0) + share * (part.values[id] ?? 0);
    if (part.holds[id] === 1) holds[id] = 1;
  });
  return {pages: union(pages, part.pages, index), values, holds};
}

/** Adds weaker evidence to the sections that have no better, into the columns of the better. Strictly it makes tiers of what a word
 *  is, what it may become and what may have been meant. */
export function withBelow(sum: Sum, weaker: Sum, {share, strictly, index}: Below): Sum {
  if (weaker.pages.length === 0) return sum;
  const {values, holds} = sum;
  const scale = strictly ? scaleBelow(leastOf(sum, index), mostBeside(sum, weaker, {share, index})) : 1;
  eachSection(weaker.pages, index, (id) => {
    if (values[id] === 0) values[id] = scale * share * (weaker.values[id] ?? 0);
    if (weaker.holds[id] === 1) holds[id] = 1;
  });
  return {pages: union(sum.pages, weaker.pages, index), values, holds};
}

function scaleBelow(least: number, most: number): number {
  return most > least ? least / most : 1;
}

/** The most of the weaker evidence where there is no better. */
function mostBeside({values}: Sum, weaker: Sum, {share, index}: Pick<Below, 'share' | 'index'>): number {
  let most = 0;
  eachSection(weaker.pages, index, (id) => {
    if (values[id] === 0) most = Math.max(most, share * (weaker.values[id] ?? 0));
  });
  return most;
}

/** The least evidence of any section of those pages, Infinity without any. */
export function leastOf({pages, values}: Sum, index: SearchIndex): number {
  let least = Infinity;
  eachSection(pages, index, (id) => {
    least = Math.min(least, values[id] ?? 0);
  });
  return least;
}

function union(a: Uint32Array, b: Uint32Array, {boosts}: SearchIndex): Uint32Array {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const marks = new Uint8Array(boosts.length);
  for (const page of a) marks[page] = 1;
  for (const page of b) marks[page] = 1;
  return placesIn(marks);
}

function eachSection(pages: Uint32Array, {firstOf}: SearchIndex, visit: (section: number) => void): void {
  for (const page of pages) {
    const to = firstOf[page + 1] ?? 0;
    for (let id = firstOf[page] ?? 0; id < to; id++) visit(id);
  }
}

/** The places that are marked. */
export function placesIn(marks: Uint8Array): Uint32Array {
  const places = new Uint32Array(marks.length);
  let count = 0;
  for (let place = 0; place < marks.length; place++) if (marks[place] === 1) places[count++] = place;
  return places.slice(0, count);
}
