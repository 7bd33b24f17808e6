import type {BlockContent, Code, DefinitionContent, Heading, List, ListItem, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {textOf} from '../read/text';
import {definitionsOf} from './definitions';
import {anchorOf} from './inline';
import {isElement} from './elements';
import {tableOf} from './table';
import {toFlow, toPhrasing, type HtmlElement} from './tree';

declare module 'mdast' {
  interface HeadingData {
    /** Ids that the source gives it, the first of which it keeps. */
    ids?: readonly string[];
  }
}

/** What an element that is a block becomes; nothing for one whose inside stands for itself, such as `div`. */
export function blockOf(node: HtmlElement, flow: boolean): RootContent[] | undefined {
  const {tagName, properties} = node;
  switch (tagName) {
    case 'p':
    case 'div':
    case 'section':
    case 'article':
    case 'figcaption':
    case 'caption':
      return [...idOf(node), ...(flow ? toFlow(node.children) : node.children)];
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [headingOf(node)];
    case 'ul':
    case 'ol':
      return listOf(node);
    case 'blockquote':
      return [{type: 'blockquote', children: blocks(node)}];
    case 'pre':
      return [codeOf(node)];
    case 'hr':
      return [{type: 'thematicBreak'}];
    case 'details':
      return [detailsOf(node)];
    case 'summary':
      return [summaryOf(node)];
    case 'table':
      return tableOf(node);
    case 'figure':
      return figureOf(node);
    case 'dl':
      return definitionsOf(node);
    default:
      return properties.id === undefined ? undefined : [...idOf(node), ...node.children];
  }
}

function idOf({properties: {id}}: HtmlElement): RootContent[] {
  return id === undefined || id.trim() === '' ? [] : [anchorOf(id)];
}

/** What an element holds, as blocks. */
export function blocks({children}: {readonly children: readonly RootContent[]}): (BlockContent | DefinitionContent)[] {
  // What `toFlow` leaves are blocks; those that only stand in other blocks, such as table rows, are not made by it.
  return toFlow(children) as (BlockContent | DefinitionContent)[];
}

function headingOf(node: HtmlElement): Heading {
  const depth = Number(node.tagName[1]) as Heading['depth'];
  const {id} = node.properties;
  const at = node.position === undefined ? {} : {position: node.position};
  const children = toPhrasing(node.children).filter(({type}) => type !== 'break');
  return {type: 'heading', depth, children, ...at, ...(id !== undefined && {data: {ids: [id]}})};
}

function listOf(node: HtmlElement): RootContent[] {
  const items = node.children.filter((child): child is ListItem => child.type === 'listItem');
  const elements = node.children.filter((child): child is HtmlElement => isElement(child, 'li'));
  const children = [...items, ...elements.map((item): ListItem => ({type: 'listItem', children: blocks(item)}))];
  const rest = node.children.filter((child) => child.type !== 'listItem' && !isElement(child, 'li'));
  const start = Number(node.properties.start ?? 1);
  const ordered = node.tagName === 'ol';
  const list: List = {type: 'list', ordered, spread: false, children, ...(ordered && {start: start || 1})};
  return [...(children.length === 0 ? [] : [list]), ...toFlow(rest)];
}

function codeOf(node: HtmlElement): Code {
  const inner = node.children.find((child) => isElement(child, 'code'));
  const names = `${node.properties.class ?? ''} ${isElement(inner) ? (inner.properties.class ?? '') : ''}`;
  const lang = /(?:^|\s)lang(?:uage)?-(?<lang>[\w+#-]+)/.exec(names)?.groups?.lang;
  const value = textOf(node).replace(/^\n/, '').replace(/\n$/, '');
  return {type: 'code', value, ...(lang !== undefined && {lang})};
}

function summaryOf(node: HtmlElement): MdxJsxFlowElement {
  const children = toPhrasing(node.children);
  return {type: 'mdxJsxFlowElement', name: 'summary', attributes: [], children: [{type: 'paragraph', children}]};
}

/** A part that folds, its first line in `summary`; one that is open at first stays so. */
export function detailsOf(node: HtmlElement): MdxJsxFlowElement {
  const isSummary = (child: RootContent) => child.type === 'mdxJsxFlowElement' && child.name === 'summary';
  const summary = node.children.find(isSummary);
  const rest = toFlow(node.children.filter((child) => child !== summary)) as MdxJsxFlowElement['children'];
  const children = summary === undefined ? rest : [summary as MdxJsxFlowElement, ...rest];
  // As a text, which is what values of attributes are; without any React would close it.
  const open = {type: 'mdxJsxAttribute' as const, name: 'open', value: 'open'};
  const attributes = node.properties.open === undefined ? [] : [open];
  return {type: 'mdxJsxFlowElement', name: 'details', attributes, children};
}

/** A picture with words below it. */
function figureOf(node: HtmlElement): RootContent[] {
  return toFlow(node.children);
}
