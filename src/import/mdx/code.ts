import type {Nodes, Parents, Root, RootContent} from 'mdast';
import {paragraph} from '../html/build';
import {KNOWN} from '../html/names';
import {isPhrasing, type HtmlElement} from '../html/tree';
import {oneLine} from '../read/text';
import type {Remark} from '../types';
import {isMdxElement, propsOf, type MdxElement} from './element';
import {literalOf, loadedBy, type Loaded} from './literal';

/** What is said of parts of a page. */
export type Say = (node: Nodes | undefined, remark: Remark) => void;

/**
 * Takes what is no Markdown out of a page of MDX, in place, but for components: code that loads and declares is left out,
 * elements of HTML are made those of a page of Markdown, expressions become their value where it is written out, else their
 * source. Gives what the page loads.
 */
export function takeCode(tree: Root, say: Say): Loaded {
  const loaded = new Map(tree.children.flatMap((child) => (child.type === 'mdxjsEsm' ? loadedBy(child) : [])));
  takeIn(tree, {loaded, say});
  return loaded;
}

type Taking = {readonly loaded: Loaded; readonly say: Say};

function takeIn(parent: Parents, taking: Taking): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) takeIn(child, taking);
    return taken(child, parent, taking);
  });
  parent.children.splice(0, Infinity, ...children);
}

function taken(node: RootContent, parent: Parents, {loaded, say}: Taking): RootContent[] {
  if (node.type === 'mdxjsEsm') {
    const what = `A declaration of MDX: ${oneLine(node.value).slice(0, 60)}`;
    const became = 'Left out, and not executed';
    say(node, {rule: 'mdx-declaration', outcome: 'dropped', what, became, words: node.value});
    return [];
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return valueOf(node, parent, {loaded, say});
  if (!isMdxElement(node)) return [node];
  if (node.name === null) return [...node.children];
  if (!KNOWN.has(node.name)) return [node];
  const element = elementOf(node, loaded);
  // Pictures and the like in lines of their own stay in these.
  return node.type === 'mdxJsxFlowElement' && isPhrasing(element) ? [paragraph(element)] : [element];
}

type Expression = Extract<Nodes, {type: 'mdxFlowExpression' | 'mdxTextExpression'}>;

const COMMENT = /^\s*(?:\/\*[^]*?\*\/\s*)*$/;
const ID = /^\s*\/\*\s*#(\S+)\s*\*\/\s*$/;

function valueOf(node: Expression, parent: Parents, {loaded, say}: Taking): RootContent[] {
  const [, id] = ID.exec(node.value) ?? [];
  if (id !== undefined && parent.type === 'heading')
    parent.data = {...parent.data, ids: [...(parent.data?.ids ?? []), id]};
  if (COMMENT.test(node.value)) return [];
  const value = literalOf(node.data?.estree, loaded);
  const isFlow = node.type === 'mdxFlowExpression';
  const shown = (text: string): RootContent[] =>
    isFlow ? [paragraph({type: 'text', value: text})] : [{type: 'text', value: text}];
  if (typeof value === 'string' || typeof value === 'number') return shown(String(value));
  const what = `An expression of MDX: {${oneLine(node.value).slice(0, 60)}}`;
  const isLong = isFlow && node.value.trim().includes('\n');
  const became = isLong ? 'Its source, as a block of code' : 'Its source, in the text';
  say(node, {rule: 'mdx', outcome: 'raw', what, became});
  return isLong ? [{type: 'code', lang: 'jsx', value: `{${node.value}}`}] : shown(`{${node.value}}`);
}

/** What HTML calls its attributes otherwise. */
const NAMES: Readonly<Record<string, string>> = {className: 'class', htmlFor: 'for', colSpan: 'colspan'};

function elementOf(node: MdxElement, loaded: Loaded): HtmlElement {
  const properties = Object.fromEntries(
    [...propsOf(node, loaded)].flatMap(([name, value]): [string, string][] => {
      const text =
        value === true ? '' : typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
      return text === undefined ? [] : [[NAMES[name] ?? name, text]];
    }),
  );
  const at = node.position === undefined ? {} : {position: node.position};
  return {type: 'htmlElement', tagName: node.name ?? '', properties, children: [...node.children], ...at};
}
