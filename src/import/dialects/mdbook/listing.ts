import {Parser} from 'htmlparser2';
import type {Html, Parents, PhrasingContent, Root, RootContent} from 'mdast';
import type {Extension as TreeExtension} from 'mdast-util-from-markdown';
import {paragraph, text} from '../../html/build';
import {oneLine} from '../../read/text';
import type {PageScene} from '../../types';

const OPENING = 'listing';
const CLOSING = 'listing-end';

/** `<Listing number="1-1" file-name="a.rs" caption="…">` and `</Listing>`, which no HTML knows, become lines of their own. */
export const listingTree: TreeExtension = {transforms: [markListings]};

function markListings(tree: Root): void {
  markIn(tree);
}

function markIn(parent: Parents): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) markIn(child);
    return child.type === 'html' ? dividedHtml(child) : [child];
  });
  parent.children.splice(0, Infinity, ...children);
}

/** Tags of listings begin pieces of HTML; what stands below them in the same piece stays HTML. */
function dividedHtml(node: Html): RootContent[] {
  const [tag = ''] = /^<\/?Listing(?=[\s>])(?:"[^"]*"|[^">])*>/.exec(node.value) ?? [];
  if (tag === '') return [node];
  const rest = node.value.slice(tag.length).trim();
  const at = node.position === undefined ? {} : {position: node.position};
  const line: RootContent = {type: 'ownLine', name: tag.startsWith('</') ? CLOSING : OPENING, value: tag, ...at};
  return [line, ...(rest === '' ? [] : dividedHtml({...node, value: rest}))];
}

/** What a listing says of its code. */
export function parseListing(source: string): Readonly<Record<string, string>> {
  let found: Readonly<Record<string, string>> = {};
  const parser = new Parser({
    onopentag(_, attributes) {
      found = attributes;
    },
  });
  parser.end(source);
  return found;
}

/** The words that a listing shows beside its code. */
export function listingWords(source: string): string {
  const {number = '', caption = '', 'file-name': file = ''} = parseListing(source);
  return [file, number, caption.replace(/<[^>]*>/g, ' ')].join(' ');
}

/** Puts the name of a listing's file over its code, and its number and caption below, in place. */
export function turnListings(parent: Parents, scene: PageScene): void {
  const children: RootContent[] = [];
  const open: {readonly source: string; named: boolean}[] = [];
  for (const child of parent.children) {
    if ('children' in child) turnListings(child, scene);
    const last = open.at(-1);
    if (child.type === 'ownLine' && child.name === OPENING) open.push({source: child.value, named: false});
    else if (child.type === 'ownLine' && child.name === CLOSING) children.push(...captionOf(open.pop()?.source, scene));
    else if (child.type === 'code' && last?.named === false) {
      last.named = true;
      const name = oneLine(parseListing(last.source)['file-name'] ?? '').replaceAll('"', "'");
      // Where nothing may be said behind the language there must be one.
      children.push(name === '' ? child : {...child, lang: child.lang ?? 'text', meta: `title="${name}"`});
    } else children.push(child);
  }
  for (const {source} of open.reverse()) children.push(...captionOf(source, scene));
  parent.children.splice(0, Infinity, ...children);
}

function captionOf(source: string | undefined, scene: PageScene): RootContent[] {
  const {number = '', caption = ''} = parseListing(source ?? '');
  const [first] = scene.parse(caption).children;
  const said: PhrasingContent[] = first?.type === 'paragraph' ? first.children : [text(caption)];
  const label = number === '' ? [] : [text(`Listing ${number}${caption === '' ? '' : ': '}`)];
  const words = [...label, ...(caption === '' ? [] : said)];
  return words.length === 0 ? [] : [paragraph({type: 'emphasis', children: words})];
}
