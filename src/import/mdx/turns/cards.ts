import type {RootContent} from 'mdast';
import {component, link, paragraph, text} from '../../html/build';
import {partsOf, textIn, type Component, type Turn, type Turning} from '../component';

const CARD = new Set(['card', 'linkcard', 'cards.card', 'tile']);

const cards: Turn = (given, turning) => {
  const shown = partsOf(given, CARD, turning).map((part) =>
    Array.isArray(part) ? component('Card', {}, turning.inside(part)) : cardOf(part, turning),
  );
  return shown.length === 0 ? [] : [component('Cards', {}, shown)];
};

/** A card alone is one in a row of its own. */
const card: Turn = (given, turning) => [component('Cards', {}, [cardOf(given, turning)])];

function cardOf(given: Component, {inside}: Turning): RootContent {
  const [title, said] = [textIn(given, 'title', 'label', 'name'), textIn(given, 'description')];
  const url = textIn(given, 'href', 'link', 'url', 'to');
  const image = textIn(given, 'img', 'image', 'src');
  const named = title ?? url;
  return component('Card', {}, [
    ...(image === undefined ? [] : [paragraph({type: 'image', url: image, alt: ''})]),
    ...(named === undefined
      ? []
      : [paragraph({type: 'strong', children: [url === undefined ? text(named) : link(url, named)]})]),
    ...(said === undefined ? [] : [paragraph(text(said))]),
    ...inside(given.node.children),
  ]);
}

const COLUMN = new Set(['column', 'col', 'columns.column']);

/** Columns; those of Mintlify hold cards. */
const columns: Turn = (given, turning) => {
  const parts = partsOf(given, new Set([...COLUMN, ...CARD]), turning);
  if (parts.some((part) => !Array.isArray(part) && CARD.has(part.name))) return cards(given, turning);
  const shown = parts.map((part) =>
    component('Column', {}, turning.inside(Array.isArray(part) ? part : part.node.children)),
  );
  return shown.length === 0 ? [] : [component('Columns', {}, shown)];
};

/** Cards and columns. */
export const CARDS: Readonly<Record<string, Turn>> = {
  ...Object.fromEntries([...CARD].map((name) => [name, card] as const)),
  ...Object.fromEntries(['cards', 'cardgrid', 'cardgroup', 'tiles'].map((name) => [name, cards] as const)),
  columns,
};
