import type {Parents, Root} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import type {Handle, Options, State} from 'mdast-util-to-markdown';
import {blockIdOf} from '../../notes/reading/block';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Writes elements and components as MDX reads them: tags of blocks on lines of their own with blank lines around what
 * is inside, which is not indented, so that it stays what it is. All values of attributes are plain text.
 */
export const jsxOptions: Options = {
  handlers: {mdxJsxFlowElement: flowElement, mdxJsxTextElement: textElement},
  unsafe: [
    {character: '<', inConstruct: ['phrasing']},
    {character: '{', inConstruct: ['phrasing']},
    {character: '}', inConstruct: ['phrasing']},
    {atBreak: true, character: '<'},
    {atBreak: true, character: '{'},
    // Lines that begin with these words are code.
    {atBreak: true, character: 'i', after: 'mport[\\s{*"\']'},
    {atBreak: true, character: 'e', after: 'xport[\\s{*]'},
  ],
};

function flowElement(node: Element, _: Parents | undefined, state: State, info: Parameters<Handle>[3]): string {
  const exit = state.enter('mdxJsxFlowElement');
  const tags = tagsOf(node);
  const only = node.children[0];
  let value: string;
  if (node.children.length === 0) value = `${tags.open}${tags.close}`;
  else if (isLine(node) && only?.type === 'paragraph') {
    const leave = state.enter('phrasing');
    const children = only.children.map((child) =>
      child.type === 'break' ? {type: 'text' as const, value: ' '} : child,
    );
    const inside = state.containerPhrasing({...only, children}, {...info, before: '>', after: '<'});
    leave();
    value = `${tags.open}${inside.replaceAll('\n', ' ')}${tags.close}`;
  } else {
    // The children are blocks, as those of a root are.
    const children = node.children as Root['children'];
    value = `${tags.open}\n\n${state.containerFlow({type: 'root', children}, info)}\n\n${tags.close}`;
  }
  exit();
  return value;
}

/** Elements that hold a line of words have their tags in this line; a name of it is only read in a paragraph. */
function isLine({name, children: [only, ...others]}: Element): boolean {
  return (
    (name === 'summary' || name === 'dt') &&
    only?.type === 'paragraph' &&
    others.length === 0 &&
    blockIdOf(only) === undefined
  );
}

function textElement(node: Element, _: Parents | undefined, state: State, info: Parameters<Handle>[3]): string {
  const exit = state.enter('mdxJsxTextElement');
  const {open, close} = tagsOf(node);
  const inside = node.type === 'mdxJsxTextElement' ? node.children : [];
  const value =
    node.name === 'br' || node.name === 'wbr'
      ? open.replace('>', ' />')
      : `${open}${state.containerPhrasing({type: 'paragraph', children: inside}, {...info, before: '>', after: '<'})}${close}`;
  exit();
  return value;
}

function tagsOf({name, attributes}: Element): {open: string; close: string} {
  const written = attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [` ${attribute.name}="${attributeValue(attribute.value)}"`]
      : [],
  );
  return {open: `<${name ?? ''}${written.join('')}>`, close: `</${name ?? ''}>`};
}

/** `Say "a" & b` → `Say &quot;a&quot; &amp; b` */
function attributeValue(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
