/** The hash that files are named by: 41 bits in eight characters. It tells versions and damage apart, it is no safeguard against
 *  forgery; `crypto.subtle` does more but is missing on pages without https. After cyrb53 (public domain). */
export function hashOf(bytes: Uint8Array): string {
  let low = 0xdeadbeef ^ bytes.length;
  let high = 0x41c6ce57 ^ bytes.length;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 2654435761);
    high = Math.imul(high ^ byte, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const value = 4294967296 * (high & 0x1fffff) + (low >>> 0);
  return (value % 36 ** LENGTH).toString(36).padStart(LENGTH, '0');
}

const LENGTH = 8;

/** The part of a hash that names a file which has a number too: enough to tell it from its own earlier versions, as each costs its
 *  letters before the first query. */
export function shortHash(bytes: Uint8Array): string {
  return hashOf(bytes).slice(0, SHORT);
}

const SHORT = 5;
