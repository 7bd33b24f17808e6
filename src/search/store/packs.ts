import {writer} from './bytes';
import {adler32, type Sums, sumsOf} from './dictionary';
import {shortHash} from './hash';
import {type Kind, nameOf, type Packs} from './manifest';
import {UNIT} from './place';

/** A file of the index as it is stored. */
export type IndexFile = {readonly name: string; readonly bytes: Uint8Array};

/** Bytes of a file that holds many parts, and how many files of a kind there are at most: a host that knows no ranges sends it whole. */
export type PackSize = {readonly bytes: number; readonly most: number};

/** How bytes are compressed; what the browser can undo. */
export type Compression = {
  /** A file by itself, as gzip. */
  readonly file: (bytes: Uint8Array) => Uint8Array;
  /** A text as the beginning of a bare stream that others go on from (RFC 1951), up to a whole byte. */
  readonly opening: (text: Uint8Array) => Uint8Array;
  /** Bytes as the end of such a stream. */
  readonly after: (text: Uint8Array, bytes: Uint8Array) => Uint8Array;
};

/** What a stream begins with (RFC 1950). */
const HEADER = Uint8Array.from([0x78, 0xda]);

const NO_TEXT = new Uint8Array();

/** A part as it is stored: compressed after the dictionary, with a check, which a range of a file needs, and after as many zeros as
 *  make its length a multiple of `UNIT`. */
function stored(part: Uint8Array, {compression, dictionary = NO_TEXT}: Packing, before: Sums): Uint8Array {
  const bytes = joined([HEADER, compression.after(dictionary, part), adler32(sumsOf(part, before))]);
  const padded = new Uint8Array(Math.ceil(bytes.length / UNIT) * UNIT);
  padded.set(bytes, padded.length - bytes.length);
  return padded;
}

/** How parts become files; `dictionary`: the text before which each is compressed. */
export type Packing = {
  readonly size: PackSize;
  readonly compression: Compression;
  readonly dictionary?: Uint8Array;
};

/** Parts as they were given, the files they lie in, and what is where. */
export type Packed = {
  readonly parts: readonly Uint8Array[];
  readonly files: readonly IndexFile[];
  readonly packs: Packs;
};

/** Puts parts, each compressed by itself, one after the other into files of about so many bytes. */
export function packed(kind: Kind, parts: readonly Uint8Array[], packing: Packing): Packed {
  const {
    size: {bytes, most},
    compression,
    dictionary,
  } = packing;
  const before = sumsOf(dictionary ?? NO_TEXT);
  const all = parts.map((part) => stored(part, packing, before));
  const full = Math.max(bytes, all.reduce((sum, {length}) => sum + length, 0) / most);
  const from: number[] = [];
  let filled = Infinity;
  all.forEach(({length}, i) => {
    if (filled >= full) {
      from.push(i);
      filled = 0;
    }
    filled += length;
  });
  const contents = from.map((first, i) => joined(all.slice(first, from[i + 1])));
  const hashes = contents.map(shortHash);
  return {
    parts,
    files: contents.map((content, i) => ({name: nameOf(kind, i, hashes[i] ?? ''), bytes: content})),
    packs: {
      units: all.map(({length}) => length / UNIT),
      from,
      hashes,
      ...(dictionary && {before: {stream: compression.opening(dictionary), length: dictionary.length}}),
    },
  };
}

/** Parts by their kind and number in one file, before it is compressed. */
export function whole(parts: readonly {readonly key: string; readonly bytes: Uint8Array}[]): Uint8Array {
  const out = writer();
  for (const {key, bytes} of parts) {
    out.text(key);
    out.block(bytes);
  }
  return out.bytes();
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
