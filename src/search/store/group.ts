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
  return grouped(
    contents,
    (each) => sizes.get(each) ?? 0,
    size,
    (a, b) => a.head === b.head && !isLong(a.head),
  );
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
  stay: (a: T, b: T) => boolean = () => false,
): readonly (readonly T[])[] {
  const sizes = all.map(size);
  const full = Math.max(bytes, sizes.reduce((sum, each) => sum + each, 0) / most);
  const groups: T[][] = [];
  let filled = Infinity;
  all.forEach((each, i) => {
    const before = all[i - 1];
    if (before === undefined || (filled >= full && !stay(before, each))) {
      groups.push([]);
      filled = 0;
    }
    groups.at(-1)?.push(each);
    filled += sizes[i] ?? 0;
  });
  return groups;
}
