import type {Link, Parents, RootContent} from 'mdast';
import {oneLine, textOf} from '../../read/text';
import {turnMath} from '../../syntax/turn';
import type {PageScene} from '../../types';
import {titleOfPage} from './titles';

/** Turns GitBook's ways with links, mathematics and spaces, in place. */
export function turnInline(parent: Parents, scene: PageScene): void {
  turnMath(parent, scene.remark);
  turnIn(parent, scene);
}

function turnIn(parent: Parents, scene: PageScene): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) turnIn(child, scene);
    if (child.type === 'text') child.value = child.value.replaceAll('\u00A0', ' ');
    return child.type === 'link' ? linkOf(child, scene) : [child];
  });
  parent.children.splice(0, Infinity, ...children);
}

function linkOf(node: Link, scene: PageScene): RootContent[] {
  const {url, title} = node;
  if (
    url === 'broken-reference' ||
    url.endsWith('/broken-reference') ||
    /^https?:\/\/app\.gitbook\.com\/[so]\//.test(url)
  ) {
    const broken = url.includes('broken-reference');
    const rule = broken ? 'broken-reference' : 'other-space';
    const what = broken ? 'A link that GitBook has marked as broken' : `A link to another space: ${url}`;
    scene.remark(node, {rule, outcome: 'changed', what, became: 'Its words, without the link'});
    return node.children;
  }
  if (title !== 'mention') return [node];
  const label = titleOfPage(url, scene);
  if (label === undefined) return [{...node, title: null}];
  const what = `A link that shows the name of its page: ${url}`;
  const words = oneLine(textOf(node));
  scene.remark(node, {rule: 'page-link', outcome: 'changed', what, became: `A link with the title «${label}»`, words});
  return [{...node, title: null, children: [{type: 'text', value: label}]}];
}
