import type {Root} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import {withElements} from '../html/elements';
import type {Dialect} from '../types';

/** Reads Markdown as a dialect writes it; HTML is still text in it. */
export function sourceTree(text: string, {syntax = [], singleTilde = true, read}: Dialect): Root {
  const parse = (markdown: string) =>
    fromMarkdown(markdown, {
      extensions: [gfm({singleTilde}), ...syntax.map(({micromark}) => micromark)],
      mdastExtensions: [gfmFromMarkdown(), ...syntax.map(({mdast}) => mdast)],
    });
  return read === undefined ? parse(text) : read(text, parse);
}

/** Reads Markdown as a dialect writes it, with HTML as elements. */
export function elementTree(text: string, dialect: Dialect): Root {
  const tree = sourceTree(text, dialect);
  withElements(tree);
  return tree;
}
