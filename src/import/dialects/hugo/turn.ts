import type {ListItem, Nodes, Parents, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {relativePath} from '../../../notes/resolution/paths';
import {paragraph, text} from '../../html/build';
import {turnCallouts} from '../../syntax/callout';
import {turnDescriptions} from '../../syntax/description';
import {limitSummaries} from '../../syntax/summary';
import {turnMath} from '../../syntax/turn';
import type {PageScene} from '../../types';
import {takeAttributes} from './attributes';
import {withCover} from './cover';
import {isPhrasing} from '../../html/tree';
import {withEmoji} from '../../syntax/emoji';
import {revealInHtml} from './html';
import {withOwnLinks} from './links';
import type {HugoScene} from './scene';
import {isHugoPage, type HugoPage} from './survey';
import {nameTerms} from './terms';
import {turnShortcodes} from './turns';

/** Turns what is Hugo's own of a page's tree, in place, into what the wiki has for it. */
export function turnPage(tree: Root, page: PageScene): void {
  // The survey of this dialect gives every page its site.
  if (!isHugoPage(page.page)) throw new Error(`${page.page.path} is no page of Hugo.`);
  const {site} = page.page;
  const scene: HugoScene = {...page, site, turn: turnTree, isInline: false};
  turnTree(tree, scene);
  nameTerms(tree, page.page.placesNamed);
  limitSummaries(tree, page.page.post !== undefined);
  listPosts(tree, page.page);
  withCover(tree, scene);
  withOwnLinks(tree, page.page);
}

/** The page of a section ends with a list of its posts, which would be nowhere beside the journal. */
function listPosts(tree: Root, {posts, path}: HugoPage): void {
  const items = posts.map((post): ListItem => {
    const url = relativePath(path, post.path);
    return {type: 'listItem', children: [paragraph({type: 'link', url, children: [text(post.title)]})]};
  });
  if (items.length > 0) tree.children.push({type: 'list', ordered: false, spread: false, children: items});
}

/** The same for any tree that stands in a page, such as an included text. */
function turnTree(tree: Parents, scene: HugoScene): void {
  revealInHtml(tree, scene);
  takeAttributes(tree);
  turnDescriptions(tree);
  turnShortcodes(tree, scene);
  turnCallouts(tree, scene.remark);
  // Hugo leaves blocks of HTML as they are.
  if (scene.site.hasEmoji) withEmoji(tree, (node) => node.type === 'htmlElement' && !isPhrasing(node));
  visit(tree, withDollars);
  turnMath(tree, scene.remark);
}

/** `\(x\)` → `$x$`; `\[x\]` → `$$x$$` */
function withDollars(node: Nodes): void {
  if (node.type !== 'mathText' || !node.value.startsWith('\\')) return;
  const mark = node.value.startsWith('\\(') ? '$' : '$$';
  node.value = `${mark}${node.value.slice(2, -2)}${mark}`;
}
