import type {Nodes, Parents, RootContent} from 'mdast';
import {blockIdOf, isMarkerAlone, withoutMarker} from '../reading/block';

/**
 * Takes the names of blocks (`^id`) out of a tree's text and makes them ids on the page: of the paragraph that ends with
 * one, of the entry of a list that such a paragraph opens, or of the block before a name that stands alone. A heading
 * keeps the id that it has. Without `ids` the names are taken out and given to nothing, as in text from another note.
 */
export function nameBlocks(parent: Parents, {ids}: {readonly ids: boolean}): void {
  for (const [nth, child] of parent.children.entries()) {
    const id = child.type === 'paragraph' || child.type === 'heading' ? blockIdOf(child) : undefined;
    if (id !== undefined && (child.type === 'paragraph' || child.type === 'heading')) {
      const before = parent.children[nth - 1];
      dropMarker(child);
      if (ids && child.type === 'paragraph') {
        setId(child.children.length === 0 && before !== undefined ? before : hostOf(parent, child, nth), `^${id}`);
      }
    } else if ('children' in child) nameBlocks(child, {ids});
  }
  parent.children.splice(0, Infinity, ...withoutEmpty(parent.children));
}

/** Paragraphs of which nothing is left are taken away. */
function withoutEmpty(children: readonly RootContent[]): RootContent[] {
  return children.filter((child) => child.type !== 'paragraph' || child.children.length > 0);
}

function hostOf(parent: Parents, child: RootContent, nth: number): Nodes {
  return parent.type === 'listItem' && nth === 0 ? parent : child;
}

function dropMarker(block: Extract<Nodes, {type: 'paragraph' | 'heading'}>): void {
  const alone = isMarkerAlone(block);
  const last = block.children.at(-1);
  if (last?.type !== 'text') return;
  last.value = withoutMarker(last.value);
  if (alone || last.value === '') block.children.pop();
}

function setId(node: Nodes, id: string): void {
  node.data = {...node.data, hProperties: {...node.data?.hProperties, id}};
}
