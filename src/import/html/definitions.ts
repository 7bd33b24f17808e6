import type {BlockContent, DefinitionContent, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {trim, toFlow, toPhrasing, type HtmlElement} from './tree';
import {isElement} from './elements';
import {anchorOf} from './inline';

/**
 * A list of definitions with what stands between its entries in its place; entries may stand in groups of `div`. Terms
 * that nothing is said of are in bold, and what is said of no term stands for itself.
 */
export function definitionsOf(list: HtmlElement): RootContent[] {
  const found: RootContent[] = [];
  let run: HtmlElement[] = [];
  const close = () => {
    const isWhole = ['dt', 'dd'].every((name) => run.some(({tagName}) => tagName === name));
    if (isWhole) found.push(element('dl', run.map(entryOf)));
    else found.push(...run.flatMap(aloneOf));
    run = [];
  };
  for (const child of entriesIn(list)) {
    if (isElement(child, 'dt', 'dd')) run.push(child);
    else if (child.type !== 'text' || child.value.trim() !== '') {
      close();
      found.push(child);
    }
  }
  close();
  return found;
}

function entriesIn({children}: HtmlElement): RootContent[] {
  return children.flatMap((child) => (isElement(child, 'div') ? entriesIn(child) : [child]));
}

function entryOf({tagName, properties: {id = ''}, children: inside}: HtmlElement): MdxJsxFlowElement {
  const anchored = [...(id.trim() === '' ? [] : [anchorOf(id)]), ...inside];
  if (tagName === 'dd') return element('dd', toFlow(anchored));
  const children = trim(toPhrasing(anchored));
  return element('dt', children.length === 0 ? [] : [{type: 'paragraph', children}]);
}

function aloneOf({tagName, children}: HtmlElement): RootContent[] {
  if (tagName === 'dd') return toFlow(children);
  return [{type: 'paragraph', children: [{type: 'strong', children: toPhrasing(children)}]}];
}

function element(name: 'dl' | 'dt' | 'dd', children: readonly RootContent[]): MdxJsxFlowElement {
  // What stands in entries are blocks.
  const blocks = children as (BlockContent | DefinitionContent)[];
  return {type: 'mdxJsxFlowElement', name, attributes: [], children: blocks};
}
