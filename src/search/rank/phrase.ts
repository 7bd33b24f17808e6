import {fold} from '../analyse/fold';
import type {Token} from '../types';

/** Whether folded words stand in a text one after the other; a part stands for the identifier it is of.
 *  `render hook` in `a render-hook` → yes · in `hook to render` → no */
export function holdsPhrase(text: readonly Token[], words: readonly string[]): boolean {
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
