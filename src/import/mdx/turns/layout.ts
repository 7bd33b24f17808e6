import type {Code, RootContent} from 'mdast';
import {component, paragraph, stepsOf, text} from '../../html/build';
import {toFlow} from '../../html/tree';
import {isRecord} from '../../read/frontmatter';
import {groupOf} from '../../syntax/containers';
import {partsOf, textIn, type Component, type Turn} from '../component';

const TAB = new Set(['tab', 'tabitem', 'tabs.tab', 'tabpanel']);

/** Tabs; some give their titles to the whole, in the order of the parts or by their values. */
const tabs: Turn = (given, turning) => {
  const titles = titlesOf(given);
  let nth = 0;
  const shown = partsOf(given, TAB, turning).map((part) => {
    if (Array.isArray(part)) return component('Tab', {title: 'More'}, turning.inside(part));
    const value = textIn(part, 'value');
    const own = textIn(part, 'label', 'title', 'name') ?? titles.get(value ?? '') ?? titles.get(String(nth)) ?? value;
    nth++;
    return component('Tab', {title: own ?? `Tab ${nth}`}, turning.inside(part.node.children));
  });
  return shown.length === 0 ? [] : [component('Tabs', {}, shown)];
};

/** `items={['A']}` → 0: A; `values={[{label: 'A', value: 'a'}]}` → a: A */
function titlesOf({props}: Component): ReadonlyMap<string, string> {
  const all = [props.get('items'), props.get('values')].flat().filter((one) => one !== undefined);
  return new Map(
    all.flatMap((one: unknown, nth): [string, string][] => {
      if (typeof one === 'string') return [[String(nth), one]];
      if (!isRecord(one) || typeof one.label !== 'string') return [];
      return [[typeof one.value === 'string' ? one.value : String(nth), one.label]];
    }),
  );
}

const STEP = new Set(['step', 'steps.step']);

/** Steps: parts of their own, the items of the only list, or each begun by a heading. */
const steps: Turn = (given, turning) => {
  const parts = partsOf(given, STEP, turning);
  if (parts.some((part) => !Array.isArray(part))) {
    const shown = parts.map((part) =>
      Array.isArray(part)
        ? component('Step', {}, turning.inside(part))
        : component('Step', {title: textIn(part, 'title', 'label')}, turning.inside(part.node.children)),
    );
    return [component('Steps', {}, shown)];
  }
  const blocks = toFlow(turning.inside(given.node.children));
  const [only, ...others] = blocks;
  if (only?.type !== 'list' || others.length > 0) return blocks.length === 0 ? [] : [stepsOf(blocks)];
  return [
    component(
      'Steps',
      {},
      only.children.map(({children}) => component('Step', {}, children)),
    ),
  ];
};

/** Blocks of code of which a reader sees one at a time; what follows the language is their name. */
const codes: Turn = (given, {inside}) =>
  groupOf(toFlow(inside(given.node.children)).map((child) => (child.type === 'code' ? named(child) : child)));

function named(node: Code): Code {
  const meta = node.meta ?? '';
  if (/\btitle="/.test(meta)) return node;
  const [, file] = /\b(?:filename|name)="([^"]*)"/.exec(meta) ?? [];
  const words = meta.replace(/\{[^}]*\}|[\w-]+=(?:"[^"]*"|\{[^}]*\}|\S+)|\b(?:lines|wrap|expandable|twoslash)\b/g, ' ');
  const title = (file ?? words).replace(/\s+/g, ' ').trim().replaceAll('"', "'");
  return title === '' ? node : {...node, meta: `title="${title}"`};
}

/** A part that stands outside of its whole: its title above what is inside of it. */
const part: Turn = (given, {inside}) => {
  const title = textIn(given, 'title', 'label');
  const shown: RootContent[] = title === undefined ? [] : [paragraph({type: 'strong', children: [text(title)]})];
  return [...shown, ...inside(given.node.children)];
};

/** Parts that only look different, whose inside stands for itself. */
const LOOKS = ['accordiongroup', 'accordions', 'filetree', 'fragment', 'column', 'tabs.list', 'browserwindow'];

/** Wholes and their parts. */
export const LAYOUT: Readonly<Record<string, Turn>> = {
  ...Object.fromEntries([...TAB, ...STEP].map((name) => [name, part] as const)),
  ...Object.fromEntries(LOOKS.map((name) => [name, part] as const)),
  tabs,
  codetabs: tabs,
  steps,
  codegroup: codes,
};
