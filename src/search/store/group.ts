import type {Content, Head, Section} from '../types';

/** Bytes of a file before compression, and how many of the kind there are at most: a larger index has larger files. */
export type Size = {readonly bytes: number; readonly most: number};

/** Fragments of about so many bytes. A page stays in one, unless it is much larger: then a hit loads the part that it is in. */
export function fragmentsOf(contents: readonly Content[], size: Size): readonly (readonly Content[])[] {
  const bytes = new Map<Head, number>();
  for (const {head, section} of contents) bytes.set(head, (bytes.get(head) ?? sizeOfHead(head)) + sizeOf(section));
  const isLong = (head: Head): boolean => (bytes.get(head) ?? 0) > LONG * size.bytes;
  const sizes = new Map(
    contents.map((each, i) => [
      each,
      sizeOf(each.section) + (contents[i - 1]?.head === each.head ? 0 : sizeOfHead(each.head)),
    ]),
  );
  return grouped(contents, (each) => sizes.get(each) ?? 0, size, {
    stay: (a, b) => a.head === b.head && !isLong(a.head),
  });
}

/** How many times larger than a file a page is that is divided. */
const LONG = 2;

function sizeOfHead({title, url}: Head): number {
  return title.length + url.length + 40;
}

function sizeOf({heading, text, code}: Section): number {
  return 2 * heading.length + text.length + code.length + 20;
}

/** Neighbours in groups of about so many bytes, of which there are never more than `most`. */
export function grouped<T>(
  all: readonly T[],
  size: (each: T) => number,
  {bytes, most}: Size,
  {stay = () => false, cost}: Borders<T> = {},
): readonly (readonly T[])[] {
  const sizes = all.map(size);
  const full = Math.max(bytes, sizes.reduce((sum, each) => sum + each, 0) / most);
  const slack = cost === undefined ? 1 : SLACK;
  const endOf = (start: number): number => {
    let [filled, end, least] = [0, all.length, Infinity];
    for (let i = start + 1; i < all.length; i++) {
      filled += sizes[i - 1] ?? 0;
      const [before, next] = [all[i - 1], all[i]];
      if (filled < full || before === undefined || next === undefined || stay(before, next)) continue;
      const here = cost?.(before, next) ?? 0;
      if (here < least) [end, least] = [i, here];
      if (filled >= slack * full) return end;
    }
    return all.length;
  };
  const groups: (readonly T[])[] = [];
  for (let start = 0; start < all.length; start += groups.at(-1)?.length ?? all.length)
    groups.push(all.slice(start, endOf(start)));
  return groups;
}

/** What neighbours may not be divided, and what it costs to divide others: a group may be half as large again to end where it is cheap. */
type Borders<T> = {readonly stay?: (a: T, b: T) => boolean; readonly cost?: (a: T, b: T) => number};
const SLACK = 1.5;
