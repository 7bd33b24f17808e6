import type {Evidence} from './evidence';
import type {Word} from './expand';
import type {Weights} from './weights';

/** Share of a query's words below which holding them together is worth nothing that would show. */
const LEAST = 0.25;

/**
 * What each section gains for holding the words of a query together, which a sum of words does not tell: `shadow rollback`
 * is better answered by the one section with both than by a page full of either. A word counts by its rarity, and as held
 * when the section has it as written or in another form, or in the form it was taken for where the site does not know it.
 */
export function togetherOf(
  words: readonly Word[],
  {evidence, weights}: {readonly evidence: ReadonlyMap<Word, Evidence>; readonly weights: Weights},
): Float32Array {
  const all = words.flatMap((word) => evidence.get(word) ?? []);
  const gains = new Float32Array(all[0]?.values.length ?? 0);
  if (all.length < 2) return gains;
  const total = all.reduce((sum, {rarity}) => sum + rarity, 0);
  for (const {values, holds, rarity, floor} of all) {
    for (let id = 0; id < gains.length; id++)
      if (holds[id] === 1 && (values[id] ?? 0) >= floor) gains[id] = (gains[id] ?? 0) + rarity;
  }
  const {gain, power} = weights.together;
  for (let id = 0; id < gains.length; id++) {
    if (gains[id] === 0) continue;
    const share = (gains[id] ?? 0) / total;
    gains[id] = share < LEAST ? 0 : gain * total * share ** power;
  }
  return gains;
}
