import type {RootContent} from 'mdast';
import {toFlow} from '../../../html/tree';
import type {Shortcode} from '../shortcode';

/** The parts of a whole among what stands inside of it, with the blocks between them. */
export function partsIn(nodes: readonly RootContent[], names: ReadonlySet<string>): (Shortcode | RootContent[])[] {
  const parts: (Shortcode | RootContent[])[] = [];
  for (const node of unwrapped(nodes)) {
    const last = parts.at(-1);
    if (node.type === 'shortcode' && names.has(node.name.toLowerCase())) parts.push(node);
    else if (Array.isArray(last)) last.push(node);
    else parts.push([node]);
  }
  return parts.filter((part) => !Array.isArray(part) || toFlow(part).length > 0);
}

/** Tags on lines below each other are one paragraph, which is taken apart. */
function unwrapped(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] =>
    node.type === 'paragraph' && node.children.some(({type}) => type === 'shortcode') ? node.children : [node],
  );
}
