import type {Nodes} from 'mdast';
import {literalOf, type Loaded} from './literal';

/** An element of MDX, of HTML or a component. */
export type MdxElement = Extract<Nodes, {type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'}>;

/** The values that an element is given, by name; `undefined` for those that are computed. */
export type Props = ReadonlyMap<string, unknown>;

/** Whether a node is an element of MDX. */
export function isMdxElement(node: Nodes): node is MdxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The values of an element, as far as they are written out; one without a value is `true`. */
export function propsOf({attributes}: MdxElement, loaded: Loaded): Props {
  return new Map(
    attributes.flatMap((attribute): [string, unknown][] => {
      if (attribute.type !== 'mdxJsxAttribute') return [['…', undefined]];
      const {name, value} = attribute;
      if (value === null || value === undefined) return [[name, true]];
      return [[name, typeof value === 'string' ? value : literalOf(value.data?.estree, loaded)]];
    }),
  );
}

/** The tag that opens an element, in one line: `<A b="c" d={e} />` */
export function tagOf({name, attributes, children}: MdxElement): string {
  const written = attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return ` {${attribute.value}}`;
    const {value} = attribute;
    if (value === null || value === undefined) return ` ${attribute.name}`;
    return typeof value === 'string' ? ` ${attribute.name}="${value}"` : ` ${attribute.name}={${value.value}}`;
  });
  return `<${name ?? ''}${written.join('')}${children.length === 0 ? ' />' : '>'}`.replace(/\s+/g, ' ');
}
