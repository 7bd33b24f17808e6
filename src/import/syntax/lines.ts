import type {PhrasingContent} from 'mdast';
import {trim} from '../html/tree';

/** The lines of a text, without empty ones and without blanks around them. `a *b*⏎c` → a *b* · c */
export function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const parts = node.type === 'text' ? node.value.split('\n') : [];
    if (node.type === 'break') lines.push([]);
    else if (node.type !== 'text') lines.at(-1)?.push(node);
    for (const [nth, value] of parts.entries()) {
      if (nth > 0) lines.push([]);
      if (value !== '') lines.at(-1)?.push({type: 'text', value});
    }
  }
  return lines.map(trim).filter((line) => line.length > 0);
}
