import GithubSlugger from 'github-slugger';
import type {Definition, Heading, Nodes, Paragraph, Root, TableCell} from 'mdast';
import type {LeafDirective} from 'mdast-util-directive';
import {blockIdOf} from './block';
import {flowTextOf} from './flow';
import {headingOf} from './heading';
import {linksOfNode, linksOfText, type LinkScene} from './links';
import type {BodyPlace} from './offsets';
import {proseOf} from './prose';
import {termUsesIn} from './terms';
import type {IndexedNote, NoteBlock, NoteHeading, NoteLink, Prose} from './types';

export type BodyParts = Pick<IndexedNote, 'headings' | 'blocks' | 'links' | 'prose' | 'terms'>;

/** What a note's tree says: its headings, named blocks, links and running text, each in the order of the text. */
export function partsOfBody(tree: Root, body: string, place: BodyPlace): BodyParts {
  const headings: NoteHeading[] = [];
  const blocks: NoteBlock[] = [];
  const links: NoteLink[] = [];
  const prose: Prose[] = [];
  const ids = new GithubSlugger();
  const definitions = definitionsOf(tree);
  const sceneNow = (): LinkScene => {
    const section = headings.at(-1)?.id;
    return {body, place, definitions, ...(section !== undefined && {section})};
  };
  const read = (node: Nodes) => {
    if (isTextBlock(node)) readText(node);
    else {
      if (LINKING.has(node.type)) links.push(...linksOfNode(node, sceneNow()));
      if ('children' in node) node.children.forEach(read);
    }
  };
  const readText = (node: TextBlock) => {
    const line = (node.position?.start.line ?? 1) + place.line - 1;
    if (node.type === 'heading') headings.push({...headingOf(node, ids), depth: node.depth, line});
    const id = blockIdOf(node);
    if (id !== undefined)
      blocks.push({id, anchor: node.type === 'heading' ? (headings.at(-1)?.id ?? id) : `^${id}`, line});
    const flow = flowTextOf(node);
    if (flow.stretches.length > 0) links.push(...linksOfText(flow, sceneNow()));
    const running = proseOf(flow);
    if (running !== undefined) prose.push({line, ...running});
  };
  read(tree);
  const terms = termUsesIn(tree, place.line);
  return {headings, blocks, links, prose, ...(terms.length > 0 && {terms})};
}

/** Kinds of nodes outside of running text that lead somewhere. */
const LINKING = new Set(['definition', 'mdxJsxFlowElement', 'mdxJsxTextElement']);

/** Blocks whose children are running text. */
type TextBlock = Heading | LeafDirective | Paragraph | TableCell;

const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'leafDirective']);

function isTextBlock(node: Nodes): node is TextBlock {
  return TEXT_BLOCKS.has(node.type);
}

/** Definitions by their names; the first of a name counts. They stand between blocks of text, never in them. */
function definitionsOf(node: Nodes, definitions = new Map<string, Definition>()): ReadonlyMap<string, Definition> {
  if (node.type === 'definition') {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  } else if ('children' in node && !isTextBlock(node)) {
    for (const child of node.children) definitionsOf(child, definitions);
  }
  return definitions;
}
