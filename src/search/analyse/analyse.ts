import {written} from './fold';
import {partsOf} from './identifiers';
import {charactersOf, pairsOf, segmentsOf, writingOf} from './scripts';
import type {Span, Token} from '../types';

/** Above this many UTF-16 units a joined word (an address, a hash) is known by its parts alone. */
const LONGEST_TERM = 64;

const NO_BLANKS = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]\p{M}*`;
const WORD = String.raw`(?:[A-Za-z0-9_]|(?!${NO_BLANKS})[\p{L}\p{N}])(?:[A-Za-z0-9_]|(?!${NO_BLANKS})[\p{L}\p{M}\p{N}\u200c\u200d])*`;

/** A run without blanks; or a word with its sign in front (`--watch`, `.NET`, `@scope`, `$HOME`) when it follows a
 *  boundary, joined to further words (`a.b`, `a-b`, `a/b`, `a::b`, `don't`), with its sign at the end (`C++`, `C#`). */
const RUN = new RegExp(
  `(?:${NO_BLANKS})+|(?:(?<![^\\s([{"'\`,;=|])(?:--?|[.@$/]))?${WORD}(?:(?:[-./\\\\@'’:]|::|->)${WORD})*(?:\\+\\+|#)?`,
  'gu',
);

/** The one analyser, for building and for asking: the words of a text with their places in it.
 *  A joined word comes whole first, then in parts that share its position.
 *  `getUserName` → getusername, get°, user°, name° · `C++ 20` → c++, c°, 20 · `Café` → café · `日本語` → 日本, 本語, 語°
 *  (° = part). Never throws. */
export function analyse(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (const match of text.matchAll(RUN)) {
    const added = tokensOf(match[0], {offset: match.index, position});
    for (const token of added) tokens.push(token);
    position = (added.at(-1)?.position ?? position - 1) + 1;
  }
  return tokens;
}

/** The runs of a text that `analyse` takes apart, each by itself. `see a.b, C++` → see, a.b, C++ */
export function runsOf(text: string): readonly string[] {
  return text.match(RUN) ?? [];
}

/** The words of one run, with their places in it. */
export function wordsOf(run: string): readonly Token[] {
  return tokensOf(run, {offset: 0, position: 0});
}

type Place = {readonly offset: number; readonly position: number};

/** Most words of most texts: nothing to take apart, nothing to fold but a capital in front. */
const PLAIN = /^[A-Z]?[a-z]{0,63}$/u;

function tokensOf(run: string, place: Place): readonly Token[] {
  if (PLAIN.test(run)) {
    const {offset, position} = place;
    return [{term: run.toLowerCase(), position, start: offset, end: offset + run.length, part: false}];
  }
  switch (writingOf(run)) {
    case 'paired':
      return pairTokens(run, place);
    case 'segmented':
      return segmentsOf(run).map((span, i) => token(run, span, {...place, position: place.position + i}, false));
    case 'spaced':
      return wordTokens(run, place);
  }
}

/** The last character also comes alone, so that a query of one character finds it there. */
function pairTokens(run: string, place: Place): readonly Token[] {
  const pairs = pairsOf(run).map((span, i) => token(run, span, {...place, position: place.position + i}, false));
  const last = pairs.at(-1);
  if (last === undefined || pairs.length < 1 || charactersOf(run).length < 2) return pairs;
  const tail = charactersOf(run).at(-1);
  return tail === undefined ? pairs : [...pairs, token(run, tail, {...place, position: last.position}, true)];
}

function wordTokens(run: string, place: Place): readonly Token[] {
  const word = withoutPossessive(run);
  const parts = partsOf(word).map((span) => token(word, span, place, true));
  if (word.length > LONGEST_TERM) return parts.map((part, i) => ({...part, position: place.position + i, part: false}));
  return [token(word, {start: 0, end: word.length}, place, false), ...parts];
}

/** `Hugo's` → Hugo */
function withoutPossessive(word: string): string {
  return /['’]s$/iu.test(word) ? word.slice(0, -2) : word;
}

function token(run: string, {start, end}: Span, {offset, position}: Place, part: boolean): Token {
  return {term: written(run.slice(start, end)), position, start: offset + start, end: offset + end, part};
}
