import type {Element, ElementContent, Root} from 'hast';
import parseRange from 'parse-numeric-range';
import type {refractor as Refractor} from 'refractor/core';
import {visit} from 'unist-util-visit';
import {colouredOf, linesOf} from './tokens';

/**
 * Colours code while the page is built, so that readers load no grammar. A block becomes
 * `pre[data-title][data-language][data-numbers]` with spans such as `span.code-string`; `{1,3-5}` in its first line
 * marks lines, `title="…"` names it, `showLineNumbers` numbers it. Blocks with marks or numbers have a `span.line` a line.
 */
export function rehypeHighlight(): (tree: Root) => Promise<void> {
  return async (tree) => {
    const blocks: [pre: Element, code: Element][] = [];
    visit(tree, 'element', (pre) => {
      const [code] = pre.children;
      if (pre.tagName === 'pre' && code?.type === 'element' && code.tagName === 'code') blocks.push([pre, code]);
    });
    for (const [pre, code] of blocks) await colour(pre, code);
  };
}

async function colour(pre: Element, code: Element): Promise<void> {
  const language = languageOf(code);
  const {title, marked, start} = parseMeta(metaOf(code));
  const tokens = colouredOf(await tokensOf(textOf(code), language));
  pre.properties = {dataTitle: title, dataLanguage: language, dataNumbers: start};
  code.properties = {};
  code.children = marked.size > 0 || start !== undefined ? lineElements(tokens, marked) : tokens;
}

type Meta = {readonly title?: string; readonly marked: ReadonlySet<number>; readonly start?: string};

/** `title="a.py" {1,3-4} showLineNumbers=5` → `{title: 'a.py', marked: Set {1, 3, 4}, start: '5'}` */
function parseMeta(meta: string): Meta {
  const title = /\btitle=(["'])(.*?)\1/.exec(meta);
  const rest = meta.replace(title?.[0] ?? '', '');
  const numbers = /\bshowLineNumbers(?:=(\d+))?/.exec(rest);
  return {
    title: title?.[2],
    marked: new Set(parseRange(/\{([\d,-]+)\}/.exec(rest)?.[1] ?? '')),
    start: numbers === null ? undefined : (numbers[1] ?? '1'),
  };
}

async function tokensOf(text: string, language: string | undefined): Promise<Root['children']> {
  const grammars = language === undefined ? undefined : await grammarsFor(language);
  if (language === undefined || !grammars?.registered(language)) return [{type: 'text', value: text}];
  // The cast is the border: refractor brings its own, equal, types of the tree.
  return (grammars.highlight(text, language) as Root).children;
}

/** The grammars, of which the usual ones are loaded when code is first coloured, and all when one is wanted that is not among these. */
async function grammarsFor(language: string): Promise<typeof Refractor> {
  const {refractor} = await import('refractor');
  refractor.alias({markdown: ['mdx']});
  // It adds to the same.
  if (!refractor.registered(language)) await import('refractor/all');
  return refractor;
}

/** One element a line; the text ends with a line end, behind which there is no line. */
function lineElements(tokens: readonly ElementContent[], marked: ReadonlySet<number>): Element[] {
  const lines = linesOf(tokens);
  const written = lines.at(-1)?.length === 0 ? lines.slice(0, -1) : lines;
  return written.map((children, index) => ({
    type: 'element',
    tagName: 'span',
    properties: {className: marked.has(index + 1) ? ['line', 'line-marked'] : ['line']},
    children: [...children, {type: 'text', value: '\n'}],
  }));
}

function languageOf({properties}: Element): string | undefined {
  const classes = Array.isArray(properties.className) ? properties.className.map(String) : [];
  return classes
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
    .toLowerCase();
}

/** What stands behind the language in the block's first line; Docusaurus hands it on as a property. */
function metaOf({properties, data}: Element): string {
  const {metastring} = properties;
  const meta: unknown = data !== undefined && 'meta' in data ? data.meta : undefined;
  return typeof metastring === 'string' ? metastring : typeof meta === 'string' ? meta : '';
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
