import type {PartKind, Parts} from './parts';

/** Parts of an index that are in memory, by kind and number. */
export type HeldParts = {
  /** A part that is there, which counts as a use of it. */
  readonly find: <K extends PartKind>(kind: K, number: number) => Parts[K] | undefined;
  /** Keeps a part that was read from so many bytes; none for one that could not be had. */
  readonly keep: <K extends PartKind>(kind: K, number: number, part: Parts[K], bytes: number | undefined) => void;
  /** Lets go of what could not be had, and of the longest unused while the rest is above the bound. */
  readonly forget: () => void;
};

type Held = {readonly part: Parts[PartKind]; readonly bytes: number | undefined; used: number};

/** Parts that every search needs: one of each at most. */
const RESIDENT: ReadonlySet<PartKind> = new Set(['table', 'names']);

/** Holds parts of up to `bound` bytes together, counted before they are taken apart. */
export function heldParts(bound: number): HeldParts {
  const kinds = new Map<PartKind, Map<number, Held>>();
  let uses = 0;
  let sum = 0;
  let failures = 0;
  const drop = (kind: PartKind, number: number, {bytes}: Held): void => {
    kinds.get(kind)?.delete(number);
    if (bytes === undefined) failures--;
    else sum -= bytes;
  };
  return {
    find: <K extends PartKind>(kind: K, number: number) => {
      const held = kinds.get(kind)?.get(number);
      if (held === undefined) return undefined;
      held.used = ++uses;
      // kept under the kind it was read as
      return held.part as Parts[K];
    },
    keep: (kind, number, part, bytes) => {
      const parts = kinds.get(kind) ?? new Map<number, Held>();
      kinds.set(kind, parts.set(number, {part, bytes, used: ++uses}));
      if (bytes === undefined) failures++;
      else sum += bytes;
    },
    forget: () => {
      if (failures === 0 && sum <= bound) return;
      const all = [...kinds].flatMap(([kind, parts]) => [...parts].map(([number, held]) => ({kind, number, held})));
      for (const {kind, number, held} of all.sort((a, b) => a.held.used - b.held.used))
        if (held.bytes === undefined || (sum > bound && !RESIDENT.has(kind))) drop(kind, number, held);
    },
  };
}
