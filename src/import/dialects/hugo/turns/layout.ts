import type {ListItem, PhrasingContent, RootContent} from 'mdast';
import {component, paragraph, stepsOf, text} from '../../../html/build';
import {oneLine} from '../../../read/text';
import {blocksOf, type HugoScene, type Turn} from '../scene';
import {valueOf, type Shortcode} from '../shortcode';
import {code, optionsIn} from './code';
import {partsIn} from './parts';

const TAB = new Set(['tab', 'codetab', 'code-tab', 'tabitem', 'tab-item', 'tabs/tab']);
const TITLES = ['header', 'title', 'name', 'label', 'tabname'];

/** Tabs; Hextra gives their titles to the whole, others to each. */
const tabs: Turn = (node, scene) => {
  const items = (valueOf(node, ['items']) ?? '').split(',').map((item) => item.trim());
  const isText = valueOf(node, ['text']) !== undefined && valueOf(node, ['text']) !== 'false';
  const isCode = node.name.toLowerCase() !== 'tabpane' ? node.name.toLowerCase().startsWith('code') : !isText;
  let nth = 0;
  const shown = partsIn(node.children, TAB).map((part) => {
    if (Array.isArray(part)) return component('Tab', {title: 'More'}, blocksOf(part, scene));
    const own = oneLine(valueOf(part, TITLES, 0) ?? items[nth] ?? '');
    sayName(part, own, scene);
    nth++;
    return component(
      'Tab',
      {title: own || valueOf(part, ['lang']) || `Tab ${nth}`},
      tabBody(part, isCode, scene, node),
    );
  });
  return [component('Tabs', {}, shown)];
};

/** A tab with a title may have a name for programs beside it. */
function sayName(part: Shortcode, title: string, {remark}: HugoScene): void {
  const name = valueOf(part, ['name']);
  if (name === undefined || name === title) return;
  const what = `The name of a tab, beside its title: ${name}`;
  remark(part, {rule: 'tab-name', outcome: 'dropped', what, became: 'Left out', words: name});
}

/** In Docsy's panes what stands in a tab is code, unless the tab or the pane says that it is text. */
function tabBody(part: Shortcode, isCode: boolean, scene: HugoScene, whole: Shortcode): readonly RootContent[] {
  const lang = valueOf(part, ['lang', 'codelang']) ?? valueOf(whole, ['lang']);
  const isText = part.source.startsWith('{{%') || (valueOf(part, ['text']) ?? 'false') !== 'false';
  const language = lang ?? (valueOf(whole, ['langequalsheader']) === 'true' ? valueOf(part, ['header'], 0) : undefined);
  if (isCode && !isText) return code(part, {isInline: false}, language?.toLowerCase() ?? 'text', optionsIn(''));
  return blocksOf(part.children, scene);
}

/** Steps: each begins with a heading. */
const steps: Turn = (node, scene) => [stepsOf(blocksOf(node.children, scene))];

/** What happened when, as Blowfish shows it; the day is what stands beside the heading. */
const timeline: Turn = (node, scene) => {
  const shown = partsIn(node.children, new Set(['timelineitem', 'timeline-item'])).map((part) => {
    if (Array.isArray(part)) return component('Moment', {date: 'Undated', title: 'More'}, blocksOf(part, scene));
    const [title, date, more] = [
      ['header', 'title'],
      ['badge', 'date'],
      ['subheader', 'subtitle'],
    ].map((keys) => oneLine(valueOf(part, keys) ?? ''));
    const below = more ? [paragraph(text(more))] : [];
    const body = [...below, ...blocksOf(part.children, scene)];
    return component('Moment', {date: date || 'Undated', title: title || 'Moment'}, body);
  });
  return [component('Timeline', {}, shown)];
};

const COLUMN = new Set(['column', 'col', 'column-item']);

/** Columns: each a shortcode, or divided by a line of `<--->` as in the theme Book. */
const columns: Turn = (node, scene) => {
  const parts = partsIn(node.children, COLUMN);
  const isDivided = parts.some((part) => !Array.isArray(part));
  const groups = isDivided ? parts.map((part) => (Array.isArray(part) ? part : part.children)) : divided(node.children);
  return [
    component(
      'Columns',
      {},
      groups.map((group) => component('Column', {}, blocksOf(group, scene))),
    ),
  ];
};

const DIVIDER = '<--->';

function divided(nodes: readonly RootContent[]): RootContent[][] {
  const groups: RootContent[][] = [[]];
  for (const node of nodes) {
    const lines = node.type === 'paragraph' ? node.children.flatMap(piecesAt) : [node];
    for (const piece of lines) {
      if (piece === DIVIDER) groups.push([]);
      else groups.at(-1)?.push(piece);
    }
  }
  return groups;
}

function piecesAt(node: PhrasingContent): (PhrasingContent | typeof DIVIDER)[] {
  if (node.type !== 'text' || !node.value.includes(DIVIDER)) return [node];
  return node.value.split(DIVIDER).flatMap((value, nth) => [...(nth === 0 ? [] : ([DIVIDER] as const)), text(value)]);
}

/** Files and folders as a list in a list. */
const filetree: Turn = (node, scene) => {
  const items = partsIn(node.children, new Set(['filetree/folder', 'filetree/file'])).map((part): ListItem => {
    if (Array.isArray(part)) return {type: 'listItem', children: blocksOf(part, scene) as ListItem['children']};
    const name = paragraph({type: 'inlineCode', value: oneLine(valueOf(part, ['name'], 0) ?? '…') || '…'});
    // A list is what the turn of a tree gives.
    const below = part.children.length === 0 ? [] : (filetree(part, scene) as ListItem['children']);
    return {type: 'listItem', children: [name, ...below]};
  });
  return items.length === 0 ? [] : [{type: 'list', ordered: false, spread: false, children: items}];
};

/** A part that stands outside of its whole: its title above what is inside of it. */
const part: Turn = (node, scene) => {
  const title = oneLine(valueOf(node, [...TITLES, 'date'], 0) ?? '');
  return [
    ...(title === '' ? [] : [paragraph({type: 'strong', children: [text(title)]})]),
    ...blocksOf(node.children, scene),
  ];
};

/** Wholes and parts, which need what stands inside of them. */
export const LAYOUT: Readonly<Record<string, Turn>> = {
  ...Object.fromEntries(['tabs', 'tabpane', 'codetabs', 'code-tabs', 'tabgroup'].map((name) => [name, tabs] as const)),
  ...Object.fromEntries([...TAB, ...COLUMN].map((name) => [name, part] as const)),
  steps,
  timeline,
  step: part,
  columns,
  row: columns,
  filetree,
  'filetree/container': filetree,
  'filetree/folder': filetree,
};
