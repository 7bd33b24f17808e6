/** Bytes written one after the other. Numbers are whole and from 0 to 2^32 − 1, seven bits to a byte, lowest first. */
export type Writer = {
  readonly number: (value: number) => void;
  /** A text in UTF-8 after its length in bytes. */
  readonly text: (value: string) => void;
  /** Other bytes after their length. */
  readonly block: (value: Uint8Array) => void;
  readonly bytes: () => Uint8Array;
};

export function writer(): Writer {
  let buffer = new Uint8Array(1024);
  let length = 0;
  const room = (more: number): void => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(length + more, 2 * buffer.length));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };
  const number = (value: number): void => {
    room(5);
    let rest = value;
    for (; rest > 127; rest >>>= 7) buffer[length++] = (rest & 127) | 128;
    buffer[length++] = rest;
  };
  const block = (value: Uint8Array): void => {
    number(value.length);
    room(value.length);
    buffer.set(value, length);
    length += value.length;
  };
  return {number, block, text: (value) => block(new TextEncoder().encode(value)), bytes: () => buffer.slice(0, length)};
}

/** Reads what a writer wrote, in the same order. Each throws a RangeError where the bytes end too early. */
export type Reader = {readonly number: () => number; readonly text: () => string; readonly block: () => Uint8Array};

export function reader(bytes: Uint8Array): Reader {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 28) throw new RangeError('The bytes end in the middle of a number.');
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const block = (): Uint8Array => {
    const length = number();
    if (at + length > bytes.length) throw new RangeError('The bytes end in the middle of a block.');
    at += length;
    return bytes.subarray(at - length, at);
  };
  return {number, block, text: () => new TextDecoder().decode(block())};
}
