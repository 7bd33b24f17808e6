import type {Definition, Parents, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';

/** Puts ordinary links and pictures in the place of those by reference, and takes their definitions away. */
export function withoutReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  if (definitions.size > 0) replaceIn(tree, definitions);
}

function replaceIn(parent: Parents, definitions: ReadonlyMap<string, Definition>): void {
  const children = parent.children.flatMap((child: RootContent): RootContent[] => {
    if ('children' in child) replaceIn(child, definitions);
    if (child.type === 'definition') return [];
    if (child.type !== 'linkReference' && child.type !== 'imageReference') return [child];
    const definition = definitions.get(child.identifier);
    if (definition === undefined) return [child];
    const {url, title} = definition;
    const at = child.position === undefined ? {} : {position: child.position};
    return child.type === 'linkReference'
      ? [{type: 'link', url, title, children: child.children, ...at}]
      : [{type: 'image', url, title, alt: child.alt, ...at}];
  });
  parent.children.splice(0, Infinity, ...children);
}
