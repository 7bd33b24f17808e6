/** Where the text after the front matter stands in its file. */
export type BodyPlace = {
  /** The line of the file on which the body begins, from 1. */
  readonly line: number;
  /** Offset in the file of the character at an offset in the body, whose lines end with `\n` whatever the file's do. */
  readonly offsetOf: (bodyOffset: number) => number;
};

/** Places of the body of a file's text, which begins on the line `bodyLine`. */
export function bodyPlaceOf(text: string, bodyLine: number): BodyPlace {
  const start = bodyLine === 1 && text.startsWith('\uFEFF') ? 1 : startOfLine(text, bodyLine);
  const pairs = !text.includes('\r') ? [] : [...text.slice(start).matchAll(/\r\n/g)].map(({index}, nth) => index - nth);
  return {
    line: bodyLine,
    offsetOf: (offset) => start + offset + (pairs.length === 0 ? 0 : countBelow(pairs, offset)),
  };
}

function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start;
}

/** How many of the sorted numbers are smaller. */
function countBelow(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
