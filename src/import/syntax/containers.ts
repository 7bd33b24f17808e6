import type {Parents, PhrasingContent, RootContent} from 'mdast';
import {admonition, component, details, paragraph, text} from '../html/build';
import {oneLine, textOf} from '../read/text';
import type {PageScene} from '../types';
import {admonitionName, capital} from './callout';
import type {OwnLine, ScanRule} from './scan';

/** `:::name title`, `::: name`, `:::name[title]{.class}`, and `:::` alone, which closes. */
const LINE = /^(?<marks>:{3,})[ \t]*(?:(?<name>[A-Za-z][\w-]*)(?<rest>(?:[ \t[{].*)?))?$/;

/** Lines that open and close parts of a page, as Docusaurus, VitePress and others write them. */
export const containerRule: ScanRule = {
  name: 'container',
  first: ':',
  lengthOf: (rest) => (LINE.test(rest.trimEnd()) ? rest.trimEnd().length : 0),
};

/** A line of this kind, taken apart: `::: tip A *title* {.wide}` → `{marks: 3, name: 'tip', title: 'A *title*'}` */
export function parseContainer(line: string): {readonly marks: number; readonly name?: string; readonly title: string} {
  const {marks = '', name, rest = ''} = LINE.exec(line)?.groups ?? {};
  const said = rest.replace(/\{[^{}]*\}\s*$/, '').trim();
  const [, label] = /^\[(.*)\]$/.exec(said) ?? [];
  return {marks: marks.length, ...(name !== undefined && {name: name.toLowerCase()}), title: label ?? said};
}

/** Parts that fold. */
const FOLDING = new Set(['details', 'collapse', 'spoiler']);
/** Parts that hold blocks of code, or parts of their own, of which a reader sees one at a time. */
const GROUPS = new Set(['code-group', 'tabs', 'code-tabs']);
const GROUPED = new Set(['code-group-item', 'tab', 'tab-item']);
/** Parts that only look different, or are read differently by a program. */
const LOOKS = new Set(['v-pre', 'raw', 'center', 'left', 'right', 'slot', 'div', 'columns', 'column']);

type Frame = {readonly head?: OwnLine; readonly children: RootContent[]};

/** Puts what stands between such lines into what the wiki has for it, in place. What nothing closes ends with what it stands in. */
export function turnContainers(parent: Parents, scene: PageScene): void {
  for (const child of parent.children) if ('children' in child) turnContainers(child, scene);
  if (!parent.children.some(isLine)) return;
  const root: Frame = {children: []};
  const open: Frame[] = [root];
  const close = () => {
    const {head, children} = open.pop() ?? root;
    const around = open.at(-1) ?? root;
    if (head !== undefined) around.children.push(...made(head, children, around.head, scene));
  };
  for (const child of parent.children) {
    if (!isLine(child)) (open.at(-1) ?? root).children.push(child);
    else if (parseContainer(child.value).name !== undefined) open.push({head: child, children: []});
    else if (open.length === 1) {
      const what = `${child.value}, which closes nothing`;
      scene.remark(child, {rule: 'stray-block', outcome: 'dropped', what, became: 'Left out'});
    } else {
      for (let nth = open.length - closedBy(child, open); nth > 0; nth--) close();
    }
  }
  for (const {head} of open.slice(1)) {
    const what = `${head?.value ?? ''}, which is never closed`;
    const became = 'Closed at the end of what it stands in';
    scene.remark(head, {rule: 'unclosed-block', outcome: 'changed', what, became});
  }
  while (open.length > 1) close();
  parent.children.splice(0, Infinity, ...root.children);
}

function isLine(node: RootContent): node is OwnLine {
  return node.type === 'ownLine' && node.name === 'container';
}

/** The part that a line closes: the innermost that opened with as many colons, else the innermost. */
function closedBy({value}: OwnLine, open: readonly Frame[]): number {
  const {marks} = parseContainer(value);
  const same = open.findLastIndex(({head}) => head !== undefined && parseContainer(head.value).marks === marks);
  return same > 0 ? same : open.length - 1;
}

function made(head: OwnLine, children: RootContent[], around: OwnLine | undefined, scene: PageScene): RootContent[] {
  const {name = '', title} = parseContainer(head.value);
  const said = titleIn(title, scene);
  if (GROUPS.has(name)) return groupOf(children);
  if (GROUPED.has(name)) {
    const isPart = around !== undefined && GROUPS.has(parseContainer(around.value).name ?? '');
    const label = oneLine(textOf({children: said}));
    if (isPart) return [component('Tab', {title: label || 'Tab'}, children)];
    return [...(said.length === 0 ? [] : [paragraph({type: 'strong', children: said})]), ...children];
  }
  if (LOOKS.has(name)) return children;
  if (FOLDING.has(name)) return [details(said.length === 0 ? [text('Details')] : said, children)];
  const known = admonitionName(name);
  if (known === undefined) {
    const what = `A remark of the type «${name}»`;
    scene.remark(head, {rule: 'callout-type', outcome: 'changed', what, became: 'A note with this title'});
  }
  const shown = said.length > 0 || known === name ? said : [text(capital(name))];
  return [admonition(known ?? 'note', shown, children)];
}

/** Blocks of code and parts as tabs; anything else among them is shown before. */
export function groupOf(children: readonly RootContent[]): RootContent[] {
  const tabs = children.flatMap((child): RootContent[] => {
    if (child.type === 'mdxJsxFlowElement' && child.name === 'Tab') return [child];
    if (child.type !== 'code') return [];
    const [, name] = /\btitle="([^"]*)"/.exec(child.meta ?? '') ?? [];
    // What the tab says need not be said above the code.
    const meta = child.meta?.replace(/(?:^|\s)title="[^"]*"/, '').trim() ?? '';
    return [component('Tab', {title: name ?? child.lang ?? 'Code'}, [{...child, meta: meta === '' ? null : meta}])];
  });
  const isTab = (child: RootContent) =>
    child.type === 'code' || (child.type === 'mdxJsxFlowElement' && child.name === 'Tab');
  const rest = children.filter((child) => !isTab(child));
  return tabs.length === 0 ? rest : [...rest, component('Tabs', {}, tabs)];
}

function titleIn(title: string, {parse}: PageScene): PhrasingContent[] {
  if (title === '') return [];
  const [only, ...others] = parse(title).children;
  return only?.type === 'paragraph' && others.length === 0 ? only.children : [text(title)];
}
