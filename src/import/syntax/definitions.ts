import type {Parents, PhrasingContent, RootContent} from 'mdast';
import {blocks} from '../html/blocks';
import {paragraph} from '../html/build';
import {linesOf} from './lines';
import {bodyOf, headOf, type BlockRule, type IndentedBlock} from './block';

/** A colon and blanks begin what a term in the line above means. */
export const definitionRule: BlockRule = {
  first: ':',
  beside: true,
  headOf: (line) => /^:[ \t]{1,3}(?=\S)/.exec(line)?.[0].length ?? 0,
};

/** Puts terms in bold, with what they mean in quotes below them, as the wiki shows lists of definitions; in place. */
export function turnDefinitions(parent: Parents): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if ('children' in child) turnDefinitions(child);
    if (!isDefinition(child)) children.push(child);
    else {
      const before = children.at(-1);
      if (before?.type === 'paragraph' && !isDefinition(before)) {
        children.pop();
        children.push(...termsIn(before.children), ...meaning(child));
        // What a dialect says in other ways than by a term has no quote below it.
      } else if (before?.type === 'blockquote') children.push(...meaning(child));
      else children.push(...bodyOf(child));
    }
  }
  parent.children.splice(0, Infinity, ...children);
}

function isDefinition(node: RootContent): node is IndentedBlock {
  return node.type === 'indentedBlock' && headOf(node).startsWith(':');
}

function meaning(node: IndentedBlock): RootContent[] {
  const children = blocks({children: bodyOf(node)});
  return children.length === 0 ? [] : [{type: 'blockquote', children}];
}

/** Each line is a term. */
function termsIn(nodes: readonly PhrasingContent[]): RootContent[] {
  return linesOf(nodes).map((line) => paragraph({type: 'strong', children: line}));
}
