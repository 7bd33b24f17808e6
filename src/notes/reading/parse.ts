import type {Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified, type Processor} from 'unified';
import {remarkWikilink} from '../wikilink/tree';
import {destinationTree} from './destination';

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkWikilink)
  .use(remarkDestination)
  .freeze();
const mdx = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkWikilink)
  .use(remarkDestination)
  .freeze();

/**
 * A note's text as a tree, read as its file's ending asks: `.mdx` as MDX, else as CommonMark; with tables and the like,
 * directives and wikilinks. Throws a `VFileMessage` for text that is not valid MDX.
 */
export function parseNote(sourcePath: string, body: string): Root {
  return (sourcePath.endsWith('.mdx') ? mdx : markdown).parse(body);
}

function remarkDestination(this: Processor): void {
  (this.data().fromMarkdownExtensions ??= []).push(destinationTree());
}
