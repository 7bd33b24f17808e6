import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {textOf} from '../../read/text';

/** Gives headings, in place, the ids that they had in the book, so that links to them lead there. */
export function headingIds(tree: Root): void {
  const used = new Map<string, number>();
  visit(tree, 'heading', (node) => {
    const own = node.data?.ids ?? [];
    const base = own[0] ?? bookSlug(textOf(node));
    const nth = used.get(base) ?? 0;
    used.set(base, nth + 1);
    const id = nth === 0 ? base : `${base}-${nth}`;
    node.data = {...node.data, ids: [...own, id]};
  });
}

/** The id that a book gives a heading: `What's new? (2)` → `whats-new-2` */
export function bookSlug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\s-]/gu, '')
    .replace(/\s/g, '-');
}
