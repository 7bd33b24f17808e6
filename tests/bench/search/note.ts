import type {Nodes, RootContent} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {parseFrontMatter} from '../../../src/notes/frontmatter';
import type {Page, Section} from '../../../src/search/types';

/**
 * A note in Markdown as a page to search, its markup read as CommonMark with tables; its title is that of the front
 * matter, else its first heading. `note.md`, `# Bills\n\nPay.\n\n## When` → Bills, with the sections '' and When
 */
export function noteOf(file: string, text: string): Page {
  const {data, body} = parseFrontMatter(file, text);
  const blocks = unified().use(remarkParse).use(remarkGfm).parse(body).children;
  const named = typeof data.title === 'string' ? data.title : undefined;
  const first = blocks.find(({type}) => type === 'heading');
  const title = named ?? (first === undefined ? '' : wordsOf(first));
  const isTitle = (block: RootContent): boolean => block === first && wordsOf(block) === title;
  return {url: `/${file}`, title, sections: sectionsOf(blocks.filter((block) => !isTitle(block)))};
}

function sectionsOf(blocks: readonly RootContent[]): readonly Section[] {
  const starts = [-1, ...blocks.flatMap(({type}, i) => (type === 'heading' ? [i] : []))];
  return starts.map((start, i) => {
    const heading = blocks[start];
    const name = heading === undefined ? '' : wordsOf(heading);
    const under = blocks.slice(start + 1, starts[i + 1]);
    const code = under.flatMap((block) => (block.type === 'code' ? [block.value] : [])).join('\n');
    const text = under.flatMap((block) => (block.type === 'code' ? [] : [wordsOf(block)])).join('\n');
    return {anchor: name, heading: name, text, code};
  });
}

/** The text of a part of a note, blocks in it parted by blanks, markup and HTML left out. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const parts = node.children.map((child) => wordsOf(child));
  return node.children.some(({type}) => BLOCKS.has(type)) ? parts.join(' ').trim() : parts.join('');
}

const BLOCKS = new Set(['paragraph', 'listItem', 'list', 'tableRow', 'tableCell', 'blockquote', 'heading']);
