/** Plain values of front matter, and the text below it. */
export type Front = {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
};

/** A key with its value, or with none where a list follows. */
const PAIR = /^(?<key>[a-z_][a-z\d_-]*):(?: +(?<value>\S.*))?$/i;
const ENTRY = /^(?<indent> *)- +(?<value>\S.*)$/;
/** Text that is a value as it stands, if there is no comment and no key in it. */
const PLAIN = /^[\p{L}\d/][^\t\p{Cc}\p{Cs}\uFEFF\u2028\u2029]*$/u;
const PLAIN_IN_LIST = /^[\p{L}\d/][^[\]{},:#\t\p{Cc}\p{Cs}\uFEFF\u2028\u2029]*$/u;
const QUOTED = /^(?:"[^"\\\t\p{Cc}\p{Cs}]*"|'[^'\t\p{Cc}\p{Cs}]*')$/u;

/**
 * Takes a note's text apart as the parser of YAML does, where its front matter holds keys with plain values and lists of
 * such alone; `undefined` for all else.
 *
 * `'---\ntitle: A\ntags: [b, c]\n---\nText'` → `{data: {title: 'A', tags: ['b', 'c']}, body: 'Text', bodyLine: 5}`
 */
export function quickFrontMatter(text: string): Front | undefined {
  if (/^\uFEFF|\r/.test(text)) return undefined;
  if (!text.startsWith('---')) return {data: {}, body: text, bodyLine: 1};
  const close = /\n---+[ \t]*(?:\n|$)/.exec(text);
  if (!text.startsWith('---\n') || close === null) return undefined;
  const lines = text.slice(4, Math.max(4, close.index)).split('\n');
  const data = lines.length === 1 && lines[0] === '' ? {} : valuesOf(lines);
  if (data === undefined) return undefined;
  return {data, body: text.slice(close.index + close[0].length), bodyLine: lines.length + (close.index < 4 ? 2 : 3)};
}

function valuesOf(lines: readonly string[]): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = {};
  for (let nth = 0; nth < lines.length; nth++) {
    const {key, value} = PAIR.exec(lines[nth] ?? '')?.groups ?? {};
    if (key === undefined || Object.hasOwn(data, key) || isValue(key)) return undefined;
    const end = value === undefined ? endOfNested(lines, nth + 1) : nth + 1;
    const read = value === undefined ? nestedValue(lines.slice(nth + 1, end)) : valueOf(value);
    if (read === undefined) return undefined;
    data[key] = read;
    nth = end - 1;
  }
  return data;
}

/** Names that are no text as keys either. */
function isValue(key: string): boolean {
  return /^(?:true|false|null|__proto__)$/i.test(key);
}

function endOfNested(lines: readonly string[], start: number): number {
  const end = lines.findIndex((line, nth) => nth >= start && /^[^ -]/.test(line));
  return end < 0 ? lines.length : end;
}

function nestedValue(lines: readonly string[]): unknown {
  const [first = ''] = lines;
  const indent = /^ */.exec(first)?.[0] ?? '';
  if (lines.length === 0) return null;
  if (first.charAt(indent.length) === '-') return listOf(lines);
  return lines.every((line) => line.startsWith(indent))
    ? valuesOf(lines.map((line) => line.slice(indent.length)))
    : undefined;
}

/** A list of plain values, or of mappings of them. */
function listOf(lines: readonly string[]): unknown[] | undefined {
  const {indent} = ENTRY.exec(lines[0] ?? '')?.groups ?? {};
  if (indent === undefined) return undefined;
  const entries: string[][] = [];
  for (const line of lines) {
    const entry = ENTRY.exec(line)?.groups;
    if (entry?.indent === indent && line.charAt(indent.length + 2) !== ' ') entries.push([entry.value ?? '']);
    else if (line.startsWith(`${indent}  `) && /^[a-z]/i.test(line.slice(indent.length + 2)))
      entries.at(-1)?.push(line.slice(indent.length + 2));
    else return undefined;
  }
  const values = entries.map(([first = '', ...rest]) =>
    PAIR.test(first) ? valuesOf([first, ...rest]) : rest.length > 0 ? undefined : valueOf(first),
  );
  return values.includes(undefined) ? undefined : values;
}

function valueOf(written: string): unknown {
  const text = written.replace(/ +$/, '');
  if (QUOTED.test(text)) return text.slice(1, -1);
  if (text.startsWith('[') && text.endsWith(']')) return valuesInList(text.slice(1, -1));
  return PLAIN.test(text) && !/: | #|:$/.test(text) ? plainValue(text) : undefined;
}

const PART = /(?: *(?<part>"[^"]*"|'[^']*'|[^,"' ][^,]*?) *)(?:,|$)/y;

function valuesInList(text: string): unknown[] | undefined {
  const values: unknown[] = [];
  PART.lastIndex = 0;
  for (let at = 0; at < text.length; at = PART.lastIndex) {
    PART.lastIndex = at;
    const part = PART.exec(text)?.groups?.part;
    const value =
      part === undefined
        ? undefined
        : QUOTED.test(part)
          ? part.slice(1, -1)
          : PLAIN_IN_LIST.test(part)
            ? plainValue(part)
            : undefined;
    if (value === undefined) return undefined;
    values.push(value);
  }
  return /,\s*$/.test(text) ? undefined : values;
}

/** What a plain text stands for; `undefined` for numbers other than whole ones. */
function plainValue(text: string): unknown {
  if (/^\d{4}-\d\d(?:-\d\d)?$/.test(text)) return text;
  if (/^(?:0|[1-9]\d{0,8})$/.test(text)) return Number(text);
  if (/^[\d.][\d.a-fox_+-]*$/i.test(text) || /^(?:true|false|null)$/i.test(text)) return KEYWORDS[text];
  return text;
}

const KEYWORDS: Readonly<Record<string, unknown>> = {true: true, false: false};
