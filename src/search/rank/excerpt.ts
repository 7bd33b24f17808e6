import {analyse} from '../analyse/analyse';
import type {Analyse} from '../analyse/remembered';
import type {Word} from './expand';
import type {Span, Token} from '../types';

/** A piece of an excerpt; `marked` pieces are exactly the words that were found. Text, never HTML. */
export type Segment = {readonly text: string; readonly marked: boolean};

/** Words in an excerpt: two lines of a result on a phone, and one of a section under it. */
export const WINDOW = {page: 30, section: 14} as const;

/** Words kept before the first mark, so that it can be understood. */
const LEAD = 4;

/** The window of a text that holds the most different words of the query, with each of them marked. A text without any
 *  gives its beginning. `excerptOf('To build a site, run hugo', terms of `hugo site`)` → To build a [site], run [hugo] */
export function excerptOf(
  text: string,
  terms: ReadonlyMap<string, number>,
  {window = WINDOW.page, read = analyse}: {readonly window?: number; readonly read?: Analyse} = {},
): readonly Segment[] {
  const tokens = read(text);
  const from = densestStart(tokens, terms, window);
  const shown = tokens.filter(({position}) => position >= from && position < from + window);
  const last = tokens.at(-1);
  const start = from === 0 ? 0 : (shown[0]?.start ?? 0);
  const ends = Math.max(start, ...shown.map(({end}) => end));
  const isCut = last !== undefined && last.position >= from + window;
  const pieces = piecesOf(text, {start, end: isCut ? ends : text.length}, marksOf(shown, terms));
  return [...(from > 0 ? [plain('… ')] : []), ...pieces, ...(isCut ? [plain(' …')] : [])];
}

/** The terms to mark for the words of a query, each with the number of its word: whatever stood for it in the ranking. */
export function termsOf(words: readonly Word[]): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const take = ({exact, related, completed, repaired, parts}: Word, i: number): void => {
    for (const {term} of [...exact, ...related, ...completed, ...repaired]) if (!terms.has(term)) terms.set(term, i);
    for (const part of parts) take(part, i);
  };
  words.forEach(take);
  return terms;
}

/** The position from which a window holds most: a word counts once fully, and a little each further time. */
function densestStart(tokens: readonly Token[], terms: ReadonlyMap<string, number>, window: number): number {
  const found = tokens.flatMap(({term, position}) => {
    const word = terms.get(term);
    return word === undefined ? [] : [{word, position}];
  });
  const latest = Math.max(0, (tokens.at(-1)?.position ?? 0) + 1 - window);
  let best = {worth: 0, from: 0};
  found.forEach(({position}, i) => {
    const inside = found.slice(i, i + window).filter((other) => other.position < position + window - LEAD);
    const worth = new Set(inside.map(({word}) => word)).size + 0.05 * inside.length;
    if (worth > best.worth) best = {worth, from: Math.min(latest, Math.max(0, position - LEAD))};
  });
  return best.from;
}

/** The places to mark, without those inside others: the whole identifier rather than its part when both were found. */
function marksOf(tokens: readonly Token[], terms: ReadonlyMap<string, number>): readonly Span[] {
  const found = tokens.filter(({term}) => terms.has(term)).sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: Token[] = [];
  for (const token of found) if (token.start >= (marks.at(-1)?.end ?? 0)) marks.push(token);
  return marks;
}

function piecesOf(text: string, {start, end}: Span, marks: readonly Span[]): readonly Segment[] {
  const pieces: Segment[] = [];
  let at = start;
  for (const mark of marks) {
    pieces.push(plain(text.slice(at, mark.start)), {text: text.slice(mark.start, mark.end), marked: true});
    at = mark.end;
  }
  return [...pieces, plain(text.slice(at, end))].filter((piece) => piece.text !== '');
}

function plain(text: string): Segment {
  return {text, marked: false};
}
