import {fold} from '../analyse/fold';
import type {Lexicon} from '../store/lexicon';
import {family, stem} from '../analyse/stem';
import type {Token} from '../types';
import type {Weights} from './weights';

/** A word of the index that stands for one of the query, and how well: 0 to 1. */
export type Variant = {readonly term: string; readonly weight: number};

/** A word of the query with what may stand for it in the index, from best to last. */
export type Word = {
  readonly text: string;
  /** As written, other accents included. */
  readonly exact: readonly Variant[];
  /** Its forms and relatives: `configure` for `configuration`. */
  readonly related: readonly Variant[];
  /** What it may become when the reader types on. */
  readonly completed: readonly Variant[];
  /** What may have been meant. */
  readonly repaired: readonly Variant[];
  /** The outermost parts of an identifier, each a word of its own with its own parts. */
  readonly parts: readonly Word[];
};

/** Completions looked at, and the letters from which there are any. */
const MOST_COMPLETIONS = 400;
const SHORTEST_COMPLETED = 2;

/** Letters from which one edit and two edits are repaired: `cat` could be anything, `configuraton` hardly. */
const SHORTEST_REPAIRED = {one: 4, two: 8} as const;

/** How the words of a query are to be taken. `typing`: the last one is not finished; `doubted`: known words that may be typos;
 *  `verbatim`: none is. */
export type Reading = {
  readonly weights: Weights;
  readonly typing: boolean;
  readonly doubted: ReadonlySet<string>;
  readonly verbatim: boolean;
};

/** The words of a query, each once. */
export function wordsOf(tokens: readonly Token[], lexicon: Lexicon, reading: Reading): readonly Word[] {
  const wholes = tokens.filter(({part}) => !part);
  const words = wholes.flatMap((whole) => {
    const parts = tokens.filter((token) => token.part && token.position === whole.position);
    return standingFor(whole, parts, {...reading, lexicon, typing: reading.typing && whole === wholes.at(-1)});
  });
  return [...new Map(words.map((word) => [word.text, word])).values()];
}

type Asked = Reading & {readonly lexicon: Lexicon};

/** The word itself when the index knows it or something near it; else its outermost parts, each on its own. */
function standingFor(whole: Token, parts: readonly Token[], asked: Asked): readonly Word[] {
  const word = wordOf(whole, parts, asked);
  if (isKnown(word) || parts.length === 0) return [word];
  const outermost = outermostOf(parts);
  return outermost.flatMap((part) =>
    standingFor(
      part,
      parts.filter((other) => isInside(other, part)),
      {...asked, typing: asked.typing && part === outermost.at(-1)},
    ),
  );
}

function wordOf({term}: Token, parts: readonly Token[], {lexicon, weights, typing, doubted, verbatim}: Asked): Word {
  const exact = exactOf(term, lexicon, weights);
  const related = relatedOf(term, lexicon, weights);
  const known = new Set([...exact, ...related].map((variant) => variant.term));
  const completed = typing ? completionsOf(term, lexicon).filter((variant) => !known.has(variant.term)) : [];
  const unsure = !verbatim && (doubted.has(term) || (known.size === 0 && completed.length === 0));
  return {
    text: term,
    exact,
    related,
    completed,
    repaired: unsure ? repairsOf(term, lexicon).filter((variant) => !known.has(variant.term)) : [],
    parts: partsOf(parts, lexicon, weights),
  };
}

function partsOf(parts: readonly Token[], lexicon: Lexicon, weights: Weights): readonly Word[] {
  return outermostOf(parts).map((part) => ({
    text: part.term,
    exact: exactOf(part.term, lexicon, weights),
    related: relatedOf(part.term, lexicon, weights),
    completed: [],
    repaired: [],
    parts: partsOf(
      parts.filter((other) => isInside(other, part)),
      lexicon,
      weights,
    ),
  }));
}

function outermostOf(parts: readonly Token[]): readonly Token[] {
  return parts.filter((part) => !parts.some((other) => isInside(part, other)));
}

function isKnown({exact, related, completed, repaired}: Word): boolean {
  return exact.length + related.length + completed.length + repaired.length > 0;
}

function exactOf(term: string, lexicon: Lexicon, {folded}: Weights): readonly Variant[] {
  return lexicon.same(fold(term)).map((same) => ({term: same, weight: same === term ? 1 : folded}));
}

/** Relatives share the first letters of their root, so they are a range of the lexicon. */
function relatedOf(term: string, lexicon: Lexicon, {stemmed, related}: Weights): readonly Variant[] {
  const folded = fold(term);
  const root = family(folded);
  if (root.length < 3 || !/^[a-z]+$/u.test(folded)) return [];
  return lexicon
    .startingWith(root.replace(/i$/u, ''), Infinity)
    .filter((other) => fold(other) !== folded && family(fold(other)) === root)
    .map((other) => ({term: other, weight: stem(fold(other)) === stem(folded) ? stemmed : related}));
}

/** The more of a completion is typed, the better it stands for what was typed. */
function completionsOf(term: string, lexicon: Lexicon): readonly Variant[] {
  const folded = fold(term);
  if (folded.length < SHORTEST_COMPLETED) return [];
  return lexicon
    .startingWith(folded, MOST_COMPLETIONS)
    .map((longer) => ({term: longer, weight: Math.sqrt(folded.length / Math.max(longer.length, folded.length))}));
}

/** Words one edit away, or two where there are none and the word is long. Never numbers: 2025 is not 2020. */
function repairsOf(term: string, lexicon: Lexicon): readonly Variant[] {
  const folded = fold(term);
  if (folded.length < SHORTEST_REPAIRED.one || /\p{N}/u.test(folded)) return [];
  const near = lexicon.near(folded, 1);
  if (near.length > 0) return near.map((other) => ({term: other, weight: 1}));
  if (folded.length < SHORTEST_REPAIRED.two) return [];
  return lexicon.near(folded, 2).map((other) => ({term: other, weight: 0.5}));
}

function isInside(inner: Token, outer: Token): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}
