import GithubSlugger from 'github-slugger';
import type {Element, ElementContent, Root as HastRoot} from 'hast';
import type {Code, Heading, Nodes, Root, RootContentMap} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {defaultHandlers, toHast, type State} from 'mdast-util-to-hast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {parseNote} from '../../notes/reading/parse';
import {wikilinkText} from '../../notes/wikilink/text';
import type {Wikilink} from '../../notes/wikilink/tree';
import {type Extract, pageOfTree} from '../extract/extract';
import {documentOf} from './tree';

/** A note as it is being written. */
export type LiveNote = {
  /** Path of its file, whose ending tells how it is read. */
  readonly sourcePath: string;
  /** Its text after the front matter. */
  readonly body: string;
  readonly title: string;
  /** Address of its page from the root of the site. */
  readonly url: string;
  /** Names and contents of the meta tags that its page will have. */
  readonly tags: readonly (readonly [name: string, content: string])[];
};

/**
 * What is searched of a note, from its source, by the same extraction as from its compiled page; `undefined` when the note is
 * to stay out of the search. A component counts as what stands in it, with the texts of its props before.
 *
 * Throws when the text cannot be read, as a note half written may not.
 */
export function pageOfNote({sourcePath, body, title, url, tags}: LiveNote): Extract | undefined {
  const tree = parseNote(sourcePath, body);
  nameHeadings(tree);
  const content = toHast(tree, {allowDangerousHtml: true, handlers: HANDLERS});
  const head = tags.map(([name, value]) => element('meta', {name, content: value}));
  const article = element('article', {}, [element('h1', {}, [{type: 'text', value: title}]), ...childrenOf(content)]);
  return pageOfTree(documentOf([element('head', {}, head), element('body', {}, [element('main', {}, [article])])]), {
    url,
  });
}

/** What stands in a node without a handler of its own is kept, as the page keeps it. */
const HANDLERS = {
  mdxJsxFlowElement: componentOf,
  mdxJsxTextElement: componentOf,
  mdxFlowExpression: () => undefined,
  mdxTextExpression: () => undefined,
  mdxjsEsm: () => undefined,
  containerDirective: admonitionOf,
  textDirective: writtenOf,
  wikilink: (_: State, node: Wikilink) => ({type: 'text', value: node.embed ? '' : wikilinkText(node)}) as const,
  code: titledCodeOf,
};

/** A box with its title, which is the name of its kind unless it has one of its own. */
function admonitionOf(state: State, node: RootContentMap['containerDirective']): Element {
  const [first] = node.children;
  const isTitled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  const title = isTitled ? [] : [element('p', {}, [{type: 'text', value: node.name}])];
  return element('div', {}, [...title, ...state.all(node)]);
}

/** A block of code below its title (```` ```py title="water.py" ````). */
function titledCodeOf(state: State, node: Code): Element[] {
  const title = /\btitle="([^"]*)"/u.exec(node.meta ?? '')?.[1];
  const code = defaultHandlers.code(state, node);
  return title === undefined ? [code] : [element('p', {}, [{type: 'text', value: title}]), code];
}

/** Inside a text, a directive is nothing but what was written: `10:30`, `std:vector[int]`. */
function writtenOf(state: State, node: RootContentMap['textDirective']): ElementContent[] {
  const label = state.all(node);
  const start = {type: 'text', value: `:${node.name}`} as const;
  return label.length === 0 ? [start] : [start, {type: 'text', value: '['}, ...label, {type: 'text', value: ']'}];
}

/** Props that are no text for a reader. */
const SILENT_PROPS = new Set(['id', 'className', 'class', 'href', 'src', 'style', 'value', 'groupId', 'default']);

function componentOf(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): Element {
  const isOwn = /^[a-z]/.test(node.name ?? 'a');
  const block = node.type === 'mdxJsxFlowElement' ? 'div' : 'span';
  const props = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  // The tree of a note holds no nodes but those that the handlers know.
  const children = state.all(node as Parameters<State['all']>[0]);
  if (isOwn) return element(node.name ?? block, Object.fromEntries(props), children);
  const said = props
    .filter(([name]) => !SILENT_PROPS.has(name))
    .map(([, value]) => element('div', {}, [{type: 'text', value}]));
  return element(block, {}, [...said, ...children]);
}

/** Gives headings the ids that their page will have: their own (`{/* #id *\/}`, `{#id}`), else made of their text. */
function nameHeadings(tree: Root): void {
  const slugger = new GithubSlugger();
  visit(tree, 'heading', (heading) => {
    const id = takeOwnId(heading) ?? slugger.slug(toString(heading));
    heading.data = {...heading.data, hProperties: {...heading.data?.hProperties, id}};
  });
}

function takeOwnId(heading: Heading): string | undefined {
  const last: Nodes | undefined = heading.children.at(-1);
  const text = last !== undefined && 'value' in last ? last.value : '';
  const id = OWN_ID.exec(text)?.[1];
  if (id === undefined || last === undefined) return undefined;
  if (last.type === 'text') last.value = text.replace(OWN_ID, '');
  else heading.children.pop();
  return id;
}

/** The text of a comment `#id`, or `{#id}` at the end of a text. */
const OWN_ID = /(?:^\s*\/\*\s*#|\s*\{#)([^\s{}]+)(?:.*\*\/|\})\s*$/u;

function element(
  tagName: string,
  properties: Record<string, string>,
  children: readonly ElementContent[] = [],
): Element {
  return {type: 'element', tagName, properties, children: [...children]};
}

function childrenOf(tree: ReturnType<typeof toHast>): ElementContent[] {
  // A Markdown tree becomes a root without doctype.
  return (tree as HastRoot).children as ElementContent[];
}
