import {type Evidence, evidenceFor} from './evidence';
import type {Word} from './expand';
import type {SearchIndex} from '../store/index';
import {namingOf} from './naming';
import {togetherOf} from './together';
import {WEIGHTS, type Weights} from './weights';

/** Words up to which a query is a handful of keywords, and from which it is a sentence. */
const HANDFUL = 2;
const SENTENCE = 8;

/** The scores of all sections, and what they are made of. */
export type Ranking = {
  readonly words: readonly Word[];
  readonly evidence: ReadonlyMap<Word, Evidence>;
  readonly naming: Float32Array;
  /** What sections gain for holding the words together. */
  readonly together: Float32Array;
  readonly scores: Float32Array;
};

/** Scores every section for the words of a query: the sum of what each word brings, of what its name brings, and of what the
 *  words bring by standing together. */
export function rank(words: readonly Word[], index: SearchIndex, weights: Weights = WEIGHTS): Ranking {
  const evidence = evidenceFor(words, {index, weights, saturation: saturationFor(words.length, weights)});
  const naming = namingOf(words, {evidence, index, weights});
  const scores = naming.slice();
  for (const word of words) {
    const found = evidence.get(word);
    if (found !== undefined) addTo(scores, found, index);
  }
  const together = togetherOf(words, {evidence, weights});
  for (let id = 0; id < together.length; id++) scores[id] = (scores[id] ?? 0) + (together[id] ?? 0);
  return {words, evidence, naming, together, scores};
}

function addTo(scores: Float32Array, {pages, values}: Evidence, {firstOf}: SearchIndex): void {
  for (const page of pages) {
    const to = firstOf[page + 1] ?? 0;
    for (let id = firstOf[page] ?? 0; id < to; id++) scores[id] = (scores[id] ?? 0) + (values[id] ?? 0);
  }
}

/** A handful of words is about having each of them; in a sentence some matter more, and more mentions of one tell. */
function saturationFor(words: number, {saturation: {short, long}}: Weights): number {
  const sentence = Math.min(1, Math.max(0, (words - HANDFUL) / (SENTENCE - HANDFUL)));
  return short + (long - short) * sentence;
}
