import type {Element, ElementContent, Root, RootContent} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';

/**
 * The text of a page as a feed can carry it: a reader of feeds shows what opens at a click as part of the sentence, so terms
 * are but their words.
 *
 * `<button popovertarget="a">term</button><span popover id="a">…</span>` → `term`
 */
export function feedText(html: string): string {
  const tree = fromHtml(html, {fragment: true});
  return toHtml({...tree, children: tree.children.flatMap(inFeed)} satisfies Root);
}

function inFeed<Node extends RootContent | ElementContent>(node: Node): (Node | ElementContent)[] {
  if (node.type !== 'element') return [node];
  const {popover, popoverTarget} = node.properties;
  if (popover !== undefined) return [];
  const children = node.children.flatMap(inFeed);
  return popoverTarget === undefined ? [{...node, children} satisfies Element] : children;
}
