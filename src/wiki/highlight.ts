import type {Element, ElementContent, Root, RootContent} from 'hast';
import parseRange from 'parse-numeric-range';
import {refractor} from 'refractor/all';
import {visit} from 'unist-util-visit';

/**
 * Colours code while the page is built, so that readers load no grammar. A block becomes
 * `pre[data-title][data-language][data-numbers]` with one `span.line` a line; `{1,3-5}` in its first line marks lines,
 * `title="…"` names it, `showLineNumbers` numbers it. Words of the code get Prism's class names.
 */
export function rehypeHighlight(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (pre) => {
      const [code] = pre.children;
      if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return;
      const text = textOf(code).replace(/\n$/, '');
      const language = languageOf(code);
      const meta = metaOf(code);
      const marked = new Set(parseRange(/\{([\d,-]+)\}/.exec(meta)?.[1] ?? ''));
      const start = /\bshowLineNumbers(?:=(\d+))?/.exec(meta);
      pre.properties = {
        dataTitle: /\btitle=(["'])(.*?)\1/.exec(meta)?.[2],
        dataLanguage: language,
        dataNumbers: start === null ? undefined : (start[1] ?? '1'),
      };
      code.properties = {};
      code.children = linesOf(tokensOf(text, language)).map((line, index) => lineElement(line, marked.has(index + 1)));
    });
  };
}

function tokensOf(text: string, language: string | undefined): readonly RootContent[] {
  if (language === undefined || !refractor.registered(language)) return [{type: 'text', value: text}];
  // The cast is the border: refractor brings its own, equal, types of the tree.
  return (refractor.highlight(text, language) as Root).children;
}

/** Cuts a tree at its line ends; a token over several lines becomes one token a line. */
export function linesOf(nodes: readonly RootContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    const [first = [], ...rest] = piecesOf(node);
    lines.at(-1)?.push(...first);
    lines.push(...rest);
  }
  return lines;
}

function piecesOf(node: RootContent): ElementContent[][] {
  if (node.type === 'text') {
    return node.value.split('\n').map((value) => (value === '' ? [] : [{type: 'text', value}]));
  }
  if (node.type !== 'element') return [[]];
  return linesOf(node.children).map((children) => (children.length === 0 ? [] : [{...node, children}]));
}

function lineElement(children: ElementContent[], marked: boolean): Element {
  const className = marked ? ['line', 'line-marked'] : ['line'];
  return {
    type: 'element',
    tagName: 'span',
    properties: {className},
    children: [...children, {type: 'text', value: '\n'}],
  };
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
