import type {Element, ElementContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Nodes, Root} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import type {ContainerDirective} from 'mdast-util-directive';
import {toHast, type State} from 'mdast-util-to-hast';
import {visit} from 'unist-util-visit';
import type {NoteIndex} from '../../notes/graph/types';
import type {IndexedNote} from '../../notes/reading/types';
import {folderOf, joined} from '../../notes/resolution/paths';
import {permalinkOf} from '../../notes/resolution/permalink';
import {idsOf} from '../../notes/transform/section';
import {transformWikilinks} from '../../notes/transform/wikilinks';

/** A note as it is being written, and what its links lead to. */
export type WrittenNote = {
  readonly note: IndexedNote;
  readonly index: NoteIndex;
  /** The tree of a note's text; it is changed for the note itself. */
  readonly treeOf: (sourcePath: string) => Root | undefined;
  /** The path below which the site is, with slashes around it. */
  readonly baseUrl: string;
};

/**
 * The page of a note as far as previews read it, made of its source: while notes are written there are no pages. Components
 * are what stands in them, pictures are left out.
 */
export function writtenPage({note, index, treeOf, baseUrl}: WrittenNote): string {
  const tree = treeOf(note.sourcePath) ?? {type: 'root', children: []};
  for (const [heading, id] of idsOf(tree)) heading.data = {...heading.data, hProperties: {id}};
  transformWikilinks(tree, {sourcePath: note.sourcePath, index, bodyLine: 1, treeOf});
  leadLinks(tree, note, index, baseUrl);
  const text = toHast(tree, {handlers: HANDLERS});
  const head = [meta('note:kind', note.kind), meta('description', note.description)];
  const article = element('article', {}, [
    element('h1', {}, [{type: 'text', value: note.title}]),
    // What a tree of Markdown becomes holds elements and texts.
    element('div', {className: 'markdown'}, ('children' in text ? text.children : []) as ElementContent[]),
  ]);
  return toHtml([element('head', {}, head), element('body', {}, [element('main', {}, [article])])]);
}

/** Makes links to files of notes lead to their pages. */
function leadLinks(tree: Root, {sourcePath}: IndexedNote, {names}: NoteIndex, baseUrl: string): void {
  visit(tree, 'link', (link) => {
    const [path = '', ...hash] = link.url.split('#');
    const other = names.notes.get(joined(folderOf(sourcePath), decodeURI(path)) ?? '');
    const address = other === undefined ? path : permalinkOf(other, names.root);
    if (address.startsWith('/')) link.url = [baseUrl + address.slice(1), ...hash].join('#');
  });
}

const HANDLERS = {
  mdxJsxFlowElement: (state: State, node: MdxJsxFlowElement) => element('div', {}, contentOf(state, node)),
  mdxJsxTextElement: (state: State, node: MdxJsxTextElement) => element('span', {}, contentOf(state, node)),
  containerDirective: (state: State, node: ContainerDirective) => element('div', {}, contentOf(state, node)),
  mdxFlowExpression: () => undefined,
  mdxTextExpression: () => undefined,
  mdxjsEsm: () => undefined,
  image: () => undefined,
};

function contentOf(state: State, node: Nodes): ElementContent[] {
  // Nodes that the types do not know have children as others have.
  return state.all(node as Parameters<State['all']>[0]);
}

function meta(name: string, content = ''): Element {
  return element('meta', {name, content}, []);
}

function element(tagName: string, properties: Record<string, string>, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties, children};
}
