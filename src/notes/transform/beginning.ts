import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';

/**
 * Takes the marks of footnotes out of the beginning of a note, in place, which stands in lists without the footnotes
 * below; `whole` gives the tree of the note as a whole. On the note's own page there is nothing to take out.
 *
 * `Frost[^1].` above the end of the beginning → `Frost.`
 */
export function withoutCutFootnotes(tree: Root, whole: () => Root | undefined): void {
  const known = namesIn(tree);
  let gone: ReadonlySet<string> | undefined;
  visit(tree, 'text', (node) => {
    if (!node.value.includes('[^')) return;
    gone ??= new Set([...namesIn(whole())].filter((name) => !known.has(name)));
    node.value = node.value.replace(MARK, (mark, name: string) => (gone?.has(name.toLowerCase()) === true ? '' : mark));
  });
}

/** `[^name]` */
const MARK = /\[\^([^\]\s]+)\]/g;

/** What the footnotes of a tree are called. */
function namesIn(tree: Root | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  if (tree !== undefined) visit(tree, 'footnoteDefinition', ({identifier}) => void names.add(identifier));
  return names;
}
