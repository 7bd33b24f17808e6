import type {ElementContent, Nodes as HastNodes} from 'hast';
import type {Code, FootnoteReference, Nodes, Root, RootContentMap} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {defaultHandlers, toHast, type State} from 'mdast-util-to-hast';
import {wikilinkText} from '../../notes/wikilink/text';
import type {Wikilink} from '../../notes/wikilink/tree';
import {isPicture} from '../links/assets';
import {JOINED} from './html';

/**
 * The words of a note's page, from the tree that the wiki reads of its text: it is made HTML as the build makes it, with
 * the texts that components show of their props, and the HTML is read. What another note shows by being embedded is left
 * out.
 */
export function shownText(tree: Root): string {
  const texts: string[] = [];
  readNode(toHast(tree, {handlers: HANDLERS}), texts);
  return texts.join('');
}

const HANDLERS = {
  mdxJsxFlowElement: componentOf,
  mdxJsxTextElement: componentOf,
  mdxFlowExpression: () => undefined,
  mdxTextExpression: () => undefined,
  mdxjsEsm: () => undefined,
  containerDirective: admonitionOf,
  textDirective: (_: State, {name}: RootContentMap['textDirective']) => ({type: 'text', value: `:${name}`}) as const,
  wikilink: (_: State, node: Wikilink) => ({type: 'text', value: wikilinkWords(node)}) as const,
  footnoteReference: referenceOf,
  code: codeOf,
};

/** A footnote's number is no word; its text comes at the end of the page, once it is referred to. */
function referenceOf(state: State, node: FootnoteReference): ElementContent {
  defaultHandlers.footnoteReference(state, node);
  return {type: 'text', value: ' '};
}

/** A picture shows its description, an embedded note nothing of its own. */
function wikilinkWords(node: Wikilink): string {
  if (!node.embed) return wikilinkText(node);
  return isPicture(node.target) ? (node.label ?? '') : '';
}

/** A box with its title, which is the name of its kind unless it has one of its own. */
function admonitionOf(state: State, node: RootContentMap['containerDirective']): ElementContent {
  const [first] = node.children;
  const isTitled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  return element('div', [...(isTitled ? [] : [words(node.name)]), ...state.all(node)]);
}

function codeOf(state: State, node: Code): ElementContent {
  const title = /\btitle="([^"]*)"/.exec(node.meta ?? '')?.[1] ?? '';
  return element('div', [words(title), defaultHandlers.code(state, node)]);
}

/** Props that components show. */
const SHOWN = new Set(['title', 'caption', 'date', 'speaker', 'source', 'why', 'audience', 'claim', 'definition']);

function componentOf(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): ElementContent {
  const {name, attributes} = node;
  const said = attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' && SHOWN.has(attribute.name)
      ? [words(attribute.value)]
      : [],
  );
  // A tree of a note holds no nodes but those that the handlers know.
  const children = state.all(node as Nodes as Parameters<State['all']>[0]);
  return element(node.type === 'mdxJsxFlowElement' ? 'div' : (name ?? 'span'), [...said, ...children]);
}

function element(tagName: string, children: readonly ElementContent[]): ElementContent {
  return {type: 'element', tagName, properties: {}, children: [...children]};
}

/** Words that stand apart from those beside them. */
function words(text: string): ElementContent {
  return element('p', [{type: 'text', value: text}]);
}

function readNode(node: HastNodes, texts: string[]): void {
  if (node.type === 'text') texts.push(node.value);
  if (node.type !== 'element' && node.type !== 'root') return;
  const divides = node.type === 'element' && !JOINED.has(node.tagName);
  if (divides) texts.push(' ');
  if (node.type === 'element' && node.tagName === 'img') texts.push(String(node.properties.alt ?? ''));
  for (const child of node.children) readNode(child, texts);
  if (divides) texts.push(' ');
}
