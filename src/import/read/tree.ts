import type {Root} from 'mdast';
import {fromMarkdown, type Extension} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import {withElements} from '../html/elements';
import type {Dialect} from '../types';

/** What is added to the syntax of Markdown, with the nodes that this makes. */
export type Syntax = NonNullable<Dialect['syntax']>[number];

/** Reads Markdown as a dialect writes it, and with more syntax, which comes first; HTML is still text in it. */
export function sourceTree(text: string, dialect: Dialect, more: readonly Syntax[] = []): Root {
  const {singleTilde = true, read} = dialect;
  // What is named last is tried first.
  const syntax = [...(dialect.syntax ?? []), ...more];
  const parse = (markdown: string) =>
    fromMarkdown(markdown, {
      extensions: [gfm({singleTilde}), ...syntax.map(({micromark}) => micromark)],
      mdastExtensions: [gfmTrees(markdown), ...syntax.map(({mdast}) => mdast)],
    });
  return read === undefined ? parse(text) : read(text, parse);
}

/** What every bare address holds that is found only once the tree is read; a reference may stand for a letter of it. */
const BARE_ADDRESS = /http|www|[@&]/i;

/** The trees of GFM; without a second look for bare addresses, which takes a tenth of the time, where there can be none. */
function gfmTrees(markdown: string): Extension[] {
  const extensions = gfmFromMarkdown();
  return BARE_ADDRESS.test(markdown) ? extensions : extensions.map((each) => ({...each, transforms: []}));
}

/** Reads Markdown as a dialect writes it, with HTML as elements. */
export function elementTree(text: string, dialect: Dialect): Root {
  const tree = sourceTree(text, dialect);
  withElements(tree);
  return tree;
}
