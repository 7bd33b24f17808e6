/** Letters of a pattern beyond which it is taken for no pattern: what it may mean grows with each pair of braces. */
const LONGEST = 400;
const MOST_CHOICES = 100;

/**
 * Whether a path is one that a pattern means: `*` and `?` stand for letters but slashes, `**` for any, `[ab]` for one of
 * these, `{a,b}` for one of these words. A pattern that is far too long means nothing but itself.
 *
 * `matchesGlob('/posts/**', '/posts/a/b')` → true; `matchesGlob('*.md', 'a/b.md')` → false; `matchesGlob('**\/b.md', 'b.md')` → true
 */
export function matchesGlob(pattern: string, path: string): boolean {
  if (pattern.length > LONGEST) return pattern === path;
  return choicesOf(pattern).some((one) => matches(one, path));
}

/** `a{b,c}d` → `['abd', 'acd']` */
function choicesOf(pattern: string): string[] {
  let choices = [pattern];
  while (choices.length <= MOST_CHOICES && choices.some((one) => BRACES.test(one))) choices = choices.flatMap(expanded);
  return choices;
}

const BRACES = /\{([^{}]*)\}/;

function expanded(pattern: string): string[] {
  const found = BRACES.exec(pattern);
  if (found === null) return [pattern];
  const [before, after] = [pattern.slice(0, found.index), pattern.slice(found.index + found[0].length)];
  return (found[1] ?? '').split(',').map((word) => before + word + after);
}

function matches(pattern: string, path: string): boolean {
  const failed = new Set<number>();
  const from = (at: number, to: number): boolean => {
    const key = at * (path.length + 1) + to;
    if (failed.has(key)) return false;
    if (isMatch(at, to)) return true;
    failed.add(key);
    return false;
  };
  const isMatch = (at: number, to: number): boolean => {
    const letter = path[to];
    if (at === pattern.length) return letter === undefined;
    if (pattern.startsWith('**', at)) {
      // Folders that are none take no slash.
      const isStart = pattern[at + 2] === '/' && (to === 0 || path[to - 1] === '/');
      return from(at + 2, to) || (isStart && from(at + 3, to)) || (letter !== undefined && from(at, to + 1));
    }
    const isPlain = letter !== undefined && letter !== '/';
    if (pattern[at] === '*') return from(at + 1, to) || (isPlain && from(at, to + 1));
    if (pattern[at] === '?') return isPlain && from(at + 1, to + 1);
    const end = pattern[at] === '[' ? pattern.indexOf(']', at + 2) : -1;
    if (end > 0) return isPlain && isOneOf(letter, pattern.slice(at + 1, end)) && from(end + 1, to + 1);
    return letter === pattern[at] && from(at + 1, to + 1);
  };
  return from(0, 0);
}

/** `isOneOf('b', 'a-c')` → true; `isOneOf('b', '!b')` → false */
function isOneOf(letter: string, written: string): boolean {
  const isOther = /^[!^]/.test(written);
  const letters = isOther ? written.slice(1) : written;
  let found = false;
  for (let at = 0; at < letters.length; at++) {
    const [first = '', dash, last] = letters.slice(at, at + 3);
    const isRange = dash === '-' && last !== undefined;
    found ||= isRange ? first <= letter && letter <= last : first === letter;
    if (isRange) at += 2;
  }
  return found !== isOther;
}
