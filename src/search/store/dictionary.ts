import {hashOf} from './hash';

/** Bytes of it: each costs half a byte before the first query; twice as many would spare another twentieth of each text. */
const SIZE = 4096;

/** Texts that are looked at, whichever their hashes say: enough to know the commonest words. */
const SAMPLE = 3000;

/** A word or number with the sign that follows it, or a run of signs. */
const PIECE = /[\p{L}\p{N}]+[^\p{L}\p{N}]{1,3}|[^\p{L}\p{N}]{4,}/gu;

/** A text before which others are compressed, so that short ones need not spell out what all have in common: the pieces that would
 *  save most. Worth is told by its power of two alone and the pieces stand by the alphabet, as another
 *  dictionary renames all files of texts: most changes to a site leave it as it is. */
export function dictionaryOf(texts: readonly Uint8Array[]): Uint8Array {
  const step = Math.max(1, Math.ceil(texts.length / SAMPLE));
  const counts = new Map<string, number>();
  for (const text of texts.filter((each) => step === 1 || Number.parseInt(hashOf(each).slice(-4), 36) % step === 0))
    for (const [piece] of new TextDecoder().decode(text).matchAll(PIECE))
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const worth = ([piece, count]: readonly [string, number]): number =>
    Math.floor(Math.log2(count * (piece.length - 2)));
  const ranked = [...counts]
    .filter(([piece, count]) => count > 3 && piece.length > 3)
    .sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1));
  const pieces: string[] = [];
  let room = SIZE;
  for (const [piece] of ranked) if ((room -= new TextEncoder().encode(piece).length) >= 0) pieces.push(piece);
  return new TextEncoder().encode(pieces.sort().join(''));
}

/** The sums behind the check of a text (RFC 1950, 8.2), from which those of a longer one go on. */
export type Sums = {readonly low: number; readonly high: number};

const NOTHING: Sums = {low: 1, high: 0};

/** The largest prime below 2^16, and how many bytes can be added up before the sums leave 32 bits (zlib, `adler32.c`). */
const PRIME = 65521;
const SAFE = 5552;

/** The sums of a text that goes on from another. */
export function sumsOf(text: Uint8Array, {low: from, high: above} = NOTHING): Sums {
  let [low, high] = [from, above];
  for (let start = 0; start < text.length; start += SAFE) {
    const end = Math.min(text.length, start + SAFE);
    for (let i = start; i < end; i++) high += low += text[i] ?? 0;
    low %= PRIME;
    high %= PRIME;
  }
  return {low, high};
}

/** The check at the end of a stream, high sum first. */
export function adler32({low, high}: Sums): Uint8Array {
  return Uint8Array.from([high >> 8, high & 255, low >> 8, low & 255]);
}
