import {parseDocument} from 'yaml';
import type {Remark} from '../types';
import {jsonAt} from './json';
import {readToml} from './toml';

/** The text of a page, taken apart. Nothing in it has been executed. */
export type PageText = {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  readonly remarks: readonly Remark[];
};

const OPENING = /^---+[ \t]*(?<language>[^\s-]\S*)?[ \t]*$/;
const CLOSING = /^(?:---+|\.\.\.)[ \t]*$/;
/** Opens and closes TOML. */
const PLUSES = /^\+\+\+[ \t]*$/;
/** Aliases of YAML that are followed; more of them can stand for gigabytes. */
const MOST_ALIASES = 20;

/**
 * Takes a page's text apart into front matter, in YAML, TOML (between lines of `+++`) or JSON, and body. It is kinder than the reader of the wiki's own notes: blank lines
 * may stand first, a key may stand twice (the last counts), and of a block that is not valid every line that can be
 * read is taken. Never throws.
 */
export function readPageText(text: string): PageText {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const other = withPluses(lines, first) ?? withBraces(lines, first);
  if (other !== undefined) return other;
  const opening = OPENING.exec(lines[first] ?? '');
  const end = opening === null ? -1 : lines.findIndex((line, nth) => nth > first && CLOSING.test(line));
  const block = lines.slice(first + 1, end);
  if (end < 0 || (opening?.groups?.language === undefined && block.every((line) => line.trim() === ''))) {
    return {data: {}, body: lines.slice(Math.max(end + 1, 0)).join('\n'), bodyLine: Math.max(end + 2, 1), remarks: []};
  }
  const rest = {body: lines.slice(end + 1).join('\n'), bodyLine: end + 2};
  const language = opening?.groups?.language;
  if (language !== undefined && !/^ya?ml$/i.test(language)) {
    return {...rest, data: {}, remarks: [refused(language)]};
  }
  return {...rest, ...readYaml(block.join('\n'))};
}

function withPluses(lines: readonly string[], first: number): PageText | undefined {
  const end = PLUSES.test(lines[first] ?? '') ? lines.findIndex((line, nth) => nth > first && PLUSES.test(line)) : -1;
  if (end < 0) return undefined;
  const block = lines.slice(first + 1, end).join('\n');
  return {...readToml(block), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2};
}

function withBraces(lines: readonly string[], first: number): PageText | undefined {
  if (lines[first]?.startsWith('{') !== true) return undefined;
  const text = lines.slice(first).join('\n');
  const found = jsonAt(text);
  if (found === undefined) return undefined;
  const end = first + text.slice(0, found.end).split('\n').length;
  return {data: found.data, body: lines.slice(end).join('\n'), bodyLine: end + 1, remarks: []};
}

/** Reads a mapping of YAML; what cannot be read is left out and said. Never throws. */
export function readYaml(text: string): Pick<PageText, 'data' | 'remarks'> {
  try {
    const document = parseDocument(text, {uniqueKeys: false, prettyErrors: false, logLevel: 'silent', merge: false});
    if (document.errors.length === 0) {
      const value: unknown = document.toJS({maxAliasCount: MOST_ALIASES});
      if (isRecord(value)) return {data: value, remarks: []};
    }
  } catch {
    // Too many aliases, or a value that holds itself.
  }
  const data = Object.fromEntries(text.split('\n').flatMap(pairOf));
  const remark = {rule: 'front-matter', outcome: 'changed', what: 'Front matter that is not valid YAML'} as const;
  return {data, remarks: [{...remark, became: `Read line by line: ${Object.keys(data).join(', ') || 'nothing'}`}]};
}

/** Whether a value is a mapping. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `title: "A: b"` → `[['title', 'A: b']]` */
function pairOf(line: string): [string, string][] {
  const [, key, value] = /^([A-Za-z][\w-]*):[ \t]+(.*)$/.exec(line) ?? [];
  if (key === undefined || value === undefined) return [];
  const plain = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  return plain === '' || /^[&*{[|>]/.test(plain) ? [] : [[key, plain]];
}

function refused(language: string): Remark {
  return {
    rule: 'front-matter-language',
    outcome: 'dropped',
    what: `Front matter in «${language}», which would be executed`,
    became: 'Left out, and not executed',
  };
}
