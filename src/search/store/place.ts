import {firstIndex} from './lexicon';
import {type Kind, nameOf} from './manifest';

/** Bytes by which lengths are counted: a finer unit would cost more where they are told than it saves where parts lie. */
export const UNIT = 16;

/** Parts one after the other in few files: the length of each part as it is stored, in units, and of each file the number of its first
 *  part and its hash. */
export type Packs = {
  readonly units: readonly number[];
  readonly from: readonly number[];
  readonly hashes: readonly string[];
  readonly before?: Before;
};

/** What stands before each part to decompress it: bytes of a stream, and the length of what they give. */
export type Before = {readonly stream: Uint8Array; readonly length: number};

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
