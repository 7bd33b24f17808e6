/** Levels of a weighted frequency that a posting can tell apart: five bits. */
export const LEVELS = 32;

/** The weighted frequencies of the first and the last level; between them each is 1.23 times the one before, finer than
 *  the differences that change an order. */
const LOWEST = 0.05;
const HIGHEST = 30;

/** The slot of a weighted frequency, 0 for the highest. `30` → 0 · `1` → 16 · `0.01` → 31 */
export function slotOf(frequency: number): number {
  const level = (Math.log(HIGHEST / frequency) / Math.log(HIGHEST / LOWEST)) * (LEVELS - 1);
  return Math.max(0, Math.min(LEVELS - 1, Math.round(level)));
}

/** The weighted frequency that a slot stands for. */
export function frequencyOf(slot: number): number {
  return HIGHEST * (LOWEST / HIGHEST) ** (slot / (LEVELS - 1));
}
