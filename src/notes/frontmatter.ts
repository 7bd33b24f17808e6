import {isMap, isNode, isScalar, parseDocument, visit, type Document, type YAMLError} from 'yaml';
import type {Place, Problem} from '../types';
import {quickFrontMatter} from './reading/quick/front';

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
  const quick = quickFrontMatter(text);
  if (quick === undefined) return parseInFull(sourcePath, text);
  // Places are known to the whole parser alone, and asked for where there is a problem.
  let full: FrontMatter | undefined;
  return {...quick, problems: [], placeOf: (path) => (full ??= parseInFull(sourcePath, text)).placeOf(path)};
}

/** The same by the parser of YAML alone, which takes ten times as long. */
export function parseInFull(sourcePath: string, text: string): FrontMatter {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const opening = OPENING.exec(lines[0] ?? '');
  if (opening === null) return withoutFrontMatter(lines, []);
  const end = lines.findIndex((line, index) => index > 0 && CLOSING.test(line));
  const problem = blockProblem(opening.groups?.language, end);
  if (problem !== undefined) {
    return withoutFrontMatter(end < 0 ? lines : lines.slice(end + 1), [{sourcePath, ...problem}], end + 2);
  }
  const yaml = parseYaml(lines.slice(1, end).join('\n'), {sourcePath, what: 'front matter', firstLine: 2});
  return {...yaml, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2};
}

type YamlPlace = {
  readonly sourcePath: string;
  /** What the text is, for messages: `front matter`, `list of tags`. */
  readonly what: string;
  /** The line of the file on which the text begins. */
  readonly firstLine: number;
};

/** Reads one YAML mapping. Errors are problems, not exceptions. */
export function parseYaml(text: string, where: YamlPlace): Pick<FrontMatter, 'data' | 'problems' | 'placeOf'> {
  const document = parseDocument(text, {uniqueKeys: true, prettyErrors: false});
  const placeAt = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n');
    return {line: where.firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1};
  };
  const found = [
    ...[...document.errors, ...document.warnings].map((error) => yamlProblem(error, text, where.what)),
    ...aliasProblems(document),
  ];
  if (found.length === 0 && document.contents !== null && !isMap(document.contents)) found.push(noMapping(where.what));
  const problems = found.map(({offset, ...problem}) => ({
    ...problem,
    sourcePath: where.sourcePath,
    place: placeAt(offset),
  }));
  // The cast is the border: a YAML mapping is such a record, its keys made text.
  const data = problems.length === 0 ? ((document.toJS() ?? {}) as Record<string, unknown>) : {};
  return {data, problems, placeOf: (path) => placeInDocument(document, path, placeAt) ?? START};
}

type Found = Pick<Problem, 'rule' | 'message' | 'mend'> & {readonly offset: number};

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

function yamlProblem({code, message, pos: [offset]}: YAMLError, text: string, what: string): Found {
  if (code === 'DUPLICATE_KEY') {
    // The parser points behind an empty value, at the white space before the key.
    const key = offset + (/\S/.exec(text.slice(offset))?.index ?? 0);
    const twice = `This key stands twice in the ${what}.`;
    return {offset: key, rule: 'duplicate-key', message: twice, mend: 'Keep one of the two.'};
  }
  const mend = 'Put values that hold «: », «#», quotes or brackets between double quotes.';
  return {offset, rule: 'yaml', message: `The ${what} is not valid YAML: ${message}.`, mend};
}

/** Aliases are refused: a few lines of them can stand for gigabytes, and a value can hold itself. */
function aliasProblems(document: Document.Parsed): Found[] {
  const problems: Found[] = [];
  visit(document, {
    Alias(_, {source, range}) {
      const message = `The alias «*${source}» is not read.`;
      problems.push({
        offset: range?.[0] ?? 0,
        rule: 'yaml',
        message,
        mend: 'Write the value out, or put it in quotes.',
      });
    },
  });
  return problems;
}

function noMapping(what: string): Found {
  const message = `The ${what} is not a list of keys with values.`;
  return {offset: 0, rule: 'front-matter', message, mend: 'Write one `key: value` a line.'};
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
