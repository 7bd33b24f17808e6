import {isTag, isText, type AnyNode, type Element} from 'domhandler';
import {parseDocument} from 'htmlparser2';

/**
 * The blocks of text that a reader of a compiled page sees in its main part: each paragraph, heading, list item, cell and
 * so on as one line, inline elements joined. A reading of its own, not the search's, so that what that overlooks shows.
 */
export function visibleBlocks(html: string): readonly string[] {
  const document = parseDocument(html);
  const root = find(document.children, isRoot) ?? find(document.children, ({name}) => name === 'body');
  const lines = [''];
  if (root !== undefined) gather(root, lines);
  return lines.map((line) => line.replaceAll(/\s+/gu, ' ').trim()).filter((line) => line !== '');
}

/** Sentences of a block, without the marks at their ends. `Stop. Go on!` → Stop, Go on */
export function sentencesOf(block: string): readonly string[] {
  return block
    .split(/(?<=[.!?:;])\s+/u)
    .map((sentence) => sentence.replace(/[.!?:;,]+$/u, ''))
    .filter((sentence) => sentence !== '');
}

const BLOCKS = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const UNSEEN = new Set('script style template noscript svg math button nav footer form select'.split(' '));

function isRoot({name, attribs}: Element): boolean {
  return (attribs.class ?? '').split(/\s+/u).includes('theme-doc-markdown') || name === 'article' || name === 'main';
}

function isSeen({name, attribs}: Element): boolean {
  return (
    !UNSEEN.has(name) &&
    attribs.hidden === undefined &&
    attribs['aria-hidden'] !== 'true' &&
    !/(?:^|\s)hash-link(?:\s|$)/u.test(attribs.class ?? '')
  );
}

function gather(element: Element, lines: string[]): void {
  for (const child of element.children) {
    if (isText(child)) lines[lines.length - 1] += child.data;
    if (!isTag(child) || !isSeen(child)) continue;
    const isBlock = BLOCKS.has(child.name);
    if (isBlock) lines.push('');
    gather(child, lines);
    if (isBlock) lines.push('');
  }
}

function find(nodes: readonly AnyNode[], test: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const found = test(node) ? node : find(node.children, test);
    if (found !== undefined) return found;
  }
  return undefined;
}
