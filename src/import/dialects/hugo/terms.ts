import GithubSlugger from 'github-slugger';
import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {anchorOf} from '../../html/inline';
import {textOf} from '../../read/text';

/**
 * The names of places that links of a text may mean, in small letters: whatever follows a `#`. Words that are none do no
 * harm, since only terms of that name become places.
 */
export function placesNamedIn(text: string): string[] {
  const [, ...parts] = text.toLowerCase().split('#');
  return parts.flatMap((part) => /^[\p{L}\p{N}_-]+/u.exec(part.slice(0, 100))?.[0] ?? []);
}

/** Makes places of those terms of a tree's lists of definitions, in place, that links of this page or of others name. */
export function nameTerms(tree: Root, others: ReadonlySet<string>): void {
  const wanted = new Set(others);
  visit(tree, 'link', ({url}) => {
    if (url.startsWith('#')) wanted.add(url.slice(1).toLowerCase());
  });
  const slugger = new GithubSlugger();
  visit(tree, (node) => {
    const isTerm = node.type === 'htmlElement' && node.tagName === 'dt';
    // Headings and terms have their ids from one list, so that each is given once.
    const id = isTerm || node.type === 'heading' ? slugger.slug(textOf(node)) : '';
    if (isTerm && id !== '' && wanted.delete(id)) node.children.unshift(anchorOf(id));
  });
}
