import type {Nodes, Root} from 'mdast';
import {shownTexts} from '../../words/words';
import {parseInfo} from './fences';
import {withoutLanguage} from './inline';
import {keysOf} from './keys';
import {emojiOf, ABBREVIATION, ADMONITION, SLASHES, SNIPPET, TAB} from './rules';
import {INCLUDE} from './includes';
import {variableIn} from './macros';

/** The words that a node of a site's page shows, nothing for nodes of Markdown. `read` reads the titles of blocks. */
export function wordsOfPage(node: Nodes, read: (text: string) => Root): string | undefined {
  switch (node.type) {
    case 'blockHead':
      return ` ${wordsOfTitle(titleIn(node.value), read)} `;
    case 'ownLine':
      return wordsOfLine(node.name, node.value, read);
    case 'ownText':
      return wordsOfText(node.name, node.value);
    case 'mathText':
      return node.value;
    case 'inlineCode':
      return withoutLanguage(node.value);
    case 'code':
      return `${parseInfo(node).title ?? ''} ${node.value
        .split('\n')
        .filter((line) => !isIncluding(line))
        .join('\n')}`;
    default:
      return undefined;
  }
}

function isIncluding(line: string): boolean {
  const found = SNIPPET.exec(line.trimStart())?.groups;
  return found !== undefined && found.escape === '' && (found.double ?? found.single) !== undefined;
}

/** The title of a block, or what stands in its place. */
function titleIn(head: string): string {
  const {title, type} = ADMONITION.exec(head)?.groups ?? {};
  const {double, single} = TAB.exec(head)?.groups ?? {};
  return title ?? type ?? double ?? single ?? '';
}

function wordsOfTitle(title: string, read: (text: string) => Root): string {
  const tree = read(title);
  const isLine = tree.children.length === 1 && tree.children[0]?.type === 'paragraph';
  return isLine ? shownTexts(tree, (node) => wordsOfPage(node, read)).join(' ') : title;
}

function wordsOfLine(name: string, value: string, read: (text: string) => Root): string {
  if (name === 'abbreviation') return ABBREVIATION.exec(value)?.groups?.long ?? '';
  if (name === 'slashes') return wordsOfTitle(SLASHES.exec(value)?.groups?.title ?? '', read);
  return INCLUDE.test(value) || (name === 'snippet' && !value.startsWith(';')) ? '' : value;
}

function wordsOfText(name: string, value: string): string {
  switch (name) {
    case 'icon':
      return emojiOf(value) ?? '';
    case 'keys':
      return keysOf(value).join(' ');
    case 'macro':
      return variableIn(value) === undefined && !value.startsWith('{#') ? value : '';
    case 'edit':
      // What comes in the place of something is another word.
      return value === '~>' ? ' ' : '';
    case 'sup':
    case 'sub':
      return value.slice(1, -1);
    default:
      return '';
  }
}
