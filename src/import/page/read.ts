import type {Heading, Nodes, Root} from 'mdast';
import {convertElements, splitParagraphs} from '../html/convert';
import {takeCode} from '../mdx/code';
import {hasComponents, mdxTree} from '../mdx/read';
import {turnComponents} from '../mdx/turn';
import {readPageText} from '../read/frontmatter';
import {elementTree, sourceTree} from '../read/tree';
import {withElements} from '../html/elements';
import {flatComponents} from '../words/components';
import {readPlain} from '../words/plain';
import {shownTexts} from '../words/words';
import {oneLine} from '../read/text';
import type {PlannedPage} from '../plan/plan';
import type {Dialect, Finding, Remark, Source} from '../types';
import {factsOf, only, type Facts} from './facts';
import {remarkUnused} from './footnotes';
import {turnMdx} from './mdx';
import {fallback, titled} from './title';

/** A page that has been read: what it says, in nodes that the wiki understands, its links still those of the source. */
export type ReadPage = {
  readonly planned: PlannedPage;
  readonly facts: Facts;
  readonly title: string;
  readonly tree: Root;
  /** The heading that became the title, and is not in the tree any more. */
  readonly titleHeading?: Heading;
  /** What the source shows by the import's own reading; missing where its dialect has another. */
  readonly shown?: string;
  readonly findings: Finding[];
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
  /** Set when the text could not be turned into notes, and stands in the note as it is. */
  readonly kept?: boolean;
};

/** What pages are read by. `today` is a day, `2026-03-21`. */
export type Reading = {readonly source: Source; readonly dialect: Dialect; readonly today: string};

/** Reads a page and turns what is the dialect's own, and HTML, into what the wiki understands. Never throws. */
export function readPage(planned: PlannedPage, {source, dialect, today}: Reading): ReadPage {
  const {data, body, bodyLine, remarks} = readPageText(source.files.get(planned.path)?.text ?? '');
  const findings: Finding[] = [];
  const remark = (node: Nodes | undefined, found: Remark) => {
    const {line = 0, column = 1} = node?.position?.start ?? {};
    findings.push({path: planned.path, place: {line: line === 0 ? 1 : line + bodyLine - 1, column}, ...found});
  };
  const say = (found: Remark) => remark(undefined, found);
  const own = factsOf(dialect.data?.(data, {page: planned, source, today, remark: say}) ?? data);
  const tags: string[] = [...own.tags];
  const facts = {...own, tags};
  for (const found of [...remarks, ...facts.remarks]) say(found);
  const page = {planned, facts, bodyLine, findings};
  const known = findings.length;
  try {
    const parse = parserOf(dialect);
    const mdx = isMdx(planned.path, body, dialect) ? mdxTree(body, dialect) : undefined;
    const tree = mdx ?? sourceTree(body, dialect);
    const shown = mdx === undefined ? wordsOf(tree, dialect) : wordsOfMdx(body, dialect);
    if (mdx !== undefined) turnComponents(tree, takeCode(tree, remark), remark);
    withElements(tree);
    dialect.transform?.(tree, {page: planned, source, data, remark, parse, tag: (label) => void tags.push(label)});
    convertElements(tree, remark);
    splitParagraphs(tree);
    if (mdx === undefined && isNamedMdx(planned.path)) turnMdx(tree, remark);
    remarkUnused(tree, remark);
    return {...page, ...only('shown', shown), ...titled(tree, facts.title, planned)};
  } catch (error) {
    // What was found of a text that then stands as it is, is not so.
    findings.splice(known);
    return {...page, shown: body, ...keptRaw(body, facts.title, planned, remark, error)};
  }
}

function isMdx(path: string, body: string, {components = false}: Dialect): boolean {
  return isNamedMdx(path) || (components && hasComponents(body));
}

function isNamedMdx(path: string): boolean {
  return /\.mdx$/i.test(path);
}

/** What a page shows by the import's own reading, where its dialect has no other. */
function wordsOf(tree: Root, dialect: Dialect): string | undefined {
  return dialect.plain === undefined ? shownTexts(tree, dialect.wordsOf).join('\n') : undefined;
}

/** What a page of MDX shows in a dialect whose own reading knows nothing of components. */
function wordsOfMdx(body: string, {components = false, plain, flat = (text) => text}: Dialect): string | undefined {
  return components || plain === undefined ? undefined : readPlain(flat(flatComponents(body)), plain)?.text;
}

/** Letters of the texts that a page takes in, beyond which it cannot be meant: texts may hold others many times over. */
const MOST_INCLUDED = 3_000_000;
/** What a text and a line, such as a title, cost in letters beside their own. */
const FOR_TEXT = 3000;
const FOR_LINE = 100;

/** Reads texts that stand in a page. Throws when they are far too many. */
function parserOf(dialect: Dialect): (text: string) => Root {
  let letters = 0;
  return (text) => {
    letters += text.length + (text.includes('\n') ? FOR_TEXT : FOR_LINE);
    if (letters > MOST_INCLUDED) throw new Error('It takes in more than can be meant');
    return elementTree(text, dialect);
  };
}

function keptRaw(
  body: string,
  own: string | undefined,
  planned: PlannedPage,
  remark: (node: undefined, found: Remark) => void,
  error: unknown,
): Pick<ReadPage, 'title' | 'tree' | 'kept'> {
  const why = error instanceof Error ? oneLine(error.message) : 'unknown';
  const what = `A text that cannot be turned into a note (${why})`;
  remark(undefined, {rule: 'kept-as-code', outcome: 'raw', what, became: 'The whole text stands in a block of code'});
  return {title: own ?? fallback(planned), kept: true, tree: rawTree(body)};
}

/** A text as it is, in a block of code. */
export function rawTree(body: string): Root {
  return {type: 'root', children: [{type: 'code', lang: 'md', value: body}]};
}
