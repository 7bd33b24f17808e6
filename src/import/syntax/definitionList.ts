import type {Nodes, RootContent} from 'mdast';
import type {HtmlElement} from '../html/tree';
import {linesOf} from './lines';

/**
 * Puts a description behind the terms that stand last in these blocks, one in each line of a paragraph, in place: both
 * become entries of the list of definitions above them, or of a new one. A description behind another is one more of the
 * same terms. Tells whether there is something to be described.
 */
export function describe(blocks: RootContent[], description: readonly RootContent[]): boolean {
  const last = blocks.at(-1);
  const entries = [element('dd', description)];
  if (last?.type === 'paragraph') {
    blocks.pop();
    entries.unshift(...linesOf(last.children).map((line) => element('dt', line)));
  } else if (!isList(last)) return false;
  const above = blocks.at(-1);
  if (isList(above)) above.children.push(...entries);
  else blocks.push(element('dl', entries));
  return true;
}

function isList(node: Nodes | undefined): node is HtmlElement {
  return node?.type === 'htmlElement' && node.tagName === 'dl' && node.data !== undefined;
}

/** Lists made here are marked, so that none of HTML goes on with what stands below it. */
function element(tagName: 'dl' | 'dt' | 'dd', children: readonly RootContent[]): HtmlElement {
  return {type: 'htmlElement', tagName, properties: {}, children: [...children], data: {}};
}
