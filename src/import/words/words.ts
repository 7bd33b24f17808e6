import type {Nodes} from 'mdast';
import type {} from 'mdast-util-directive';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {fold} from '../../notes/resolution/paths';
import type {Dialect} from '../types';
import {textOfHtml} from './html';

/** How often each word stands in a text. */
export type Words = ReadonlyMap<string, number>;

/** What one reader takes for markup within a word and another for a letter of it, as in `snake_case` and `a*b`. */
const MARKS = /[*_~^=+`\\]/g;

/**
 * Counts words: runs of letters and digits, without case. Marks that may be markup divide no words, so that two readers
 * who do not agree on what is markup count the same: `a*b* snake_case` → `ab`, `snakecase`
 */
export function countWords(texts: readonly string[]): Words {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of fold(text)
      .replace(MARKS, '')
      .split(/[^\p{L}\p{N}]+/u)) {
      if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** The texts that a tree shows: words, code, descriptions of pictures, and what stands between the tags of HTML. */
export function shownTexts(node: Nodes, wordsOf: Dialect['wordsOf'] = () => undefined): string[] {
  // Words of one paragraph may be divided by markup: `**b**old` is one word.
  const texts: string[] = [''];
  const add = (text: string) => texts.push(`${texts.pop() ?? ''}${text}`);
  const read = (child: Nodes) => {
    if (child.type === 'containerDirective' && child.children[0]?.data === undefined) texts.push(child.name, '');
    const own = wordsOf(child) ?? textOfLeaf(child);
    if (own !== undefined) add(own);
    if (own === undefined && (child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement')) {
      const props = propsOf(child);
      if (props.length > 0) texts.push(...props, '');
    }
    if (own === undefined && 'children' in child) child.children.forEach(read);
    if (!INLINE.has(child.type) || (child.type === 'mdxJsxTextElement' && child.name === 'br')) texts.push('');
  };
  read(node);
  return texts.filter((text) => text !== '');
}

const INLINE = new Set(
  'text ownText textDirective inlineCode emphasis strong delete link linkReference html mdxJsxTextElement wikilink'.split(
    ' ',
  ),
);

function textOfLeaf(node: Nodes): string | undefined {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'code':
      return `${titleOf(node.meta ?? '')} ${node.value}`;
    case 'textDirective':
      return node.children.length === 0 ? `:${node.name}` : undefined;
    case 'image':
    case 'imageReference':
      return ` ${node.alt ?? ''} `;
    case 'html':
      return textOfHtml(node.value).text;
    case 'wikilink':
      // What is embedded has words of its own, and its name is none of them.
      return node.label ?? (node.embed ? '' : [node.target, ...(node.heading ?? [])].join(' '));
    default:
      return undefined;
  }
}

const SHOWN_PROPS = new Set(['title', 'caption', 'date']);

/** Values of props that a component shows. */
function propsOf({attributes}: MdxJsxFlowElement | MdxJsxTextElement): string[] {
  return attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && SHOWN_PROPS.has(attribute.name) && typeof attribute.value === 'string'
      ? [attribute.value]
      : [],
  );
}

/** The title of a block of code. */
export function titleOf(meta: string): string {
  return /\btitle="([^"]*)"/.exec(meta)?.[1] ?? '';
}

/** The words of the first that the second does not have, as often as they are missing. */
export function missingWords(source: Words, result: Words): string[] {
  return [...source].flatMap(([word, count]) => {
    const missing = count - (result.get(word) ?? 0);
    return missing > 0 ? Array.from({length: missing}, () => word) : [];
  });
}

/** How many words there are. */
export function total(words: Words): number {
  return [...words.values()].reduce((sum, count) => sum + count, 0);
}
