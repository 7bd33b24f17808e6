import type {Parents, PhrasingContent, RootContent} from 'mdast';
import {component, link, paragraph, text} from '../../html/build';
import {convertElements} from '../../html/convert';
import {isElement} from '../../html/elements';
import {rowsOf} from '../../html/table';
import {toFlow, toPhrasing, type HtmlElement} from '../../html/tree';
import {oneLine, textOf} from '../../read/text';
import type {PageScene} from '../../types';
import {annotationOf, isAnnotation} from './annotation';
import {codeOf} from './code';
import {titleOfPage} from './titles';
import {valueOf} from './variables';

/** Turns the elements that GitBook writes for what Markdown cannot say, in place. */
export function turnElements(parent: Parents, scene: PageScene): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    const own = isElement(child) ? turned(child, scene) : undefined;
    if (own !== undefined) return own;
    if ('children' in child) turnElements(child, scene);
    return [child];
  });
  parent.children.splice(0, Infinity, ...children);
}

/** What becomes of an element; nothing for one that HTML's own rules turn. */
function turned(node: HtmlElement, scene: PageScene): RootContent[] | undefined {
  const {tagName, properties} = node;
  if (tagName === 'div' && properties['data-gb-custom-block'] !== undefined) return exported(node, scene);
  if (tagName === 'figure') return figureOf(node, scene);
  if (tagName === 'picture') return pictureOf(node, scene);
  if (tagName === 'pre') return codeOf(node);
  if (isAnnotation(node)) return annotated(node, scene);
  if (tagName === 'table' && properties['data-view'] === 'cards') return cardsOf(node, scene);
  if (tagName === 'code' && properties.class === 'expression') return [valueOf(node, scene)];
  if (tagName === 'i' && properties.class !== undefined) return iconOf(node, scene);
  if (tagName === 'a' && properties['data-mention'] !== undefined) return mentionOf(node, scene);
  if (tagName === 'mark' && properties.style !== undefined) {
    scene.remark(node, {
      rule: 'colour',
      outcome: 'changed',
      what: 'Coloured words',
      became: 'Marked words, without the colour',
    });
  }
  if (tagName === 'button') {
    const what = `A button: ${oneLine(textOf(node))}`;
    scene.remark(node, {rule: 'button', outcome: 'changed', what, became: 'Its words'});
  }
  return undefined;
}

/** `<div data-gb-custom-block data-tag="hint" data-style="info">` is a tag in another form. */
function exported(node: HtmlElement, scene: PageScene): RootContent[] {
  const {properties} = node;
  const pairs = Object.entries(properties).flatMap(([key, value]) =>
    key.startsWith('data-') && key !== 'data-tag' && key !== 'data-gb-custom-block'
      ? [[key.slice(5), value] as const]
      : [],
  );
  const name = properties['data-tag'] ?? 'hint';
  turnElements(node, scene);
  const at = node.position === undefined ? {} : {position: node.position};
  const attributes = Object.fromEntries(pairs);
  return [
    {
      type: 'tagBlock',
      tag: {name, attributes, words: []},
      source: `{% ${name} %}`,
      children: toFlow(node.children),
      ...at,
    },
  ];
}

