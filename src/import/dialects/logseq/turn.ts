import type {List, ListItem, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {withoutEnding} from '../../../notes/resolution/paths';
import {oneLine} from '../../read/text';
import type {PageScene} from '../../types';
import {turnVaultPage} from '../obsidian/turn';
import {isLogseqPage} from './graph';
import {propertyOn} from './outline';
import {BLOCK_ID, withMarks} from './marks';

/** Turns what is Logseq's own of a tree, in place, into what the wiki has for it; wikilinks stay. */
export function turnGraphPage(tree: Root, scene: PageScene): void {
  nameBlocks(tree, scene);
  sayMacros(tree, scene);
  turnVaultPage(tree, scene);
  tree.children = tree.children.flatMap((child) => (child.type === 'list' ? withHeadings(child) : [child]));
}

/** References to blocks lead to the pages that these stand on, and say what these say. */
function nameBlocks(tree: Root, {page, remark}: PageScene): void {
  if (!isLogseqPage(page)) return;
  visit(tree, 'wikilink', (node) => {
    const id = node.target === '' ? (node.block ?? '') : '';
    if (!new RegExp(`^${BLOCK_ID}$`).test(id)) return;
    const block = page.graph.blocks.get(id);
    if (block === undefined) {
      const what = `A reference to a block that is not there: ((${id}))`;
      remark(node, {rule: 'missing-block', outcome: 'changed', what, became: 'Left out'});
      Object.assign(node, {type: 'text', value: node.label ?? ''});
      return;
    }
    node.target = block.page === page.path ? '' : withoutEnding(block.page);
    if (!node.embed) node.label ??= wordsOf(block.text);
  });
}

/** The first line of a block, without its marks. */
function wordsOf(text: string): string {
  const plain = (propertyOn(text) === undefined ? withMarks(text) : '')
    .replace(/^(?:#{1,6}|>|TODO|DONE|LATER|NOW|DOING)[ \t]+/, '')
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*_`=|[\]]/g, '');
  const said = oneLine(plain);
  return said === '' ? 'A block' : said.length > 80 ? `${said.slice(0, 79).trimEnd()}…` : said;
}

/** What only Logseq can show stays visible as it is written. */
function sayMacros(tree: Root, {remark}: PageScene): void {
  visit(tree, 'inlineCode', (node) => {
    if (!/^\{\{[a-z][^]*\}\}$/i.test(node.value)) return;
    const what = `${oneLine(node.value)}, which Logseq answers`;
    remark(node, {rule: 'macro', outcome: 'raw', what, became: 'Shown as code'});
  });
}

/** Headings that are items of the outline become headings, with what is below them behind them. */
function withHeadings(list: List): RootContent[] {
  const found: RootContent[] = [];
  let items: ListItem[] = [];
  const close = () => {
    if (items.length > 0) found.push({...list, children: items});
    items = [];
  };
  for (const item of list.children) {
    const [first, ...rest] = item.children;
    if (first?.type !== 'heading') {
      items.push(item);
      continue;
    }
    close();
    found.push(first, ...rest.flatMap((child) => (child.type === 'list' ? withHeadings(child) : [child])));
  }
  close();
  return found;
}
