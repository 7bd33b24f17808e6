import GithubSlugger from 'github-slugger';
import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {anchorOf} from '../../html/inline';
import {textOf} from '../../read/text';

/**
 * Makes places of the terms of a tree's lists of definitions, in place, where the site does so or a link of the page leads
 * to one.
 */
export function nameTerms(tree: Root, all: boolean): void {
  const wanted = new Set<string>();
  visit(tree, 'link', ({url}) => {
    if (url.startsWith('#')) wanted.add(url.slice(1).toLowerCase());
  });
  const slugger = new GithubSlugger();
  visit(tree, (node) => {
    const isTerm = node.type === 'htmlElement' && node.tagName === 'dt';
    // Headings and terms have their ids from one list, so that each is given once.
    const id = isTerm || node.type === 'heading' ? slugger.slug(textOf(node)) : '';
    if (isTerm && id !== '' && (all || wanted.delete(id))) node.children.unshift(anchorOf(id));
  });
}
