import {analyse} from '../analyse/analyse';
import type {Span, Token} from '../types';

/** A place in a list of pieces: the index of the piece, and UTF-16 units into it. */
export type Place = {readonly piece: number; readonly offset: number};

/** A stretch of text that is marked as one: from the place of its first character to behind its last. */
export type Match = {
  readonly start: Place;
  readonly end: Place;
  /** The terms found there: more than one where an identifier and its part are both wanted. */
  readonly terms: readonly string[];
};

const SOFT_HYPHEN = '\u00AD';

/**
 * The words of a block that are wanted, in the order of the text. The pieces are what follows one another in the block,
 * cut anywhere; no piece of a match is empty. Words that overlap (an identifier and its part, pairs of characters) are
 * one match. Soft hyphens are not seen, as in the index.
 *
 * `['data ', 'dri', 'ft'], {drift}` → from 1:0 to 2:2
 */
export function matchesIn(pieces: readonly string[], wanted: ReadonlySet<string>): readonly Match[] {
  const whole = pieces.join('');
  if (!mayHold(whole, wanted)) return [];
  const {text, at} = withoutSoftHyphens(whole);
  const stretches = joined(analyse(text).filter(({term}) => wanted.has(term)));
  const place = placesIn(pieces);
  return stretches.map(({start, end, terms}) => ({start: place(at(start)), end: behind(place(at(end - 1))), terms}));
}

/** Whether a block is worth analysing. Only of plain ASCII it is sure that a term stands in the text as it is written. */
function mayHold(text: string, wanted: ReadonlySet<string>): boolean {
  if (!/^[\0-\x7F]*$/u.test(text)) return true;
  const lower = text.toLowerCase();
  for (const term of wanted) if (lower.includes(term)) return true;
  return false;
}

type Stretch = Span & {readonly terms: readonly string[]};

/** What overlaps becomes one; the tokens of a text begin in order, but for the parts of a word. */
function joined(tokens: readonly Token[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const {start, end, term} of [...tokens].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last === undefined || start >= last.end) stretches.push({start, end, terms: [term]});
    else {
      const terms = last.terms.includes(term) ? last.terms : [...last.terms, term];
      stretches[stretches.length - 1] = {start: last.start, end: Math.max(last.end, end), terms};
    }
  }
  return stretches;
}

/** A text without its soft hyphens, and where in the text each character of it stood. */
function withoutSoftHyphens(whole: string): {readonly text: string; readonly at: (index: number) => number} {
  if (!whole.includes(SOFT_HYPHEN)) return {text: whole, at: (index) => index};
  const kept: number[] = [];
  for (let index = 0; index < whole.length; index++) if (whole[index] !== SOFT_HYPHEN) kept.push(index);
  return {text: whole.replaceAll(SOFT_HYPHEN, ''), at: (index) => kept[index] ?? whole.length};
}

/** Finds the piece of a character; asked in the order of the text. */
function placesIn(pieces: readonly string[]): (index: number) => Place {
  let piece = 0;
  let begins = 0;
  return (index) => {
    while (index >= begins + (pieces[piece]?.length ?? Infinity)) begins += pieces[piece++]?.length ?? 0;
    return {piece, offset: index - begins};
  };
}

function behind({piece, offset}: Place): Place {
  return {piece, offset: offset + 1};
}
