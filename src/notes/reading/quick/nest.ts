import type {PhrasingContent} from 'mdast';
import {emphasised} from './emphasis';
import type {Item} from './reading';
import {unsure} from './unsure';

/** Nodes of what stands side by side: emphasis made, tags of JSX joined to elements, texts joined to one. */
export function nodesOf(items: readonly Item[]): PhrasingContent[] {
  return nested(items.some(({type}) => type === 'run') ? emphasised(items, nested) : items);
}

/** An element that is still open, and what it stands among. */
type Open = {readonly name: string; readonly around: PhrasingContent[]};

function nested(items: readonly Item[]): PhrasingContent[] {
  const root: PhrasingContent[] = [];
  const open: Open[] = [];
  let nodes = root;
  for (const item of items) {
    if (item.type === 'run') unsure('emphasis');
    else if (item.type === 'element') {
      const inside: PhrasingContent[] = [];
      nodes.push({...item.node, children: inside});
      open.push({name: item.node.name ?? '', around: nodes});
      nodes = inside;
    } else if (item.type === 'endTag') {
      const element = open.pop();
      if (element?.name !== item.name) unsure('tags that do not match');
      nodes = element.around;
    } else append(nodes, item);
  }
  if (open.length > 0) unsure('open tag');
  return root;
}

function append(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && last?.type === 'text') last.value += node.value;
  else nodes.push(node);
}

/** The words of nodes, as a picture's description shows them. */
export function plainOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value;
      if (node.type === 'emphasis' || node.type === 'strong') return plainOf(node.children);
      return unsure('description of a picture');
    })
    .join('');
}
