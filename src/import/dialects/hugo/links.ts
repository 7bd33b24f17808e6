import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {pathOfUrl} from './site/own';
import type {HugoPage} from './survey';

/**
 * Makes paths of links to the site itself that are written in full, in place, so that they lead to its notes. Those that
 * lead to what only the site has, such as its list of tags, stay.
 */
export function withOwnLinks(tree: Root, {site, isKnown}: Pick<HugoPage, 'site' | 'isKnown'>): void {
  const own = (url: string) => {
    const path = pathOfUrl(url, site);
    return path !== undefined && isKnown(path) ? path : url;
  };
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') node.url = own(node.url);
    if (node.type !== 'htmlElement') return;
    const {href, src} = node.properties;
    node.properties = {
      ...node.properties,
      ...(href !== undefined && {href: own(href)}),
      ...(src !== undefined && {src: own(src)}),
    };
  });
}
