import type {Parents, RootContent} from 'mdast';
import {component, paragraph} from '../../html/build';
import {isElement} from '../../html/elements';
import {toFlow, type HtmlElement} from '../../html/tree';
import {oneLine, textOf} from '../../read/text';
import type {SiteScene} from './scene';

/** Most parts that stand beside each other. */
const MOST_COLUMNS = 3;

/** Turns the elements that the theme gives a meaning, in place: grids, cards, pictures with captions. */
export function turnElements(parent: Parents, scene: SiteScene): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) turnElements(child, scene);
    return isElement(child) ? (turned(child, scene) ?? [child]) : [child];
  });
  parent.children.splice(0, Infinity, ...children);
}

function turned(node: HtmlElement, scene: SiteScene): RootContent[] | undefined {
  const classes = (node.properties.class ?? '').split(/\s+/);
  if (node.tagName === 'div' && classes.includes('grid'))
    return classes.includes('cards') ? cardsOf(node) : columnsOf(node, scene);
  return node.tagName === 'figure' ? figureOf(node) : undefined;
}

/** Each item of a list is a card; what is no list is a card as a whole. */
function cardsOf(node: HtmlElement): RootContent[] {
  const cards = toFlow(node.children).flatMap((child): readonly RootContent[][] =>
    child.type === 'list' ? child.children.map((item) => item.children) : [[child]],
  );
  const parts = cards.map((children) =>
    component(
      'Card',
      {},
      children.filter(({type}) => type !== 'thematicBreak'),
    ),
  );
  return parts.length === 0 ? [] : [component('Cards', {}, parts)];
}

/** A few parts stand beside each other; more of them would be too narrow. */
function columnsOf(node: HtmlElement, {remark}: SiteScene): RootContent[] {
  const parts = toFlow(node.children);
  if (parts.length >= 2 && parts.length <= MOST_COLUMNS) {
    return [
      component(
        'Columns',
        {},
        parts.map((child) => component('Column', {}, [child])),
      ),
    ];
  }
  if (parts.length > 1) {
    const what = `A grid of ${parts.length} parts`;
    remark(node, {rule: 'grid', outcome: 'changed', what, became: 'Its parts, one below the other'});
  }
  return parts;
}

/** A picture with plain words below it. */
function figureOf(node: HtmlElement): RootContent[] {
  const caption = node.children.find((child) => isElement(child, 'figcaption'));
  const rest = toFlow(node.children.filter((child) => child !== caption));
  const said = caption === undefined ? '' : oneLine(textOf(caption));
  const [only, ...others] = rest;
  if (said === '' || only === undefined || others.length > 0 || !isElement(caption))
    return [...rest, ...(isElement(caption) ? [caption] : [])];
  const picture = only.type === 'paragraph' && only.children.length === 1 ? only.children[0] : only;
  const isPicture = picture?.type === 'image' || isElement(picture, 'img');
  return isPicture && isPlain(caption)
    ? [component('Figure', {caption: said}, [paragraph(picture)])]
    : [...rest, caption];
}

/** Whether an element holds words alone. */
function isPlain({children}: HtmlElement): boolean {
  return children.every(
    (child) =>
      child.type === 'text' || (child.type === 'paragraph' && child.children.every(({type}) => type === 'text')),
  );
}
