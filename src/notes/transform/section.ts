import type {Heading, Nodes, Root, RootContent} from 'mdast';
import GithubSlugger from 'github-slugger';
import {blockIdOf, isMarkerAlone} from '../reading/block';
import {headingOf} from '../reading/heading';

/** Which part of a note is meant: all of it, the section of a heading, or a block, by the id on the note's page. */
export type PartOfNote = {readonly anchor?: string};

/**
 * The part of a note that an embed shows: all of it but its first heading when that is its title, the section that a
 * heading opens, with the heading, or a single block; `ids` are those of its headings. Empty when there is no such part.
 */
export function partOf(tree: Root, {anchor}: PartOfNote, ids: ReadonlyMap<Heading, string>): RootContent[] {
  const children = tree.children.filter(({type}) => type !== 'mdxjsEsm' && type !== 'yaml');
  if (anchor === undefined) return isTitle(children[0]) ? children.slice(1) : children;
  return anchor.startsWith('^') ? blockOf(tree, anchor.slice(1)) : sectionOf(children, ids, anchor);
}

function isTitle(node: RootContent | undefined): boolean {
  return node?.type === 'heading' && node.depth === 1;
}

/** The id of each heading of a tree. */
export function idsOf(tree: Root): ReadonlyMap<Heading, string> {
  const slugger = new GithubSlugger();
  const ids = new Map<Heading, string>();
  const read = (node: Nodes) => {
    if (node.type === 'heading') ids.set(node, headingOf(node, slugger).id);
    else if ('children' in node) node.children.forEach(read);
  };
  read(tree);
  return ids;
}

function sectionOf(children: readonly RootContent[], ids: ReadonlyMap<Heading, string>, anchor: string): RootContent[] {
  const start = children.findIndex((node) => node.type === 'heading' && ids.get(node) === anchor);
  const heading = children[start];
  if (heading?.type !== 'heading') return [];
  const rest = children.slice(start + 1);
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
  return [heading, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** The block of a name: a paragraph, the entry of a list that it opens, or what stands before a name alone. */
function blockOf(tree: Root, id: string): RootContent[] {
  const find = (node: Nodes): RootContent[] | undefined => {
    if (!('children' in node)) return undefined;
    for (const [nth, child] of node.children.entries()) {
      if (isNamed(child, id)) {
        const before = node.children[nth - 1];
        if (isMarkerAlone(child) && before !== undefined) return [before];
        return [node.type === 'listItem' && nth === 0 ? listOf(node) : child];
      }
      const found = find(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(tree) ?? [];
}

function isNamed(node: RootContent, id: string): boolean {
  return (node.type === 'paragraph' || node.type === 'heading') && blockIdOf(node) === id;
}

function listOf(item: Extract<Nodes, {type: 'listItem'}>): RootContent {
  return {type: 'list', ordered: false, spread: false, children: [item]};
}
