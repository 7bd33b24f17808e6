import type {Image, RootContent} from 'mdast';
import type {MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {textOf} from '../read/text';
import {trim, toPhrasing, type HtmlElement} from './tree';

declare module 'mdast' {
  // Data of nodes can only be added to by declaring an interface again.
  interface ImageData {
    /** Width, and perhaps height, in CSS pixels. */
    size?: {readonly width: number; readonly height?: number};
  }
}

/** Elements that stay as they are, without attributes. */
const KEPT = new Set('kbd sub sup mark u small ins abbr cite q var samp dfn time ruby rt rp wbr bdi'.split(' '));
const EMPHASIS = new Set(['em', 'i']);
const STRONG = new Set(['strong', 'b']);
const STRUCK = new Set(['del', 's', 'strike']);

/** What an element of running text becomes; nothing for any other. */
export function inlineOf(node: HtmlElement): RootContent[] | undefined {
  const {tagName} = node;
  if (tagName === 'br') return [{type: 'break'}];
  if (tagName === 'img') return [imageOf(node)];
  if (tagName === 'a') return linkOf(node);
  if (tagName === 'code' || tagName === 'tt') return codeOf(node);
  if (EMPHASIS.has(tagName)) return wrapped('emphasis', node);
  if (STRONG.has(tagName)) return wrapped('strong', node);
  if (STRUCK.has(tagName)) return wrapped('delete', node);
  return KEPT.has(tagName) ? spaced(node, [keptOf(node)]) : undefined;
}

function wrapped(type: 'emphasis' | 'strong' | 'delete', node: HtmlElement): RootContent[] {
  const children = trim(toPhrasing(node.children));
  // Of blanks alone one is left, since it divides words.
  return children.length === 0 ? spaced(node, []).slice(0, 1) : spaced(node, [{type, children}]);
}

/** Blanks at the ends inside of an element are put outside of what it becomes. */
function spaced(node: HtmlElement, nodes: readonly RootContent[]): RootContent[] {
  const children = node.children.filter((child) => child.type !== 'text' || child.value !== '');
  const [first, last] = [children[0], children.at(-1)];
  const before = first?.type === 'break' || (first?.type === 'text' && /^\s/.test(first.value));
  const after = last?.type === 'break' || (last?.type === 'text' && /\s$/.test(last.value));
  const blank: RootContent = {type: 'text', value: ' '};
  return [...(before ? [blank] : []), ...nodes, ...(after ? [{...blank}] : [])];
}

function codeOf(node: HtmlElement): RootContent[] {
  const value = textOf(node).replaceAll('\n', ' ');
  return value.trim() === '' ? spaced(node, []).slice(0, 1) : [{type: 'inlineCode', value}];
}

function linkOf(node: HtmlElement): RootContent[] {
  const {href, id = node.properties.name, title} = node.properties;
  const children = toPhrasing(node.children);
  const at = node.position === undefined ? {} : {position: node.position};
  const anchor: RootContent[] = id === undefined || id.trim() === '' ? [] : [anchorOf(id)];
  if (href === undefined || children.length === 0) return [...anchor, ...children];
  return [...anchor, ...spaced(node, [{type: 'link', url: href.trim(), ...(title && {title}), children, ...at}])];
}

/** A place on the page that links lead to. */
export function anchorOf(id: string): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name: 'a',
    attributes: [{type: 'mdxJsxAttribute', name: 'id', value: id.trim()}],
    children: [],
  };
}

function imageOf({properties: {src = '', alt = '', title, width, height}, position}: HtmlElement): Image {
  const at = position === undefined ? {} : {position};
  const [wide, high] = [pixels(width), pixels(height)];
  const size = wide === undefined ? undefined : {width: wide, ...(high !== undefined && {height: high})};
  return {type: 'image', url: src.trim(), alt, ...(title && {title}), ...(size !== undefined && {data: {size}}), ...at};
}

/** `300`, `300px` → 300 */
function pixels(value: string | undefined): number | undefined {
  const [, digits] = /^\s*(\d{1,5})(?:px)?\s*$/.exec(value ?? '') ?? [];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}

function keptOf({tagName, properties, children}: HtmlElement): MdxJsxTextElement {
  const {title} = properties;
  return {
    type: 'mdxJsxTextElement',
    name: tagName,
    attributes: title === undefined ? [] : [{type: 'mdxJsxAttribute', name: 'title', value: title}],
    children: toPhrasing(children),
  };
}
