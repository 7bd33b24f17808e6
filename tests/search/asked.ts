import type {Word} from '../../src/search/rank/expand';

/** A word of a query that stands for itself alone, unless more is said. */
export function word(text: string, more: Partial<Word> = {}): Word {
  return {text, exact: [{term: text, weight: 1}], related: [], completed: [], repaired: [], parts: [], ...more};
}
