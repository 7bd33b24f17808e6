import type {Block} from './block';
import {wordsIn} from './words';

/** How much two blocks must have in common to count as one that was changed, from 0 to 1. */
const ALIKE = 0.4;

/** Comparisons of one block with another in one place; beyond that, blocks count as gone and new. */
const MOST = 10_000;

/**
 * Which of the old blocks became which of the new ones: pairs of places in both lists, in their order, so that what the
 * pairs have in common is as much as can be. Blocks of different kinds are never a pair.
 */
export function pairsOf(before: readonly Block[], after: readonly Block[]): (readonly [number, number])[] {
  if (before.length * after.length > MOST) return [];
  const [old, now] = [before.map(bagOf), after.map(bagOf)];
  const likeness = (i: number, j: number): number => {
    if (before[i]?.kind !== after[j]?.kind) return 0;
    const shared = likenessOf(old[i] ?? NONE, now[j] ?? NONE);
    return shared >= ALIKE ? shared : 0;
  };
  const width = after.length + 1;
  /** The most that the rests of both lists, from these places on, have in common. */
  const best = new Float64Array((before.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const like = likeness(i, j);
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), like > 0 ? like + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < before.length && j < after.length;) {
    if (at(i, j) === at(i + 1, j)) i++;
    else if (at(i, j) === at(i, j + 1)) j++;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

type Bag = ReadonlyMap<string, number>;
const NONE: Bag = new Map();

function bagOf({text}: Block): Bag {
  const bag = new Map<string, number>();
  for (const word of wordsIn(text)) if (word.trim() !== '') bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Dice's coefficient of two bags of words: 1 for the same words in whatever order, 0 for nothing in common. */
function likenessOf(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [word, n] of a) shared += Math.min(n, b.get(word) ?? 0);
  const all = sizeOf(a) + sizeOf(b);
  return all === 0 ? 1 : (2 * shared) / all;
}

function sizeOf(bag: Bag): number {
  return [...bag.values()].reduce((sum, n) => sum + n, 0);
}
