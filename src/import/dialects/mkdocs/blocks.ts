import type {Parents, RootContent} from 'mdast';
import {admonition, component, details, paragraph, text} from '../../html/build';
import {anchorOf} from '../../html/inline';
import {textOf} from '../../read/text';
import {bodyOf, headOf, type IndentedBlock} from '../../syntax/block';
import {admonitionName, capital} from '../../syntax/callout';
import {ADMONITION, TAB} from './rules';
import type {SiteScene} from './scene';
import {unicodeSlug} from './slug';
import {plainTitleOf, titleOf} from './titles';

/** Turns blocks with indented bodies, in place, into what the wiki has for them. */
export function turnBlocks(parent: Parents, scene: SiteScene): void {
  const children: RootContent[] = [];
  for (let nth = 0; nth < parent.children.length; nth++) {
    const child = parent.children[nth];
    if (child === undefined) continue;
    if (child.type === 'heading') scene.met.heading = child.data?.ids?.[0] ?? unicodeSlug(textOf(child));
    if (isTab(child)) scene.met.sets++;
    const nthSet = scene.met.sets;
    if ('children' in child) turnBlocks(child, scene);
    if (!isTab(child)) children.push(...(child.type === 'indentedBlock' ? turned(child, scene) : [child]));
    else {
      const set = tabsFrom(parent.children, nth);
      for (const other of set.slice(1)) turnBlocks(other, scene);
      children.push(...tabsOf(set, nthSet, scene));
      nth += set.length - 1;
    }
  }
  parent.children.splice(0, Infinity, ...children);
}

function isTab(node: RootContent | undefined): boolean {
  return node?.type === 'indentedBlock' && headOf(node).startsWith('=');
}

/** Tabs that stand below each other are one set, up to one that begins another. */
function tabsFrom(nodes: readonly RootContent[], from: number): IndentedBlock[] {
  const found: IndentedBlock[] = [];
  for (const node of nodes.slice(from)) {
    const begins = node.type === 'indentedBlock' && (TAB.exec(headOf(node))?.groups?.flags ?? '').includes('!');
    if (node.type !== 'indentedBlock' || !isTab(node) || (begins && found.length > 0)) break;
    found.push(node);
  }
  return found;
}

/** A set of tabs, with the places before it that the page's own links lead to by the names of its tabs. */
function tabsOf(tabs: readonly IndentedBlock[], nthSet: number, scene: SiteScene): RootContent[] {
  const titles = tabs.map((tab) => {
    const {double, single} = TAB.exec(headOf(tab))?.groups ?? {};
    return plainTitleOf(double ?? single ?? '', scene);
  });
  const parts = tabs.map((tab, nth) => component('Tab', {title: titles[nth] || 'Tab'}, bodyOf(tab)));
  const {page, source, met, headings} = scene;
  const text = source.files.get(page.path)?.text ?? '';
  const ids = titles.flatMap((title, nth) => {
    const slug = unicodeSlug(title);
    return [`__tabbed_${nthSet}_${nth + 1}`, slug, `${met.heading}-${slug}`];
  });
  const linked = [...new Set(ids)].filter((id) => id !== '' && text.includes(`#${id}`) && !headings.has(id));
  const places = linked.length === 0 ? [] : [paragraph(...linked.map(anchorOf))];
  return [...places, component('Tabs', {}, parts)];
}

function turned(block: IndentedBlock, scene: SiteScene): RootContent[] {
  const {mark, type = '', more = '', title} = ADMONITION.exec(headOf(block))?.groups ?? {};
  if (mark === undefined) return [block];
  const name = admonitionName(type === 'seealso' ? 'note' : type);
  if (name === undefined) {
    const what = `A remark of the type «${type}»`;
    scene.remark(block, {rule: 'callout-type', outcome: 'changed', what, became: 'A note with this title'});
  }
  if (/\binline\b/.test(more)) {
    const what = 'A remark beside the text';
    scene.remark(block, {rule: 'remark-place', outcome: 'changed', what, became: 'A remark in the text'});
  }
  const said = title === undefined ? [text(capital(type.replaceAll('-', ' ')))] : titleOf(title, scene);
  if (mark === '???') return [details(said.length === 0 ? [text(capital(type))] : said, bodyOf(block))];
  const isNamed = title === undefined && type.toLowerCase() === name;
  return [admonition(name ?? 'note', isNamed ? [] : said, bodyOf(block))];
}
