import type {Nodes} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import type {ReactNode} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';

/**
 * What a reader without script is given: the elements with their text and attributes, in hast's names for them.
 * Left out is what carries no meaning: classes, styles, `tabindex`, blanks between elements, and whatever is hidden from
 * a screen reader.
 */
export function outlineOf(node: ReactNode): string {
  return printed(fromHtml(renderToStaticMarkup(node), {fragment: true}));
}

/** All text of the page in its order, with nothing between the elements but what is there. */
export function textOf(node: ReactNode): string {
  return textIn(fromHtml(renderToStaticMarkup(node), {fragment: true}));
}

/** The names of all elements of the page, to see that text has not become one. */
export function tagsOf(node: ReactNode): string[] {
  return tagsIn(fromHtml(renderToStaticMarkup(node), {fragment: true}));
}

const MEANINGLESS = new Set(['className', 'style', 'tabIndex']);

function printed(node: Nodes): string {
  if (node.type === 'text') return node.value.trim() === '' ? '' : node.value;
  if (node.type !== 'root' && node.type !== 'element') return '';
  const inside = node.children.map(printed).join('');
  if (node.type === 'root') return inside;
  if (node.properties.ariaHidden === 'true') return '';
  const attributes = Object.entries(node.properties)
    .filter(([name]) => !MEANINGLESS.has(name))
    .map(([name, value]) => ` ${name}="${String(value)}"`);
  return `<${node.tagName}${attributes.join('')}>${inside}</${node.tagName}>`;
}

function tagsIn(node: Nodes): string[] {
  const inside = 'children' in node ? node.children.flatMap(tagsIn) : [];
  return node.type === 'element' ? [node.tagName, ...inside] : inside;
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
