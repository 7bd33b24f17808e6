/** A line of backticks or tildes that opens or may close a block of code. */
export type Fence = {readonly mark: string; readonly length: number; readonly closes: boolean};

/** The fence on a line, behind indentation, signs of quotes and of lists; nothing where there is none. */
export function fenceOn(line: string): Fence | undefined {
  const start = behindMarkers(line);
  const mark = line[start];
  if (mark !== '`' && mark !== '~') return undefined;
  let end = start;
  while (line[end] === mark) end++;
  const rest = line.slice(end);
  if (end - start < 3 || (mark === '`' && rest.includes('`'))) return undefined;
  return {mark, length: end - start, closes: rest.trim() === ''};
}

function behindMarkers(line: string): number {
  let at = 0;
  for (;;) {
    const letter = line[at] ?? '';
    if (letter === ' ' || letter === '\t' || letter === '>') at++;
    else if ((letter === '-' || letter === '*' || letter === '+') && line[at + 1] === ' ') at += 2;
    else {
      let digits = at;
      while ((line[digits] ?? '') >= '0' && (line[digits] ?? '') <= '9') digits++;
      const isNumber = digits > at && (line[digits] === '.' || line[digits] === ')') && line[digits + 1] === ' ';
      if (!isNumber) return at;
      at = digits + 2;
    }
  }
}

/** Letters within which code in a line must end. */
const LONGEST = 2000;

/** Where the code in a line ends that begins with backticks at a place; nothing when these are only backticks. */
export function endOfCode(text: string, start: number): number | undefined {
  let length = 0;
  while (text[start + length] === '`') length++;
  const limit = Math.min(text.length, start + LONGEST);
  for (let at = start + length; at < limit; at++) {
    if (text[at] === '\n' && text[at + 1] === '\n') return undefined;
    if (text[at] !== '`') continue;
    let run = 0;
    while (text[at + run] === '`') run++;
    if (run === length) return at + run;
    at += run - 1;
  }
  return undefined;
}
