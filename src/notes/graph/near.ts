import type {Traits} from './traits';

/** A note near to another, by its number; the likeness is from `LEAST` to 1. */
export type Near = {readonly note: number; readonly likeness: number};

/** Related notes that are named on a page. */
export const SHOWN = 5;

/**
 * Likeness below which nothing is said. «Rollback» and «Canary release» reach 0.2 and more; two notes that have a tag of
 * many notes in common and nothing else stay below 0.05.
 */
const LEAST = 0.1;

/**
 * A trait of more notes than these is followed from none of them, though it counts where others bring two notes
 * together: every tenth note may carry a tag, and to compare all of them with each other takes the square of that.
 */
const MANY = 250;

/** Every note that is like one, in no order. */
export function alikeIn(families: readonly Traits[]): (note: number) => Near[] {
  // One array serves all questions.
  const sums: number[] = [];
  return (note) => {
    const touched: number[] = [];
    for (const {ofNote, holders} of families) {
      for (const [trait, weight] of ofNote[note] ?? []) {
        const others = holders.get(trait) ?? [];
        if (others.length > MANY) continue;
        for (const other of others) {
          const [sum, gain] = [sums[other.note] ?? 0, weight * other.weight];
          // What all notes have weighs nothing.
          if (gain === 0) continue;
          if (sum === 0) touched.push(other.note);
          sums[other.note] = sum + gain;
        }
      }
    }
    const alike = touched
      .filter((other) => other !== note && (sums[other] ?? 0) >= LEAST)
      .map((other) => ({note: other, likeness: sums[other] ?? 0}));
    for (const other of touched) sums[other] = 0;
    return alike;
  };
}

/** Finds the few notes most like one, without some, the most alike first. */
export function nearestIn(families: readonly Traits[]): (note: number, without: ReadonlySet<number>) => Near[] {
  const alike = alikeIn(families);
  return (note, without) =>
    alike(note)
      .filter((other) => !without.has(other.note))
      .sort((a, b) => b.likeness - a.likeness || a.note - b.note)
      .slice(0, SHOWN);
}
