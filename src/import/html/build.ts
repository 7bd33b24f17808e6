import type {Paragraph, PhrasingContent, RootContent} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {oneLine} from '../read/text';
import {toFlow} from './tree';

/** A component of the wiki with blocks inside; props without a value are left out. */
export function component(
  name: string,
  props: Readonly<Record<string, string | undefined>>,
  children: readonly RootContent[],
): MdxJsxFlowElement {
  const attributes = Object.entries(props).flatMap(([key, value]) => {
    const text = oneLine(value ?? '');
    return text === '' ? [] : [{type: 'mdxJsxAttribute' as const, name: key, value: text}];
  });
  // The children are blocks; which of these a component holds, its own check says.
  return {type: 'mdxJsxFlowElement', name, attributes, children: toFlow(children) as MdxJsxFlowElement['children']};
}

/** Steps, each begun by a heading as deep as the highest one there is. */
export function stepsOf(blocks: readonly RootContent[]): MdxJsxFlowElement {
  const depth = Math.min(...blocks.map((block) => (block.type === 'heading' ? block.depth : 9)));
  const groups: RootContent[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last === undefined || (block.type === 'heading' && block.depth === depth)) groups.push([block]);
    else last.push(block);
  }
  const steps = groups.map((group) => component('Step', {}, group));
  return component('Steps', {}, steps);
}

/** A part that folds. */
export function details(summary: readonly PhrasingContent[], children: readonly RootContent[]): MdxJsxFlowElement {
  return component('details', {}, [component('summary', {}, [paragraph(...summary)]), ...children]);
}

/** A remark set apart, `:::name[title]`. */
export function admonition(
  name: string,
  title: readonly PhrasingContent[],
  children: readonly RootContent[],
): ContainerDirective {
  const label: Paragraph = {type: 'paragraph', data: {directiveLabel: true}, children: [...title]};
  const blocks = toFlow(children) as ContainerDirective['children'];
  return {type: 'containerDirective', name, attributes: {}, children: title.length === 0 ? blocks : [label, ...blocks]};
}

/** A paragraph of these. */
export function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return {type: 'paragraph', children: [...children]};
}

/** Words. */
export function text(value: string): PhrasingContent {
  return {type: 'text', value};
}

/** A link with a plain label. */
export function link(url: string, label: string): PhrasingContent {
  return {type: 'link', url, children: [{type: 'text', value: label}]};
}
