import type {Definition, Parents, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';

/**
 * Part of a note as it can stand in another: links by reference become links, since their definitions stay behind;
 * footnotes stay behind too, so that their marks are left out. `whole` is the note's tree; the part is changed in place and returned.
 * Without `html` tags are taken out and what stands between them stays: MDX knows no HTML as text.
 */
export function inlined(whole: Root, part: Root, {html}: {readonly html: boolean}): Root {
  const definitions = new Map<string, Definition>();
  visit(whole, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  inlineIn(part, definitions);
  if (!html) dropHtml(part);
  return part;
}

function inlineIn(parent: Parents, definitions: ReadonlyMap<string, Definition>): void {
  const children = parent.children.flatMap((child: RootContent): RootContent[] => {
    if ('children' in child) inlineIn(child, definitions);
    return inlineOf(child, definitions);
  });
  parent.children.splice(0, Infinity, ...children);
}

function inlineOf(node: RootContent, definitions: ReadonlyMap<string, Definition>): RootContent[] {
  if (node.type === 'footnoteReference') return [];
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return [node];
  const definition = definitions.get(node.identifier);
  if (definition === undefined) return [node];
  const {url, title} = definition;
  return node.type === 'linkReference'
    ? [{type: 'link', url, title, children: node.children}]
    : [{type: 'image', url, title, alt: node.alt}];
}

function dropHtml(parent: Parents): void {
  const children = parent.children.filter(({type}) => type !== 'html');
  parent.children.splice(0, Infinity, ...children);
  for (const child of children) if ('children' in child) dropHtml(child);
}
