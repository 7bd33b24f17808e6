import type {Nodes, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';

/** Reads a text as the pages of a site are read; HTML is still text in it. */
export type Read = (text: string) => Root;

/**
 * Reads a piece of a page anew: what the page defines is known in it, and its lines are those of the page from `line` on,
 * from 1.
 */
export type ReadPiece = (text: string, line: number) => RootContent[];

/** Makes it possible to read pieces of a page anew. */
export function pieceReader(page: Root, read: Read): ReadPiece {
  const definitions = definitionsOf(page);
  return (text, line) => {
    const tree = read(`${text}\n\n${definitions}`);
    const end = text.split('\n').length;
    const children = tree.children.filter(({position}) => (position?.start.line ?? 0) <= end);
    const piece: Root = {type: 'root', children};
    visit(piece, (node: Nodes) => {
      if (node.position === undefined) return;
      for (const point of [node.position.start, node.position.end]) point.line += line - 1;
    });
    return children;
  };
}

/** What a page defines, links and footnotes, as text. */
function definitionsOf(page: Root): string {
  const lines: string[] = [];
  visit(page, (node) => {
    if (node.type === 'definition')
      lines.push(`[${node.label ?? node.identifier}]: <${node.url.replace(/[<>\n]/g, encodeURIComponent)}>`);
    if (node.type === 'footnoteDefinition') lines.push(`[^${node.label ?? node.identifier}]: x`);
  });
  return lines.join('\n\n');
}
