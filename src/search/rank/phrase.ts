import {analyse} from '../analyse/analyse';
import {fold} from '../analyse/fold';
import type {Token} from '../types';

/** Whether folded words stand in a text one after the other; a part stands for the identifier it is of.
 *  `render hook` in `a render-hook` → yes · in `hook to render` → no */
export function holdsPhrase(text: string, words: readonly string[]): boolean {
  const [first = ''] = words;
  if (UNFOLDED.test(text) || UNFOLDED.test(first)) return holdsIn(analyse(text), words);
  const plain = text.toLowerCase().replaceAll('’', "'");
  if (!words.every((word) => plain.includes(word))) return false;
  const [, second = ''] = words;
  for (let at = plain.indexOf(first); at >= 0; at = plain.indexOf(first, at + 1))
    if (mayFollow(plain, {at, next: plain.indexOf(second, at)}) && holdsIn(analysedFrom(text, at, words.length), words))
      return true;
  return false;
}

/** Whether no word lies between two places for certain, one that has blanks on both sides: cheap, and settles most mentions of
 *  common words. */
function mayFollow(text: string, {at, next}: {readonly at: number; readonly next: number}): boolean {
  let [blanks, isWord] = [0, false];
  for (let i = at; i < next; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32) {
      if (isWord) return false;
      blanks++;
    } else if (blanks > 0 && isLetterOrDigit(code)) isWord = true;
  }
  return next >= 0;
}

/** Of ASCII. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** What may fold to other letters than it shows; not the signs of well-set English, which are no letters. */
const UNFOLDED = /[^\p{ASCII}\u00a0‘’“”–—…•·→←×]/u;

/** The tokens around a place, as far as a phrase of so many words can reach: no word goes over a blank. */
function analysedFrom(text: string, at: number, words: number): readonly Token[] {
  let start = at;
  while (start > 0 && !isBlank(text, start - 1)) start--;
  for (let reach = REACH * words; ; reach *= 2) {
    let end = Math.min(text.length, at + reach);
    while (end < text.length && !isBlank(text, end)) end++;
    const tokens = analyse(text.slice(start, end));
    if (end === text.length || (tokens.at(-1)?.position ?? 0) >= words) return tokens;
  }
}

/** Letters of a long word with what stands around it. */
const REACH = 24;

function isBlank(text: string, at: number): boolean {
  return /\s/u.test(text[at] ?? '');
}

function holdsIn(text: readonly Token[], words: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  return text.some(
    ({term, position}, i) =>
      fold(term) === first && rest.every((word, more) => stands(word, position + more + 1, text, i)),
  );
}

/** Whether a word stands at a position; tokens are in the order of their positions, so it is looked for from one before it on. */
function stands(word: string, position: number, text: readonly Token[], from: number): boolean {
  for (let i = from; i < text.length && (text[i]?.position ?? 0) <= position; i++)
    if (text[i]?.position === position && fold(text[i]?.term ?? '') === word) return true;
  return false;
}
