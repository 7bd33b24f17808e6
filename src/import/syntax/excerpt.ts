/** Which lines of a file are meant: all, some by number from 1, or those between two marks. */
export type Lines = {readonly from?: number; readonly to?: number} | {readonly name: string};

/** How a file marks a part of itself; each says of a line which part it opens or closes, if any. */
export type Marks = {
  readonly opens: (line: string) => string | undefined;
  readonly closes: (line: string) => string | undefined;
};

/** The lines of a file that are meant, with their indexes from 0; nothing when it has no such part. */
export function linesOf(text: string, lines: Lines, {opens, closes}: Marks): readonly number[] | undefined {
  const all = text.replace(/\n$/, '').split('\n');
  if (!('name' in lines)) {
    const {from = 1, to = all.length} = lines;
    return [...all.keys()].slice(Math.max(from - 1, 0), Math.max(to, 0));
  }
  const found: number[] = [];
  let inside = false;
  let seen = false;
  for (const [index, line] of all.entries()) {
    const [open, close] = [opens(line), closes(line)];
    if (open === lines.name) [inside, seen] = [true, true];
    else if (close === lines.name) inside = false;
    else if (inside && open === undefined && close === undefined) found.push(index);
  }
  return seen ? found : undefined;
}

/** The lines of a text with these indexes. */
export function pick(text: string, indexes: readonly number[]): string {
  const all = text.split('\n');
  return indexes.map((index) => all[index] ?? '').join('\n');
}
