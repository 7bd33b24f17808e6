import type {Element, Root} from 'hast';
import {SKIP, visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {parseRedirect} from './entry';

/** What cannot stand between two of its kind: the anchor goes inside. */
const PARTS = new Set(['li', 'td', 'th', 'tr', 'dt', 'dd']);

/**
 * Keeps the old ids of renamed headings alive, as `redirects` in the front matter names them (`#old -> #new`): an empty
 * anchor with the old id stands before the heading, so that old links lead there in any browser, and pass the check of
 * anchors. It is an `a`, whose ids Docusaurus collects for that check, as it does not those of other elements.
 */
export function rehypeFormerIds(): (tree: Root, file: VFile) => void {
  return (tree, {data: {frontMatter}}) => {
    const olds = oldIds(frontMatter);
    if (olds.size === 0) return;
    visit(tree, 'element', (node, index, parent) => {
      const anchors = (olds.get(String(node.properties.id)) ?? []).map(anchorOf);
      olds.delete(String(node.properties.id));
      if (anchors.length === 0 || index === undefined || parent === undefined) return undefined;
      if (PARTS.has(node.tagName)) {
        node.children.unshift(...anchors);
        return undefined;
      }
      parent.children.splice(index, 0, ...anchors);
      return [SKIP, index + anchors.length + 1];
    });
  };
}

/** Old ids by the new one. */
function oldIds(frontMatter: unknown): Map<string, string[]> {
  const olds = new Map<string, string[]>();
  for (const entry of entriesIn(frontMatter)) {
    const {address, anchor, to} = (typeof entry === 'string' ? parseRedirect(entry) : undefined) ?? {};
    if (address !== undefined || anchor === undefined || to === undefined) continue;
    olds.set(to, [...(olds.get(to) ?? []), anchor]);
  }
  return olds;
}

function entriesIn(frontMatter: unknown): readonly unknown[] {
  const has = typeof frontMatter === 'object' && frontMatter !== null && 'redirects' in frontMatter;
  return has && Array.isArray(frontMatter.redirects) ? frontMatter.redirects : [];
}

function anchorOf(id: string): Element {
  return {type: 'element', tagName: 'a', properties: {id}, children: []};
}
