/** The line that is being read, and how far. Offsets are those of the body; columns count tabs up to the next four. */
export type Line = {
  /** From 1. */
  number: number;
  offset: number;
  column: number;
  /** Where it ends, before its line break. */
  end: number;
  /** Offset and column of the next character that is no blank; the line's end when there is none. */
  first: number;
  firstColumn: number;
};

/** The line that begins at an offset. */
export function lineAt(body: string, number: number, offset: number): Line {
  const found = body.indexOf('\n', offset);
  const line = {number, offset, column: 0, end: found < 0 ? body.length : found, first: offset, firstColumn: 0};
  lookAhead(body, line);
  return line;
}

export function indentOf({column, firstColumn}: Line): number {
  return firstColumn - column;
}

export function isBlank({first, end}: Line): boolean {
  return first === end;
}

/** Goes on behind so many characters that are no tabs, from the first one that is no blank. */
export function pass(body: string, line: Line, characters: number): void {
  line.offset = line.first + characters;
  line.column = line.firstColumn + characters;
  lookAhead(body, line);
}

/** Goes on behind so many columns of blanks, or as many as there are; a tab may be passed in part. */
export function passBlanks(body: string, line: Line, columns: number): void {
  const goal = Math.min(line.column + columns, line.firstColumn);
  while (line.column < goal) {
    const wide = body.charAt(line.offset) === '\t' ? 4 - (line.column % 4) : 1;
    if (line.column + wide > goal) {
      line.column = goal;
      return;
    }
    line.column += wide;
    line.offset++;
  }
}

function lookAhead(body: string, line: Line): void {
  let {offset, column} = line;
  for (; offset < line.end; offset++) {
    const code = body.charCodeAt(offset);
    if (code === 32) column++;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  line.first = offset;
  line.firstColumn = column;
}
