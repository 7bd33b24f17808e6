import type {PhrasingContent, RootContent} from 'mdast';
import {component, link, paragraph} from '../../../html/build';
import {blocksOf, phrasing, type HugoScene, type Turn} from '../scene';
import {valueOf, type Shortcode} from '../shortcode';
import {code, optionsIn} from './code';
import {partsIn} from './parts';

/** A card alone is one in a row of its own. */
const card: Turn = (node, scene) => [component('Cards', {}, [cardOf(node, scene)])];

const CARD = new Set(['card', 'card-code', 'hextra/feature-card', 'hero-card', 'blocks/feature', 'feature']);

const cards: Turn = (node, scene) => {
  const parts = partsIn(node.children, CARD);
  const shown = parts.map((part) =>
    Array.isArray(part) ? component('Card', {}, blocksOf(part, scene)) : cardOf(part, scene),
  );
  return [component('Cards', {}, shown)];
};

function cardOf(node: Shortcode, scene: HugoScene): ReturnType<typeof component> {
  const [title, header, footer] = [['title'], ['header'], ['footer', 'tag']].map((keys) =>
    phrasing(valueOf(node, keys), scene),
  );
  const subtitle = phrasing(valueOf(node, ['subtitle', 'text', 'description']), scene);
  const url = valueOf(node, ['link', 'url', 'href']);
  const image = valueOf(node, ['image', 'img']);
  const named: PhrasingContent[] =
    url === undefined || title?.length === 0 ? (title ?? []) : [{type: 'link', url, children: title ?? []}];
  const lines = [header ?? [], named.length === 0 ? [] : [{type: 'strong', children: named} as const], subtitle];
  const isCode = node.name.toLowerCase() === 'card-code' || valueOf(node, ['code']) === 'true';
  const lang = valueOf(node, ['lang']);
  const body = isCode ? code(node, {isInline: false}, lang ?? 'text', optionsIn('')) : blocksOf(node.children, scene);
  return component('Card', {}, [
    ...(image === undefined ? [] : [paragraph({type: 'image', url: image, alt: ''})]),
    ...lines.filter((line) => line.length > 0).map((line) => paragraph(...line)),
    ...body,
    ...(footer === undefined || footer.length === 0 ? [] : [paragraph(...footer)]),
    ...(url !== undefined && title?.length === 0 ? [paragraph(link(url, url))] : []),
  ]);
}

/** A part of a start page: its title stands above it. */
const block: Turn = (node, scene) => {
  const title = phrasing(valueOf(node, ['title', 'header']), scene);
  const url = valueOf(node, ['url', 'link']);
  const line: PhrasingContent[] =
    url === undefined || title.length === 0 ? title : [{type: 'link', url, children: title}];
  return [
    ...(line.length === 0 ? [] : [paragraph({type: 'strong', children: line})]),
    ...phrasingBlocks(valueOf(node, ['subtitle']), scene),
    ...blocksOf(node.children, scene),
  ];
};

function phrasingBlocks(value: string | undefined, scene: HugoScene): RootContent[] {
  const words = phrasing(value, scene);
  return words.length === 0 ? [] : [paragraph(...words)];
}

const BLOCKS = 'blocks/cover blocks/lead blocks/section blocks/feature hero landing-section hextra/hero-section'.split(
  ' ',
);

/** Cards, and the parts of start pages. */
export const CARDS: Readonly<Record<string, Turn>> = {
  card,
  cards,
  ...Object.fromEntries(BLOCKS.map((name) => [name, block] as const)),
  'card-code': card,
  'hextra/feature-card': card,
  cardpane: cards,
  'card-grid': cards,
  'hextra/feature-grid': cards,
};
