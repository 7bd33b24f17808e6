import {Parser} from 'htmlparser2';
import type {Html, Nodes, Parents, RootContent} from 'mdast';
import {KNOWN} from './names';
import type {HtmlElement} from './tree';

/** Stands behind each piece of HTML while it is read, to see whether the piece ends within a tag. */
const SENTINEL = '\u0001';
const MARK = `<!--${SENTINEL}-->`;

/**
 * Puts elements in the place of a tree's pieces of HTML, with the Markdown between their tags inside of them. Comments
 * are left out; a tag that is never closed ends with what it stands in, one that was never opened is left out, and what
 * is no tag of HTML stays as words.
 */
export function withElements(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) withElements(child);
  if (!parent.children.some(({type}) => type === 'html')) return;
  const children = joined(parent.children);
  parent.children.splice(0, Infinity, ...children);
}

function nameOf(tag: string): string {
  const name = tag.toLowerCase();
  return name.startsWith(RAW) ? name.slice(RAW.length) : name;
}

type Frame = {readonly element: HtmlElement | undefined; readonly children: RootContent[]};

function joined(nodes: readonly RootContent[]): RootContent[] {
  const root: Frame = {element: undefined, children: []};
  const stack: Frame[] = [root];
  const add = (node: RootContent) => (stack.at(-1) ?? root).children.push(node);
  let written = '';
  let position: Html['position'];
  const parser = new Parser({
    onopentag(tag, properties) {
      const name = nameOf(tag);
      if (!KNOWN.has(name)) return addText(written.slice(parser.startIndex, parser.endIndex + 1));
      const children: RootContent[] = [];
      const element: HtmlElement = {type: 'htmlElement', tagName: name, properties, children};
      if (position !== undefined) element.position = position;
      add(element);
      stack.push({element, children});
    },
    onclosetag(tag, implied) {
      if (KNOWN.has(nameOf(tag))) {
        if (stack.length > 1) stack.pop();
      } else if (!implied) addText(written.slice(parser.startIndex, parser.endIndex + 1));
    },
    ontext: (text) => addText(text),
  });
  const addText = (value: string) => {
    const last = (stack.at(-1) ?? root).children.at(-1);
    if (last?.type === 'text' && last.position === undefined) last.value += value;
    else add({type: 'text', value});
  };
  for (const node of nodes) {
    const html = node.type === 'html' ? withoutRaw(node.value) : '';
    if (node.type !== 'html') add(node);
    else if (endsWithinTag(html)) add(literal(node, nodes));
    else {
      position = node.position;
      written += html + MARK;
      parser.write(html + MARK);
    }
  }
  parser.end();
  return root.children;
}

/** Stands before the names of elements whose inside a parser would not read, though Markdown does. */
const RAW = 'raw-';
const RAW_TAG = /^<(\/?)(script|style|iframe|textarea|title|xmp|noembed|noframes|plaintext)(?=[\s/>])([^<]*)$/i;

/** A tag alone, such as `<script>` within a line, has Markdown behind it. */
function withoutRaw(html: string): string {
  return html.replace(RAW_TAG, `<$1${RAW}$2$3`);
}

function endsWithinTag(html: string): boolean {
  let ended = false;
  const parser = new Parser({
    oncomment(data) {
      ended ||= data === SENTINEL;
    },
  });
  parser.write(html + MARK);
  return !ended;
}

/** HTML that is broken off is shown as it is written. */
function literal({value, position}: Html, siblings: readonly RootContent[]): RootContent {
  const isFlow = siblings.some(({type}) => type === 'paragraph' || type === 'heading') || value.includes('\n');
  const at = position === undefined ? {} : {position};
  return isFlow ? {type: 'code', value, lang: 'html', ...at} : {type: 'text', value, ...at};
}

/** Whether a node is an element, of one of these names where some are given. */
export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is HtmlElement {
  return node?.type === 'htmlElement' && (names.length === 0 || names.includes(node.tagName));
}
