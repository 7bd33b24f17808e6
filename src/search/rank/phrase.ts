import {fold} from '../analyse/fold';
import type {Token} from '../types';

/** Whether the words of a phrase stand in a text one after the other; a part stands for the identifier it is of.
 *  `render hook` in `a render-hook` → yes · in `hook to render` → no */
export function holdsPhrase(text: readonly Token[], phrase: readonly Token[]): boolean {
  const wanted = phrase.filter(({part}) => !part).map(({term}) => fold(term));
  const first = wanted[0];
  if (first === undefined) return true;
  const at = new Map<number, Set<string>>();
  for (const {term, position} of text) at.set(position, (at.get(position) ?? new Set()).add(fold(term)));
  return [...at].some(([start, terms]) => terms.has(first) && wanted.every((term, i) => at.get(start + i)?.has(term)));
}
