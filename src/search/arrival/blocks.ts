import {isTag, isText, type ChildNode, type Element} from 'domhandler';
import {isGap, isInline, leadOf} from '../extract/phrasing';
import {walk} from '../extract/tree';
import {isSilent} from '../extract/visible';
import {mirrorOf} from './mirror';

/** What follows one another without a break: a text of the page and what it holds, or a blank that stands nowhere. */
export type Piece = {readonly text: string; readonly node?: Text};

/** The paragraphs, headings, cells and blocks of code below an element that the search reads, as the browser has them now. */
export function blocksOf(root: globalThis.Element): readonly (readonly Piece[])[] {
  const mirror = mirrorOf(root);
  const blocks: Piece[][] = [[]];
  const add = (piece: Piece) => blocks.at(-1)?.push(piece);
  const end = () => blocks.at(-1)?.length !== 0 && blocks.push([]);
  const enter = (node: ChildNode): boolean => {
    if (isText(node)) add({text: node.data, node: mirror.sourceOf.get(node)});
    if (!isTag(node)) return false;
    if (isSilent(node) || isStatus(node)) {
      if (isGap(node) || isStatus(node)) add(BLANK);
      return false;
    }
    if (!isInline(node)) end();
    else if (leadOf(node) !== '') add(BLANK);
    return true;
  };
  walk(mirror.root, enter, (node) => {
    if (!isInline(node)) end();
    else if (node.name === 'rt') add(BLANK);
  });
  return blocks.filter((pieces) => pieces.some(({node}) => node !== undefined));
}

const BLANK: Piece = {text: ' '};

/** What a component says of its state (how much is done, what was copied) came after the page was compiled. */
function isStatus({attribs}: Element): boolean {
  return attribs['aria-live'] !== undefined || attribs.role === 'status';
}

/** The part of a page that the search reads: Docusaurus's note, else the article with the title in it, else the main part. */
export function textOf(page: Document): globalThis.Element | undefined {
  const main = page.querySelector('main, [role="main"]') ?? undefined;
  const article = only(main, 'article');
  return only(main, '.theme-doc-markdown') ?? (article?.querySelector('h1') ? article : main);
}

function only(within: globalThis.Element | undefined, selector: string): globalThis.Element | undefined {
  const [first, second] = within?.querySelectorAll(selector) ?? [];
  return second === undefined ? first : undefined;
}
