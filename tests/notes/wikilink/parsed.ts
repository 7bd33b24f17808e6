import type {Root} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {remarkWikilink, type Wikilink} from '../../../src/notes/wikilink/tree';

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkWikilink);
const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkWikilink);

/** A tree of Markdown, wikilinks among its nodes. */
export function treeOf(text: string, format: 'md' | 'mdx' = 'md'): Root {
  return (format === 'md' ? markdown : mdx).parse(text);
}

/** The wikilinks of a text in their order. */
export function wikilinksIn(text: string, format: 'md' | 'mdx' = 'md'): Wikilink[] {
  const found: Wikilink[] = [];
  visit(treeOf(text, format), 'wikilink', (node) => {
    found.push(node);
  });
  return found;
}

/** The stretch of the text that a node stands for. */
export function sourceOf(text: string, {position}: Pick<Wikilink, 'position'>): string {
  return text.slice(position?.start.offset, position?.end.offset);
}
