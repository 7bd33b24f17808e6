import {VFileMessage} from 'vfile-message';
import {isScalar, parseDocument} from 'yaml';
import type {Place} from '../../types';
import type {NoteText} from '../check';
import {parseFrontMatter} from '../frontmatter';
import {bodyPlaceOf} from './offsets';
import {parseNote} from './parse';

/** A file that a note asks the bundler for, by a name that is no link. */
export type Required = Place & {
  /** As it is written: `./part.mdx`, `@site/docs/a.png`, or a package. */
  readonly name: string;
  /** Offsets in the file of the name's first character and of the one behind its last. */
  readonly span: readonly [start: number, end: number];
  /** Set for the picture in the front matter, which Docusaurus looks for only in the note's folder and below. */
  readonly isBelow?: true;
};

/**
 * The files that a note asks for by `import`, `export … from` and `require` in its MDX, and as `image` in its front
 * matter, in the order of the text; of a text that is not valid MDX only the last.
 *
 * `"import Part from './_part.mdx'\n"` in `docs/a.mdx` → `[{name: './_part.mdx', span: [18, 30], line: 1, column: 18}]`
 */
export function requiredBy(note: NoteText): readonly Required[] {
  const found = [...requiredImage(note), ...requiredModules(note)];
  return found.map(({start, end, ...rest}) => ({...rest, span: [start, end], ...placeAt(note.text, start)}));
}

type Found = {readonly name: string; readonly start: number; readonly end: number; readonly isBelow?: true};

/** What a text must hold for it to be worth the full parser. */
const MODULE = /^(?:import|export)[\s{*'"]|\b(?:import|require)\s*\(/m;

function requiredModules({sourcePath, text}: NoteText): Found[] {
  if (!sourcePath.endsWith('.mdx') || !MODULE.test(text)) return [];
  const {body, bodyLine} = parseFrontMatter(sourcePath, text);
  const {offsetOf} = bodyPlaceOf(text, bodyLine);
  try {
    return [...literalsIn(parseNote(sourcePath, body))].flatMap(({value, start, end}) =>
      // A name with escapes in it does not stand there as it is read.
      body.slice(start + 1, end - 1) === value
        ? [{name: value, start: offsetOf(start + 1), end: offsetOf(end - 1)}]
        : [],
    );
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return [];
  }
}

type Literal = {readonly value: string; readonly start: number; readonly end: number};

/** The names of modules anywhere in a tree, whose code is attached to its nodes as trees of ESTree. */
function* literalsIn(node: unknown): Generator<Literal> {
  if (typeof node !== 'object' || node === null) return;
  const named = nameIn(node);
  if (isLiteral(named)) yield named;
  for (const [key, below] of Object.entries(node)) if (key !== 'position') yield* literalsIn(below);
}

/** Where the name of a module would stand in a node of code. */
function nameIn(node: object): unknown {
  const {type, source, callee, arguments: given} = node as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return source;
    case 'CallExpression':
      return isRequire(callee) && Array.isArray(given) ? given[0] : undefined;
    default:
      return undefined;
  }
}

function isRequire(callee: unknown): boolean {
  return typeof callee === 'object' && callee !== null && 'name' in callee && callee.name === 'require';
}

function isLiteral(node: unknown): node is Literal {
  return (
    typeof node === 'object' &&
    node !== null &&
    'value' in node &&
    typeof node.value === 'string' &&
    'start' in node &&
    typeof node.start === 'number' &&
    'end' in node &&
    typeof node.end === 'number'
  );
}

function requiredImage({text}: NoteText): Found[] {
  const image = /^image:/m.test(text) ? scalarIn(text, ['image']) : undefined;
  return image?.name.startsWith('./') === true ? [{...image, isBelow: true}] : [];
}

/**
 * A text in the front matter at a path of keys, and where it stands in the file, without quotes; nothing for what is no
 * text, or is written with escapes or on several lines.
 *
 * `'---\nid: "a"\n---'`, `['id']` → `{name: 'a', start: 9, end: 10}`
 */
export function scalarIn(
  text: string,
  keys: readonly string[],
): {readonly name: string; readonly start: number; readonly end: number} | undefined {
  const opening = /^\uFEFF?---+[ \t]*(?:ya?ml[ \t]*)?\r?\n/i.exec(text)?.[0].length;
  const closing = opening === undefined ? null : /^---+[ \t]*\r?$/m.exec(text.slice(opening));
  if (opening === undefined || closing === null) return undefined;
  return scalarOfYaml(text.slice(opening, opening + closing.index), keys, opening);
}

/** The same in a text that is YAML, or JSON, as a whole; `from` is added to its offsets. */
export function scalarOfYaml(yaml: string, keys: readonly string[], from = 0): ReturnType<typeof scalarIn> {
  const document = parseDocument(yaml, {prettyErrors: false});
  const node = document.errors.length > 0 ? undefined : document.getIn(keys, true);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
  const [start, end] = node.range;
  const quote = /^["']/.test(yaml.slice(start, end)) ? 1 : 0;
  const isPlain = yaml.slice(start + quote, end - quote) === node.value;
  return isPlain ? {name: node.value, start: from + start + quote, end: from + end - quote} : undefined;
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
}
