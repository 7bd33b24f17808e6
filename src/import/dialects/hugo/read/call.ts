/** A shortcode's tag as it stands in a text, taken apart. */
export type Call = {
  readonly name: string;
  /** What stands in it without a name, in order. */
  readonly words: readonly string[];
  readonly named: Readonly<Record<string, string>>;
  /** `{{< /note >}}` */
  readonly closes: boolean;
  /** `{{< note />}}` */
  readonly isWhole: boolean;
  /** What a reader sees of a tag that is escaped, and so calls nothing. */
  readonly literal?: string;
  /** Where it ends in the text. */
  readonly end: number;
};

/** The longest tag, in letters. */
const LONGEST = 20_000;
const EMPTY = {words: [], named: {}, closes: false, isWhole: true} as const;

/** A reader of a tag's parts that knows where it stands. */
type Cursor = {readonly text: string; readonly close: string; at: number};

/**
 * Reads the tag that begins at a place of a text; nothing when none does. The rules are those of Hugo's lexer: values in
 * double quotes know `\"`, those between backticks are taken as they are, and both may go over several lines.
 *
 * `{{< tab "A b" icon=leaf >}}` → `{name: 'tab', words: ['A b'], named: {icon: 'leaf'}, …}`
 */
export function callAt(text: string, start: number): Call | undefined {
  const mark = text[start + 2];
  if (text[start] !== '{' || text[start + 1] !== '{' || (mark !== '<' && mark !== '%')) return undefined;
  const close = mark === '<' ? '>}}' : '%}}';
  if (text.startsWith('/*', start + 3)) return escapedAt(text, start, close);
  const cursor: Cursor = {text, close, at: start + 3};
  skipBlanks(cursor);
  const closes = text[cursor.at] === '/';
  if (closes) {
    cursor.at++;
    skipBlanks(cursor);
  }
  const name = bareAt(cursor);
  if (name === undefined || !/^[\p{L}_][\p{L}\p{N}_./-]*$/u.test(name)) return undefined;
  const parts = partsAt(cursor, start);
  return parts && {name, closes, ...parts, end: cursor.at};
}

function escapedAt(text: string, start: number, close: string): Call | undefined {
  const end = text.slice(start + 5, start + LONGEST).indexOf(`*/${close}`);
  if (end < 0) return undefined;
  const inside = text.slice(start + 5, start + 5 + end);
  return {name: '', ...EMPTY, literal: `${text.slice(start, start + 3)}${inside}${close}`, end: start + 10 + end};
}

function partsAt(cursor: Cursor, start: number): Pick<Call, 'words' | 'named' | 'isWhole'> | undefined {
  const words: string[] = [];
  const named = new Map<string, string>();
  while (cursor.at - start < LONGEST) {
    skipBlanks(cursor);
    const isWhole = cursor.text.startsWith(`/${cursor.close}`, cursor.at);
    if (isWhole) cursor.at++;
    if (cursor.text.startsWith(cursor.close, cursor.at)) {
      cursor.at += cursor.close.length;
      return {words, named: Object.fromEntries(named), isWhole};
    }
    const quoted = quotedAt(cursor);
    const word = quoted ?? bareAt(cursor, '=');
    if (word === undefined || word === '') {
      if (quoted === undefined) return undefined;
      words.push('');
    } else if (quoted !== undefined || cursor.text[cursor.at] !== '=') words.push(word);
    else {
      cursor.at++;
      const value = quotedAt(cursor) ?? bareAt(cursor);
      if (value === undefined) return undefined;
      named.set(word, value);
    }
  }
  return undefined;
}

function skipBlanks(cursor: Cursor): void {
  while (isBlank(cursor.text[cursor.at])) cursor.at++;
}

/** A word without quotes; nothing where another tag begins within it, or the text ends. */
function bareAt(cursor: Cursor, stop?: string): string | undefined {
  const start = cursor.at;
  for (; ; cursor.at++) {
    const letter = cursor.text[cursor.at];
    if (letter === undefined || letter === '{') return undefined;
    if (isBlank(letter) || letter === stop) break;
    if (cursor.text.startsWith(cursor.close, cursor.at) || cursor.text.startsWith(`/${cursor.close}`, cursor.at)) break;
  }
  return cursor.text.slice(start, cursor.at);
}

/** A value between quotes or backticks, without these. */
function quotedAt(cursor: Cursor): string | undefined {
  const quote = cursor.text[cursor.at];
  if (quote !== '"' && quote !== '`') return undefined;
  let value = '';
  for (let at = cursor.at + 1; at < cursor.at + LONGEST; at++) {
    const letter = cursor.text[at];
    if (letter === undefined) return undefined;
    if (letter === quote) {
      cursor.at = at + 1;
      return value;
    }
    const isEscape = quote === '"' && letter === '\\' && (cursor.text[at + 1] === '"' || cursor.text[at + 1] === '\\');
    if (isEscape) at++;
    value += isEscape ? (cursor.text[at] ?? '') : letter;
  }
  return undefined;
}

function isBlank(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\n' || letter === '\t' || letter === '\r';
}
