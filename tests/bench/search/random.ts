/** A source of numbers that follow from a seed alone. */
export type Random = {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number from 0 to below `bound`. */
  readonly below: (bound: number) => number;
  /** One of a list; throws when the list is empty. */
  readonly pick: <T>(list: readonly T[]) => T;
};

/** The same seed gives the same numbers everywhere: mulberry32, a generator of 32 bits of state. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('Nothing to pick from.');
    // below the length, so that it is there
    return list[below(list.length)] as T;
  };
  return {next, below, pick};
}

/** So many of a list, evenly spread over it and in its order; all when there are no more. */
export function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  const taken = new Set(Array.from({length: most}, (_, i) => Math.floor((i * list.length) / most)));
  return list.filter((_, i) => taken.has(i));
}
