import type {Image, Nodes, Parents, PhrasingContent, RootContent} from 'mdast';
import {paragraph} from '../html/build';
import {anchorOf} from '../html/inline';
import type {Remark} from '../types';
import {parseAttributes, type Attributes} from './attributes';
import type {OwnText} from './scan';

type Attaching = {
  readonly remark: (node: Nodes, remark: Remark) => void;
  /** Whether only headings have attributes. */
  readonly headingsOnly: boolean;
};

/**
 * Gives the attributes that stand in a tree, `{ #id .class key=value }`, to what they belong to, in place: what stands
 * right before them, the heading or paragraph that they end, or the block above when they stand alone. Braces that belong
 * to nothing are words.
 */
export function attachAttributes(parent: Parents, attaching: Attaching): void {
  for (const child of parent.children) if ('children' in child && !isLonely(child)) attachAttributes(child, attaching);
  if (!parent.children.some((child) => isAttributes(child) || isLonely(child))) return;
  const children: RootContent[] = [];
  for (const [nth, child] of parent.children.entries()) {
    const found = isAttributes(child) ? child : isLonely(child) ? child.children[0] : undefined;
    const attributes = isAttributes(found) ? parseAttributes(found.value) : undefined;
    if (!isAttributes(found) || attributes === undefined) children.push(child);
    else if (!attach(parent, {children, attributes, isLast: isLastOf(parent, nth)}, attaching))
      children.push(child === found ? asWords(found, attaching) : paragraph(asWords(found, attaching)));
    else sayBare(found, attributes, attaching);
  }
  parent.children.splice(0, Infinity, ...children);
}

function isAttributes(node: Nodes | undefined): node is OwnText {
  return node?.type === 'ownText' && node.name === 'attributes';
}

/** Attributes in a paragraph of their own. */
function isLonely(node: RootContent): node is Extract<RootContent, {type: 'paragraph'}> {
  return node.type === 'paragraph' && node.children.length === 1 && isAttributes(node.children[0]);
}

/** Words without a value say nothing that a note has, and may have been meant for readers. */
function sayBare(node: OwnText, {pairs}: Attributes, {remark}: Attaching): void {
  const words = Object.keys(pairs)
    .filter((key) => pairs[key] === '')
    .join(' ');
  if (words === '') return;
  const what = `Attributes without a value: ${node.value}`;
  remark(node, {
    rule: 'bare-attributes',
    outcome: 'dropped',
    what,
    became: 'Left out, as readers never saw them',
    words,
  });
}

function isLastOf({children}: Parents, nth: number): boolean {
  return children.slice(nth + 1).every((child) => child.type === 'text' && child.value.trim() === '');
}

type Here = {readonly children: RootContent[]; readonly attributes: Attributes; readonly isLast: boolean};

/** Whether there is something that the attributes belong to. */
function attach(parent: Parents, {children, attributes, isLast}: Here, attaching: Attaching): boolean {
  const before = children.at(-1);
  const ids = attributes.id === undefined ? [] : [attributes.id];
  if (before !== undefined && before.type !== 'text' && !attaching.headingsOnly) {
    const at = children.length - 1;
    children.splice(at, 1, ...described(before, attributes, attaching.remark));
    return true;
  }
  if (!isLast || (attaching.headingsOnly && parent.type !== 'heading')) return false;
  if (parent.type === 'heading') {
    parent.data = {...parent.data, ids: [...(parent.data?.ids ?? []), ...ids]};
    return true;
  }
  const ends = before?.type === 'text' && (parent.type === 'tableCell' ? /\s$/ : /\n[ \t]*$/).test(before.value);
  if (!ends) return false;
  children.unshift(...ids.map(anchorOf));
  return true;
}

/** Something with its attributes, as far as the wiki has them. */
function described(node: RootContent, {id, classes, pairs}: Attributes, remark: Attaching['remark']): RootContent[] {
  const anchors = id === undefined ? [] : [anchorOf(id)];
  if (node.type === 'heading') {
    node.data = {...node.data, ids: [...(node.data?.ids ?? []), ...(id === undefined ? [] : [id])]};
    return [node];
  }
  if (node.type === 'image' || node.type === 'imageReference') {
    if (node.type === 'image') sized(node, pairs);
    if (pairs.align !== undefined) {
      const what = `A picture at the ${pairs.align} of the text`;
      remark(node, {rule: 'picture-place', outcome: 'changed', what, became: 'A picture in the text'});
    }
    return [...anchors, node];
  }
  if (node.type === 'link' || node.type === 'linkReference') {
    if (node.children.length === 0) return anchors;
    if (node.type === 'link' && pairs.title !== undefined) node.title ??= pairs.title;
    if (classes.includes('md-button'))
      remark(node, {rule: 'button', outcome: 'changed', what: 'A link that looks like a button', became: 'A link'});
    return [...anchors, node];
  }
  // What an icon says when it is pointed at is what it means.
  if (node.type === 'ownText' && pairs.title) return [...anchors, {type: 'text', value: pairs.title}];
  return isInline(node) ? [...anchors, node] : [...anchors.map((anchor) => paragraph(anchor)), node];
}

function isInline(node: RootContent): node is PhrasingContent {
  return !['paragraph', 'list', 'table', 'blockquote', 'code', 'indentedBlock', 'thematicBreak', 'html'].includes(
    node.type,
  );
}

function sized(node: Image, pairs: Readonly<Record<string, string>>): void {
  const [width, height] = [pixels(pairs.width), pixels(pairs.height)];
  if (width !== undefined) node.data = {...node.data, size: {width, ...(height !== undefined && {height})}};
}

/** `300`, `300px` → 300 */
function pixels(value = ''): number | undefined {
  const [, digits] = /^(\d{1,5})(?:px)?$/.exec(value) ?? [];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}

function asWords(node: OwnText, {remark, headingsOnly}: Attaching): PhrasingContent {
  if (headingsOnly || !/^\{:?\s*[.#]/.test(node.value)) return {type: 'text', value: node.value};
  const what = `Attributes that belong to nothing: ${node.value}`;
  remark(node, {rule: 'stray-attributes', outcome: 'raw', what, became: 'Shown as code'});
  return {type: 'inlineCode', value: node.value};
}
