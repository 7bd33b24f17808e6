import {isTag, type ParentNode} from 'domhandler';
import {nameOf} from './heading';
import {walk} from './tree';
import {isSilent} from './visible';

/** A link of a page to another: its address as it is written, and the words that a reader sees. */
export type Link = {readonly href: string; readonly text: string};

/** The links in a page's text that lead away from it, in their order; of a card its heading. */
export function linksIn(root: ParentNode): readonly Link[] {
  const links: Link[] = [];
  walk(root, (node) => {
    if (!isTag(node) || isSilent(node)) return false;
    const {href = '#'} = node.attribs;
    if (node.name !== 'a' || href.startsWith('#')) return true;
    const text = nameOf(node);
    if (text !== '') links.push({href, text});
    return false;
  });
  return links;
}
