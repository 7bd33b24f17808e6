import type {Parents, PhrasingContent, RootContent} from 'mdast';
import type {MdxJsxAttribute} from 'mdast-util-mdx-jsx';
import {textOf} from '../read/text';
import type {Remark} from '../types';
import {blockOf} from './blocks';
import {isElement} from './elements';
import {inlineOf} from './inline';
import {isPhrasing, toFlow, toPhrasing, type HtmlElement} from './tree';

/** What is said of elements that do not come over just as they are. */
export type Say = (node: HtmlElement, remark: Remark) => void;

/** Elements that do something on a page, or show what only a browser can: they never come over. */
const REFUSED = new Set(
  'script style noscript template link meta base head title svg map area input select'.split(' '),
);
/** Elements that show something from elsewhere; a link to it takes their place. */
const SHOWN_ELSEWHERE = new Set('iframe embed object video audio source'.split(' '));

/**
 * Turns the elements of a tree, in place, into Markdown, or into elements that can do nothing: no scripts, styles,
 * handlers or forms. What is inside of an element that has no counterpart stays.
 */
export function convertElements(parent: Parents, say: Say): void {
  const flow = !PHRASING_PARENTS.has(parent.type);
  const children = parent.children.flatMap((child): RootContent[] => {
    // Blanks and line ends count in `pre`, so that it is read as a whole.
    if ('children' in child && !isElement(child, 'pre')) convertElements(child, say);
    if (!isElement(child)) return [child];
    // Rows, cells and the like are read by what they stand in; those that stand alone are their contents.
    return PARTS.has(child.tagName) && parent.type === 'htmlElement' ? [child] : converted(child, flow, say);
  });
  const rest = isElement(parent) ? children : children.flatMap(contentsOfParts);
  parent.children.splice(0, Infinity, ...tidied(parent, rest));
}

const PARTS = new Set('tr td th thead tbody tfoot colgroup col li dt dd'.split(' '));

function contentsOfParts(node: RootContent): RootContent[] {
  return isElement(node) ? node.children.flatMap(contentsOfParts) : [node];
}

const PHRASING_PARENTS = new Set(
  'paragraph heading emphasis strong delete link linkReference tableCell mdxJsxTextElement'.split(' '),
);
const FLOW_PARENTS = new Set(
  'root blockquote listItem footnoteDefinition containerDirective mdxJsxFlowElement'.split(' '),
);

/** Blocks and running text each where they may stand. */
function tidied(parent: Parents, children: readonly RootContent[]): readonly RootContent[] {
  if (FLOW_PARENTS.has(parent.type)) {
    const blocks = toFlow(children);
    return parent.type === 'listItem' || blocks.length > 0 ? blocks : [];
  }
  if (parent.type === 'paragraph' || parent.type === 'htmlElement') return children;
  return PHRASING_PARENTS.has(parent.type) && !children.every(isPhrasing) ? toPhrasing(children) : children;
}

function converted(node: HtmlElement, flow: boolean, say: Say): RootContent[] {
  const {tagName} = node;
  if (REFUSED.has(tagName)) {
    const words = textOf(node);
    say(node, {rule: `html-${tagName}`, outcome: 'dropped', what: `<${tagName}>`, became: 'Left out', words});
    return [];
  }
  if (SHOWN_ELSEWHERE.has(tagName)) return shownElsewhere(node, say);
  return inlineOf(node) ?? blockOf(node, flow) ?? node.children;
}

function shownElsewhere(node: HtmlElement, say: Say): RootContent[] {
  const {src = node.properties.data ?? '', title} = node.properties;
  const inner = toPhrasing(node.children);
  if (src === '') return inner;
  say(node, {rule: `html-${node.tagName}`, outcome: 'changed', what: `<${node.tagName}>`, became: `A link to ${src}`});
  const label: PhrasingContent[] = [{type: 'text', value: title?.trim() || src}];
  const link: PhrasingContent = {type: 'link', url: src, children: label};
  return inner.some(({type}) => type === 'link') ? inner : [link, ...inner];
}

/** Paragraphs that hold blocks, as HTML within a line can, are taken apart around these. */
export function splitParagraphs(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) splitParagraphs(child);
  const mixed = (child: RootContent) => child.type === 'paragraph' && !child.children.every(isPhrasing);
  if (!parent.children.some(mixed)) return;
  const inPhrasing = PHRASING_PARENTS.has(parent.type);
  const children = parent.children.flatMap((child): RootContent[] => {
    if (child.type !== 'paragraph' || !mixed(child)) return [child];
    return inPhrasing ? toPhrasing(child.children) : toFlow(child.children);
  });
  parent.children.splice(0, Infinity, ...children);
}

/** An attribute with a plain text for its value; `className` stands for `class`. */
export function attribute(name: string, value: string): MdxJsxAttribute {
  return {type: 'mdxJsxAttribute', name, value};
}
