import type {Nodes} from 'mdast';
import {calloutWords} from '../../syntax/callout';
import {shownTexts} from '../../words/words';
import {attributesIn} from './attributes';
import {signsIn} from '../../syntax/emoji';
import {SHOWN, SHOWN_WORDS} from './plain';
import type {Shortcode} from './shortcode';

/** The words that nodes of Hugo show; nothing for nodes of Markdown that show what they hold. */
export function wordsOfNode(node: Nodes): string | undefined {
  switch (node.type) {
    case 'mathText':
      return node.value.startsWith('\\') ? node.value.slice(2, -2) : node.value;
    case 'text':
      return calloutWords(signsIn(withoutAttributes(node.value), () => ' '));
    case 'shortcode':
      return ` ${[...valuesOf(node).map(plain), ...shownTexts({type: 'root', children: node.children}, wordsOfNode)].join(' ')} `;
    default:
      return undefined;
  }
}

function valuesOf({name, named, words, isStray}: Shortcode): string[] {
  if (isStray === true) return [];
  const own = Object.entries(named).flatMap(([key, value]) =>
    SHOWN.has(key.toLowerCase()) && !/^(?:true|false)$/.test(value) ? [value] : [],
  );
  const first = SHOWN_WORDS.get(name.toLowerCase());
  return [...own, ...(first === undefined ? [] : words.slice(first))];
}

/** The words of a value, which may be HTML. */
function plain(value: string): string {
  return shownTexts({type: 'html', value}).join(' ');
}

/** A text without the attributes at the ends of its lines. */
function withoutAttributes(text: string): string {
  if (!text.includes('{')) return text;
  return text
    .split('\n')
    .map((line) => {
      const start = line.lastIndexOf('{');
      return start >= 0 && attributesIn(line.slice(start).trim()) !== undefined ? line.slice(0, start) : line;
    })
    .join('\n');
}
