import type {PackedVersion} from '../../notes/history/pack';

/** Two versions to compare, the second the newer one unless the reader chose otherwise, by their places in the list. */
export type Pair = {readonly from: number; readonly to: number};

/**
 * The versions that an address asks for: by default the latest and the one before it. A version that is not there (any
 * more) counts as not asked for. Nothing when there are not two.
 */
export function pairOf(
  versions: readonly PackedVersion[],
  asked: {readonly from?: string; readonly to?: string},
): Pair | undefined {
  if (versions.length < 2) return undefined;
  const placeOf = (id: string | undefined) => versions.findIndex((version) => version.id === id);
  const [from, to] = [placeOf(asked.from), placeOf(asked.to)];
  const last = versions.length - 1;
  if (to >= 0) return {to, from: from >= 0 ? from : Math.min(to + 1, last)};
  return from >= 0 ? {from, to: Math.max(from - 1, 0)} : {from: 1, to: 0};
}

/** The change before the one that is shown, and the one after it; nothing at either end. */
export function neighboursOf({to}: Pair, versions: number): {readonly older?: Pair; readonly newer?: Pair} {
  return {
    ...(to + 2 < versions && {older: {from: to + 2, to: to + 1}}),
    ...(to > 0 && {newer: {from: to, to: to - 1}}),
  };
}
