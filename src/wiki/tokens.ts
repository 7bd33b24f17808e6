import type {Element, ElementContent, RootContent} from 'hast';

/** The colours that code is shown in, each with the token types that take it, by Prism's names. */
const COLOURS = {
  comment: ['comment', 'prolog', 'doctype', 'cdata'],
  keyword: ['keyword', 'atrule', 'important', 'rule', 'instruction'],
  string: ['string', 'char', 'attr-value', 'regex', 'url', 'inserted'],
  number: ['number', 'boolean', 'constant', 'symbol', 'variable', 'deleted'],
  name: ['function', 'key', 'property', 'attr-name', 'selector', 'title'],
  type: ['class-name', 'tag', 'builtin', 'decorator', 'annotation'],
} as const;

const COLOUR_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(COLOURS).flatMap(([colour, types]) => types.map((type) => [type, colour] as const)),
);

/**
 * Keeps of a tree of tokens what is shown: spans of a colour (`span.code-string`), and text. Tokens without a colour
 * become text, since each span costs the browser's start of the page.
 */
export function colouredOf(nodes: readonly RootContent[], around?: string): ElementContent[] {
  return mergeTexts(
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [node];
      if (node.type !== 'element') return [];
      const colour = colourOf(node);
      if (colour === undefined || colour === around) return colouredOf(node.children, around);
      return [{...node, properties: {className: [`code-${colour}`]}, children: colouredOf(node.children, colour)}];
    }),
  );
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

function colourOf({properties}: Element): string | undefined {
  const types = Array.isArray(properties.className) ? properties.className.map(String) : [];
  return types.map((type) => COLOUR_OF.get(type)).find((colour) => colour !== undefined);
}

function mergeTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = {type: 'text', value: last.value + node.value};
    } else merged.push(node);
  }
  return merged;
}
