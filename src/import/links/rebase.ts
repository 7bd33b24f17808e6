import type {Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {folderOf, joined} from '../../notes/resolution/paths';
import {kindOf} from './locate';

/**
 * Makes the tree of a text that another text takes in fit for this, in place: its places are none there, and its links and
 * pictures lead from the source's root to where they lead from its own file, `from`. Paths that lead out of the source stay.
 */
export function rebase(tree: Root, from: string): void {
  visit(tree, (node: Nodes) => {
    delete node.position;
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      node.url = absolute(node.url, from);
    if (node.type !== 'htmlElement') return;
    const {href, src} = node.properties;
    node.properties = {
      ...node.properties,
      ...(href !== undefined && {href: absolute(href, from)}),
      ...(src !== undefined && {src: absolute(src, from)}),
    };
  });
}

/** `absolute('b.md', 'x/a.md')` → `/x/b.md` */
function absolute(url: string, from: string): string {
  if (kindOf(url) !== 'path' || /^(?:[/#]|$)/.test(url)) return url;
  const path = joined(folderOf(from), url);
  return path === undefined ? url : `/${path}`;
}
