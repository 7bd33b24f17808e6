import type {Root} from 'mdast';
import remarkMdx from 'remark-mdx';
import {unified} from 'unified';
import {sourceTree, type Syntax} from '../read/tree';
import type {Dialect} from '../types';
import {isTurned} from './turns';

const {micromarkExtensions = [], fromMarkdownExtensions = []} = unified().use(remarkMdx).freeze().data();
const MDX: readonly Syntax[] = [
  ...micromarkExtensions.map((micromark) => ({micromark, mdast: {}})),
  ...fromMarkdownExtensions.flat().map((mdast) => ({micromark: {}, mdast})),
];

/**
 * Code, which stays; comments of HTML and ids of headings, `{#id}`, which MDX does not know and sites of Docusaurus have all the
 * same.
 */
const OTHER =
  /^[ \t]*(?<fence>`{3,}|~{3,})[^\n]*\n[^]*?(?:^[ \t]*\k<fence>[`~]*[ \t]*$|(?![^]))|(?<!`)(?<ticks>`+)(?!`)[^]*?(?<!`)\k<ticks>(?!`)|(?<comment><!--(?!\s*@include:)[^]*?-->)|^(?<heading>#{1,6}[ \t][^\n]*)\{#(?<id>[^\s{}]+)\}[ \t]*$/gm;

/**
 * Reads a text as MDX, with what its dialect adds to Markdown; nothing of it is executed. Nothing for a text that is no MDX.
 */
export function mdxTree(text: string, dialect: Dialect): Root | undefined {
  const plain = text.replace(
    OTHER,
    (found: string, _fence, _ticks, comment?: string, heading?: string, id?: string) => {
      if (comment !== undefined) return found.replace(/[^\n]/g, '');
      return id === undefined ? found : `${heading ?? ''}{/* #${id} */}`;
    },
  );
  try {
    return sourceTree(plain, dialect, MDX);
  } catch {
    return undefined;
  }
}

const FENCED = /^[ \t]*(`{3,}|~{3,})[^\n]*\n[^]*?(?:^[ \t]*\1[`~]*[ \t]*$|(?![^]))/gm;
/** A tag of a component at the beginning of a line. */
const TAG = /^[ \t]*<([A-Z][\w.]*)[\s/>]/gm;
/** A line that loads a component. */
const LOADS = /^import\s+([A-Z]\w*)\s+from\s+["']/gm;

/** Whether a page that is called Markdown holds components, as those of Docusaurus may. */
export function hasComponents(text: string): boolean {
  const words = text.replace(FENCED, '');
  const loaded = new Set([...words.matchAll(LOADS)].map(([, name]) => name));
  return [...words.matchAll(TAG)].some(([, name = '']) => isTurned(name) || loaded.has(name));
}
