import {firstIndex} from './lexicon';
import {type Before, type Kind, nameOf, type Packs} from './manifest';

/** Bytes by which lengths are counted: a finer unit would cost more where they are told than it saves where parts lie. At 10,000 pages
 *  lengths in units of 16 bytes are 13 kB of every first query, in units of 64 they are 9, for a third of a kB of zeros. */
export const UNIT = 64;

/** Where a part lies: the file, the bytes before it there, its own, and all of the file's. */
export type Place = {
  readonly file: string;
  readonly from: number;
  readonly length: number;
  readonly size: number;
  readonly before?: Before;
};

/** The place of a numbered part; undefined when there is none. */
export function placeOf(kind: Kind, number: number, {units, from, hashes, before}: Packs): Place | undefined {
  const length = units[number];
  const pack = firstIndex(from.length, (i) => (from[i] ?? 0) > number) - 1;
  const [first, hash] = [from[pack], hashes[pack]];
  if (length === undefined || first === undefined || hash === undefined) return undefined;
  const sum = (to: number | undefined): number => UNIT * units.slice(first, to).reduce((all, each) => all + each, 0);
  return {
    file: nameOf(kind, pack, hash),
    from: sum(number),
    length: UNIT * length,
    size: sum(from[pack + 1]),
    ...(before && {before}),
  };
}
