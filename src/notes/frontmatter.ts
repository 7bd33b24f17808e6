import {LineCounter, isMap, isNode, isScalar, parseDocument, type Document, type YAMLError} from 'yaml';
import type {Place, Problem} from '../types';

/** A note's file, taken apart. Nothing in it has been executed. */
export type FrontMatter = {
  /** The front matter as plain values; empty when there is none or when it cannot be read. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The text after the front matter. */
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
  /** Where the value at a path of keys and indexes stands in the file; the nearest parent when it is missing. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
};

/** The opening line: three dashes or more, and perhaps the name of a language, which other parsers would execute. */
const OPENING = /^---+[ \t]*(?<language>[^\s-]\S*)?[ \t]*$/;
const CLOSING = /^---+[ \t]*$/;
const START: Place = {line: 1, column: 1};

/**
 * Takes a note's text apart into YAML 1.2 front matter and body. Never throws and never executes anything: a
 * language other than YAML (`---js`), a syntax error, a duplicate key, an alias or a block that is no mapping is a
 * problem with its place, and whatever could be read is returned all the same.
 *
 * `'---\ntitle: A\n---\nText'` → `{data: {title: 'A'}, body: 'Text', bodyLine: 4, problems: []}`
 */
export function parseFrontMatter(sourcePath: string, text: string): FrontMatter {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const opening = OPENING.exec(lines[0] ?? '');
  if (opening === null) return withoutFrontMatter(lines, []);
  const end = lines.findIndex((line, index) => index > 0 && CLOSING.test(line));
  const problem = blockProblem(opening.groups?.language, end);
  if (problem !== undefined) {
    return withoutFrontMatter(end < 0 ? lines : lines.slice(end + 1), [{sourcePath, ...problem}], end + 2);
  }
  const yaml = parseYaml(sourcePath, lines.slice(1, end).join('\n'), 2);
  return {...yaml, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2};
}

/**
 * Reads one YAML mapping. `firstLine` is the line of the file on which the text begins. Errors are problems, not
 * exceptions.
 */
export function parseYaml(
  sourcePath: string,
  text: string,
  firstLine = 1,
): Pick<FrontMatter, 'data' | 'problems' | 'placeOf'> {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const {line, col} = lineCounter.linePos(offset);
    return {line: line + firstLine - 1, column: col};
  };
  const document = parseDocument(text, {lineCounter, uniqueKeys: true, prettyErrors: false});
  const problems = [...document.errors, ...document.warnings].map((error) => yamlProblem(error, sourcePath, placeAt));
  const placeOf = (path: readonly PropertyKey[]) => placeInDocument(document, path, placeAt) ?? START;
  const data = problems.length === 0 ? plainData(document) : {};
  if (data !== undefined) return {data, problems, placeOf};
  const message = 'The front matter is not a list of keys with values.';
  const mend = 'Write one `key: value` a line.';
  const place = {line: firstLine, column: 1};
  return {data: {}, problems: [{sourcePath, place, rule: 'front-matter', message, mend}], placeOf};
}

function withoutFrontMatter(lines: readonly string[], problems: readonly Problem[], bodyLine = 1): FrontMatter {
  return {data: {}, body: lines.join('\n'), bodyLine: Math.max(1, bodyLine), problems, placeOf: () => START};
}

function blockProblem(language: string | undefined, end: number): Omit<Problem, 'sourcePath'> | undefined {
  if (language !== undefined && !/^ya?ml$/i.test(language)) {
    return {
      place: START,
      rule: 'front-matter-language',
      message: `Front matter in «${language}» is refused: only YAML is read, and nothing in a note is executed.`,
      mend: 'Open the block with --- alone and write the values as YAML.',
    };
  }
  if (end >= 0) return undefined;
  return {
    place: START,
    rule: 'front-matter',
    message: 'The front matter is opened with --- but never closed.',
    mend: 'Put --- on a line of its own after the last key.',
  };
}

function yamlProblem(error: YAMLError, sourcePath: string, placeAt: (offset: number) => Place): Problem {
  const place = placeAt(error.pos[0]);
  if (error.code === 'DUPLICATE_KEY') {
    const message = 'This key stands twice in the front matter.';
    return {sourcePath, place, rule: 'duplicate-key', message, mend: 'Keep one of the two.'};
  }
  const mend = 'Put values that hold «: », «#», quotes or brackets between double quotes.';
  return {sourcePath, place, rule: 'yaml', message: `The front matter is not valid YAML: ${error.message}.`, mend};
}

/** The document as plain values, or nothing when it is no mapping or asks for more aliases than a note may. */
function plainData(document: Document.Parsed): Record<string, unknown> | undefined {
  if (document.contents === null) return {};
  if (!isMap(document.contents)) return undefined;
  try {
    // The cast is the border: a YAML mapping with string keys is such a record.
    return document.toJS({maxAliasCount: 10}) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function placeInDocument(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  placeAt: (offset: number) => Place,
): Place | undefined {
  for (let length = path.length; length > 0; length--) {
    const offset =
      keyOffset(document, path.slice(0, length)) ?? nodeOffset(document.getIn(path.slice(0, length), true));
    if (offset !== undefined) return placeAt(offset);
  }
  return undefined;
}

/** Where the key of a mapping's entry begins; nothing for entries of a list. */
function keyOffset(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({key}) => isScalar(key) && key.value === path.at(-1));
  return pair === undefined ? undefined : nodeOffset(pair.key);
}

function nodeOffset(node: unknown): number | undefined {
  return isNode(node) && node.range ? node.range[0] : undefined;
}
