import type {Node, Parents, RootContent} from 'mdast';
import {isPhrasing, toFlow} from '../../html/tree';
import type {LiquidTag} from '../../syntax/tag';
import type {PageScene} from '../../types';
import {parseTag, type Tag} from './tag';

/** A block between two tags, or a tag that stands for itself. */
export type TagBlock = Node & {
  type: 'tagBlock';
  tag: Tag;
  /** The opening tag as it is written. */
  source: string;
  children: RootContent[];
};

declare module 'mdast' {
  // Kinds of nodes can only be added to by declaring an interface again.
  interface RootContentMap {
    tagBlock: TagBlock;
  }
}

/** Tags that are never closed, or need not be. */
const ALONE = new Set([
  'embed',
  'file',
  'include',
  'openapi-operation',
  'openapi-schemas',
  'page-ref',
  'content-ref',
  'swagger',
]);

/** Puts blocks in the place of a tree's tags, with what stands between them inside. A block left open ends with what it stands in. */
export function withBlocks(parent: Parents, remark: PageScene['remark']): void {
  for (const child of parent.children) if ('children' in child) withBlocks(child, remark);
  if (parent.type === 'paragraph' || !holdsTags(parent)) return;
  const parts = parent.children.flatMap(partsOf);
  parent.children.splice(0, Infinity, ...blocksIn(parts, remark));
}

function holdsTags({children}: Parents): boolean {
  return children.some((child) => isTag(child) || (child.type === 'paragraph' && child.children.some(isTag)));
}

function isTag(node: RootContent): node is LiquidTag {
  return node.type === 'liquidTag';
}

/** A paragraph is taken apart at its tags. */
function partsOf(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph' || !node.children.some(isTag)) return [node];
  return toFlow(node.children);
}

function blocksIn(nodes: readonly RootContent[], remark: PageScene['remark']): RootContent[] {
  const blocks: RootContent[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (node === undefined || !isTag(node)) {
      if (node !== undefined) blocks.push(node);
      continue;
    }
    const tag = parseTag(node.value);
    if (tag.name.startsWith('end') || tag.name === '') {
      remark(node, {
        rule: 'stray-tag',
        outcome: 'dropped',
        what: `${node.value}, which closes nothing`,
        became: 'Left out',
      });
      continue;
    }
    const {inside, next} = extentOf(nodes, at, tag.name);
    if (next === undefined && CONTAINERS.has(tag.name) && !UNCLOSED.has(tag.name)) {
      const became = 'Closed where the next begins, or at the end of what it stands in';
      remark(node, {rule: 'unclosed-tag', outcome: 'changed', what: `${node.value}, which is never closed`, became});
    }
    const children = next !== undefined || CONTAINERS.has(tag.name) ? blocksIn(inside, remark) : [];
    const at2 = node.position === undefined ? {} : {position: node.position};
    blocks.push({type: 'tagBlock', tag, source: node.value, children, ...at2});
    if (children.length > 0 || next !== undefined) at = next ?? at + inside.length;
  }
  return blocks;
}

/** Tags that hold what follows even if they are not closed. */
const CONTAINERS = new Set(
  'hint tabs tab stepper step columns column code updates update if prompt raw method sample common code-tabs code-tabs-item'.split(
    ' ',
  ),
);

/** Tags of the old editor that end where the next of their kind begins. */
const UNCLOSED = new Set(['sample', 'common']);

/**
 * What a tag holds: what stands before the tag that closes it, whose index is `next`; for one that nothing closes, what
 * stands before the next of the same name.
 */
function extentOf(
  nodes: readonly RootContent[],
  at: number,
  name: string,
): {inside: readonly RootContent[]; next?: number} {
  let depth = 0;
  let sibling: number | undefined;
  for (let index = at + 1; index < nodes.length; index++) {
    const node = nodes[index];
    if (node === undefined || !isTag(node)) continue;
    const other = node.name;
    if (other === name) {
      depth++;
      sibling ??= index;
    } else if (other === `end${name}`) {
      if (depth === 0) return {inside: nodes.slice(at + 1, index), next: index};
      depth--;
    }
    // What need not be closed ends at the latest where another block begins or ends.
    const isPart = other.replace(/^end/, '').startsWith(`${name}-`);
    if (ALONE.has(name) && other !== `end${name}` && other !== name && !isPart) break;
  }
  return {inside: nodes.slice(at + 1, sibling)};
}

/** Tags that stand where no block can, in headings and cells, are shown as they are written. */
export function withoutTags(parent: Parents, remark: PageScene['remark']): void {
  const children = parent.children.map((child): RootContent => {
    if ('children' in child) withoutTags(child, remark);
    if (!isTag(child)) return child;
    remark(child, {rule: 'tag-in-text', outcome: 'raw', what: child.value, became: 'Shown as code'});
    return {type: 'inlineCode', value: child.value};
  });
  parent.children.splice(0, Infinity, ...children);
}

/** Whether all of these are running text. */
export function areWords(nodes: readonly RootContent[]): boolean {
  return nodes.every(isPhrasing);
}
