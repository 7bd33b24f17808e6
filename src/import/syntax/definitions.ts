import type {Parents, RootContent} from 'mdast';
import {bodyOf, headOf, type BlockRule, type IndentedBlock} from './block';
import {describe} from './definitionList';

/** A colon and blanks begin what a term in the line above means. */
export const definitionRule: BlockRule = {
  first: ':',
  beside: true,
  headOf: (line) => /^:[ \t]{1,3}(?=\S)/.exec(line)?.[0].length ?? 0,
};

/** Makes lists of definitions, as HTML has them, of terms and the blocks below them that say what they mean, in place. */
export function turnDefinitions(parent: Parents): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if ('children' in child) turnDefinitions(child);
    if (!isDefinition(child)) children.push(child);
    // What a dialect says in other ways than by a term stands for itself.
    else if (!describe(children, bodyOf(child))) children.push(...bodyOf(child));
  }
  parent.children.splice(0, Infinity, ...children);
}

function isDefinition(node: RootContent): node is IndentedBlock {
  return node.type === 'indentedBlock' && headOf(node).startsWith(':');
}
