import type {Code, Heading, Nodes, Parents, PhrasingContent, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {trim} from './html/tree';
import {anchorId, nameAnchors} from './links/places';

/**
 * Puts a tree, in place, into the form in which it can be written: headings stand below the title, anchors within headings become ids of these, blanks at
 * the ends of blocks are taken off, line breaks in cells become elements, links stand in no links.
 */
export function tidy(tree: Root): void {
  nameAnchors(tree);
  demote(tree);
  visit(tree, (node: Nodes) => {
    if (node.type === 'heading') liftAnchors(node);
    if (node.type === 'code') nameLanguage(node);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      node.children = trim(withoutBlankLines(node.children));
    if (node.type === 'heading')
      node.children = node.children.map((child) => (child.type === 'break' ? blank() : child));
  });
  tidyInside(tree, {inCell: false, inLink: false});
  dropEmpty(tree);
}

/** The title is the only heading of the first rank: others are no places that links can lead to, and are set below it. */
function demote(tree: Root): void {
  const headings: Heading[] = [];
  visit(tree, 'heading', (node) => void headings.push(node));
  if (!headings.some(({depth}) => depth === 1)) return;
  for (const heading of headings) heading.depth = RANKS_BELOW[heading.depth];
}

const RANKS_BELOW = {1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 6} as const;

/** Words side by side are one text, in which what has been left out leaves no blank line. */
function withoutBlankLines(children: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type === 'text' && last?.type === 'text')
      joined.splice(-1, 1, {...last, value: last.value + child.value});
    else joined.push(child);
  }
  return joined.map((child, nth) => {
    if (child.type !== 'text' || !child.value.includes('\n')) return child;
    const value = child.value.replace(/[ \t]*\n[ \t\n]*/g, '\n');
    // `<br>` at the end of a line breaks it once.
    return {...child, value: joined[nth - 1]?.type === 'break' ? value.replace(/^\n/, '') : value};
  });
}

function blank(): PhrasingContent {
  return {type: 'text', value: ' '};
}

/** What a block of code says of itself begins with its language; a title in its place would not be seen. */
function nameLanguage(code: Code): void {
  if (code.lang?.includes('=') !== true) return;
  code.meta = [code.lang, code.meta].filter(Boolean).join(' ');
  code.lang = 'text';
}

/** `## T <a id="x"></a>` has the id `x`. */
function liftAnchors(heading: Heading): void {
  const ids = heading.children.map(anchorId);
  const own = ids.filter((id) => id !== undefined);
  if (own.length === 0) return;
  heading.data = {...heading.data, ids: [...(heading.data?.ids ?? []), ...own]};
  heading.children = heading.children.filter((_, nth) => ids[nth] === undefined);
}

type Inside = {readonly inCell: boolean; readonly inLink: boolean};

function tidyInside(parent: Parents, {inCell, inLink}: Inside): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) {
      tidyInside(child, {inCell: inCell || child.type === 'tableCell', inLink: inLink || child.type === 'link'});
    }
    if (child.type === 'break' && inCell)
      return [{type: 'mdxJsxTextElement', name: 'br', attributes: [], children: []}];
    return child.type === 'link' && inLink ? child.children : [child];
  });
  parent.children.splice(0, Infinity, ...children);
}

/** Blocks of which nothing is left are taken away. */
function dropEmpty(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) dropEmpty(child);
  const children = parent.children.filter(
    (child) => !(EMPTY.has(child.type) && 'children' in child && child.children.length === 0),
  );
  parent.children.splice(0, Infinity, ...children);
}

const EMPTY = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'blockquote', 'list']);