function figureOf(node: HtmlElement, scene: PageScene): RootContent[] {
  turnElements(node, scene);
  const caption = node.children.find((child) => isElement(child, 'figcaption'));
  const rest = node.children.filter((child) => child !== caption && !isBlank(child));
  const said = caption === undefined ? '' : oneLine(textOf(caption));
  const [only, ...others] = rest;
  const plain = isElement(caption) && isPlain(caption);
  if (said === '' || only === undefined) return rest;
  if (!plain || others.length > 0 || !isElement(only, 'img'))
    return [...rest, ...(isElement(caption) ? caption.children : [])];
  return [component('Figure', {caption: said}, [paragraph(only)])];
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Whether an element holds words and paragraphs alone. */
function isPlain({children}: HtmlElement): boolean {
  return children.every((child) => child.type === 'text' || (isElement(child, 'p') && isPlain(child)));
}

/** A picture with one for a dark page: the light one stays. */
function pictureOf(node: HtmlElement, {remark}: PageScene): RootContent[] {
  if (node.children.some((child) => isElement(child, 'source'))) {
    const what = 'A picture with another for dark pages';
    remark(node, {rule: 'dark-picture', outcome: 'changed', what, became: 'The picture for light pages'});
  }
  return node.children.filter((child) => isElement(child, 'img'));
}

function annotated(node: HtmlElement, scene: PageScene): RootContent[] {
  turnElements(node, scene);
  return annotationOf(node);
}

function iconOf(node: HtmlElement, {remark}: PageScene): RootContent[] {
  const words = textOf(node);
  remark(node, {
    rule: 'icon',
    outcome: 'dropped',
    what: `An icon: ${node.properties.class ?? ''}`,
    became: 'Left out',
    words,
  });
  return [];
}

function mentionOf(node: HtmlElement, scene: PageScene): RootContent[] | undefined {
  const label = titleOfPage(node.properties.href ?? '', scene);
  if (label === undefined) return undefined;
  const words = oneLine(textOf(node));
  const what = `A link that shows the name of its page: ${node.properties.href ?? ''}`;
  scene.remark(node, {rule: 'page-link', outcome: 'changed', what, became: `A link with the title «${label}»`, words});
  return [link(node.properties.href ?? '', label)];
}

/** A table shown as cards: its hidden columns say where a card leads and which picture it has. */
function cardsOf(table: HtmlElement, scene: PageScene): RootContent[] {
  turnElements(table, scene);
  const [head, ...rows] = rowsOf(table);
  for (const {cells} of rows) for (const {element} of cells) convertElements(element, scene.remark);
  const kinds = (head?.cells ?? []).map(({element: {properties}}) => kindOfColumn(properties));
  const cards = rows.map(({cells}) => {
    const of = (kind: string) => cells.filter((_, nth) => kinds[nth] === kind);
    const target = firstLink(of('target').flatMap(({children}) => children));
    const cover = firstLink(of('cover').flatMap(({children}) => children));
    const said = of('shown')
      .map(({children}) => toPhrasing(children))
      .filter((words) => words.length > 0);
    const dropped = [...of('target'), ...of('cover'), ...of('dark')].map(({children}) => textOf({children})).join(' ');
    const dark = of('dark').flatMap(({children}) => firstLink(children) ?? []);
    scene.remark(table, {
      rule: 'card',
      outcome: 'changed',
      what: `A card: ${oneLine(said.map((children) => textOf({children})).join(' '))}`,
      became: 'A card with its words, picture and link',
      words: dropped,
      links: dark,
    });
    return component('Card', {}, cardParts(said, target, cover, scene));
  });
  return [component('Cards', {}, cards)];
}

function kindOfColumn(properties: Readonly<Record<string, string>>): 'target' | 'cover' | 'dark' | 'shown' {
  if (properties['data-card-target'] !== undefined) return 'target';
  if (properties['data-card-cover-dark'] !== undefined) return 'dark';
  if (properties['data-card-cover'] !== undefined) return 'cover';
  return properties['data-type'] === 'files' ? 'cover' : 'shown';
}

function cardParts(
  said: readonly PhrasingContent[][],
  target: string | undefined,
  cover: string | undefined,
  scene: PageScene,
): RootContent[] {
  const [first, ...rest] = said;
  const label = target === undefined ? '' : (titleOfPage(target, scene) ?? target);
  const linked = first ?? (label === '' ? [] : [text(label)]);
  const title: PhrasingContent[] =
    target === undefined || linked.some(({type}) => type === 'link')
      ? linked
      : [{type: 'link', url: target, children: linked}];
  return [
    ...(cover === undefined ? [] : [paragraph({type: 'image', url: cover, alt: ''})]),
    ...(title.length === 0 ? [] : [paragraph(...title)]),
    ...rest.map((words) => paragraph(...words)),
  ];
}

/** The address of the first link or picture among these. */
function firstLink(nodes: readonly RootContent[]): string | undefined {
  for (const node of nodes) {
    if (node.type === 'link' || node.type === 'image') return node.url;
    const inside = 'children' in node ? firstLink(node.children) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}
