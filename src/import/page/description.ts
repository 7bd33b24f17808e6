import type {Root} from 'mdast';
import {withoutMarker} from '../../notes/reading/block';
import {textOf, oneLine} from '../read/text';

const SHORTEST = 40;
const LONGEST = 300;

/**
 * What lists and previews say of a page, 40 to 300 characters: its own description where it has one that fits, else its
 * first sentences, else a sentence that names the page and where it comes from.
 */
export function descriptionOf(
  own: string | undefined,
  tree: Root,
  {title, from}: {title: string; from: string},
): string {
  const texts = tree.children.flatMap((node) =>
    node.type === 'paragraph' ? [oneLine(withoutMarker(textOf(node)))] : [],
  );
  const candidates = [own ?? '', own === undefined ? '' : joined([own, ...texts]), joined(texts)];
  const found = candidates.map(oneLine).find((text) => lengthOf(text) >= SHORTEST);
  return cut(
    found ?? `${cut(title, 120)}: a note brought over from ${cut(from, 80)}, as it was written there.`,
    LONGEST,
  );
}

/** Texts behind each other until there is enough of them, each ending as sentences do. */
function joined(texts: readonly string[]): string {
  let all = '';
  for (const text of texts.filter(Boolean)) {
    if (lengthOf(all) >= SHORTEST) break;
    all = all === '' ? text : `${/[.!?:;…]$/.test(all) ? all : `${all}.`} ${text}`;
  }
  return all;
}

/** Cut behind a sentence where one ends far enough in, else behind a word. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Half of a letter that takes two places is no letter.
  const head = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  const sentence = /^[\s\S]*[.!?](?=\s)/.exec(head)?.[0] ?? '';
  if (lengthOf(sentence) >= SHORTEST) return sentence;
  const word = head.slice(0, Math.max(head.lastIndexOf(' '), 0));
  return `${word.length > longest / 2 ? word : head}…`;
}

/** In letters, of which some take two places in a text. */
function lengthOf(text: string): number {
  return [...text].length;
}
