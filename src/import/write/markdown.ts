import type {Heading, Node, Paragraph, Parents, PhrasingContent, Root} from 'mdast';
import {directiveToMarkdown, type ContainerDirective} from 'mdast-util-directive';
import {gfmToMarkdown} from 'mdast-util-gfm';
import {defaultHandlers, toMarkdown, type Handle, type Options, type State} from 'mdast-util-to-markdown';
import {visit} from 'unist-util-visit';
import {jsxOptions} from './jsx';
import {wikilinkOptions} from './wikilink';

export type Format = 'md' | 'mdx';

/**
 * The one place that decides how a page is written: as MDX when something of it is an element or a component, which
 * CommonMark would have to write as HTML; else as CommonMark, in which no text can be taken for code.
 */
export function formatOf(tree: Root): Format {
  let found = false;
  visit(tree, (node) => {
    found ||= node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  });
  return found ? 'mdx' : 'md';
}

const written = directiveToMarkdown();
/** Colons are escaped where they could begin a directive, but in an address they cannot. */
const directives: Options = {
  ...written,
  // The label is a kind of node of our own, which the type of handlers does not know.
  handlers: {...written.handlers, containerDirective: writeAdmonition, labelText: writeLabel} as Options['handlers'],
  unsafe: (written.unsafe ?? []).map((pattern) => ({
    ...pattern,
    notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw'],
  })),
};

/** A title is running text, which the handler of directives does not say of it. */
function writeAdmonition(
  node: ContainerDirective,
  ...rest: [Parents | undefined, State, Parameters<Handle>[3]]
): string {
  const [first, ...others] = node.children;
  const handler = written.handlers?.containerDirective;
  if (handler === undefined || handler === null) throw new Error('Directives cannot be written.');
  if (first?.type !== 'paragraph' || first.data?.directiveLabel !== true) return handler(node, ...rest);
  // A kind of node of our own, which nothing but `writeLabel` sees.
  const label = {type: 'labelText', children: first.children} as unknown as PhrasingContent;
  return handler({...node, children: [{...first, children: [label]}, ...others]}, ...rest);
}

function writeLabel({children}: Paragraph, _: Parents | undefined, state: State, info: Parameters<Handle>[3]): string {
  const leave = state.enter('phrasing');
  const value = state.containerPhrasing({type: 'paragraph', children}, {...info, before: '[', after: ']'});
  leave();
  return value.replaceAll('\n', ' ');
}

const SHARED: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  tightDefinitions: true,
  extensions: [gfmToMarkdown({tablePipeAlign: false}), directives, wikilinkOptions],
};

/** Writes a tree so that it reads back as itself: everything that could be taken for code or markup is escaped. */
export function write(tree: Root, format: Format): string {
  const heading: Handle = (node: Heading, parent, state, info) => writeHeading(node, {parent, state, info, format});
  // A kind of node of our own, which the type of handlers does not know.
  const truncate: Handle = () => (format === 'mdx' ? '{/* truncate */}' : '<!-- truncate -->');
  const own: Options = {
    handlers: {heading, truncate} as Options['handlers'],
    unsafe: [{character: '<', inConstruct: ['phrasing']}],
  };
  return toMarkdown(tree, {
    ...SHARED,
    extensions: [...(SHARED.extensions ?? []), ...(format === 'mdx' ? [jsxOptions] : []), own],
  });
}

type HeadingScene = {
  readonly parent: Parents | undefined;
  readonly state: State;
  readonly info: Parameters<Handle>[3];
  readonly format: Format;
};

/** A heading whose id is not the one that its words give says so in a comment. */
function writeHeading(node: Heading, {parent, state, info, format}: HeadingScene): string {
  const text = defaultHandlers.heading(node, parent, state, info);
  const {keptId} = node.data ?? {};
  if (keptId === undefined) return text;
  return `${text} ${format === 'mdx' ? `{/* #${keptId} */}` : `<!-- #${keptId} -->`}`;
}

/** Ends the part of a journal note that lists show. */
export type Truncate = Node & {type: 'truncate'};

declare module 'mdast' {
  interface RootContentMap {
    truncate: Truncate;
  }
  interface HeadingData {
    /** The id that its page shall give it, when its words give another. */
    keptId?: string;
  }
  interface ImageData {
    /** The picture as a wikilink names it, for pictures with a size. */
    wikilink?: string;
  }
}
