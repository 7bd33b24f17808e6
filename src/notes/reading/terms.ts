import type {Nodes, Root} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import type {Place} from '../../types';

/** A `<Term>` without a definition of its own, which is to show that of a term note. */
export type TermUse = Place & {readonly name: string};

/** A component in a note's tree. */
export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** Every `<Term>` of a tree that names a term note; `line` is that of the file on which the tree's text begins. */
export function termUsesIn(tree: Root, line: number): TermUse[] {
  const uses: TermUse[] = [];
  visit(tree, (node) => {
    const name = isComponent(node, 'Term') ? termNamed(node) : undefined;
    if (name === undefined) return;
    const {start} = node.position ?? {start: {line: 1, column: 1}};
    uses.push({name, line: start.line + line - 1, column: start.column});
  });
  return uses;
}

/** The name of the term that a `<Term>` shows: its `id`, else its words; nothing when it brings its definition along. */
export function termNamed(term: Component): string | undefined {
  if (attributeOf(term, 'definition') !== undefined) return undefined;
  const id = attributeOf(term, 'id');
  return typeof id === 'string' ? id.trim() : toString(term).replaceAll(/\s+/g, ' ').trim();
}

export function isComponent(node: Nodes, name: string): node is Component {
  return (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === name;
}

function attributeOf({attributes}: Component, name: string) {
  return attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)?.value;
}
