import type {FootnoteReference, PhrasingContent, RootContent} from 'mdast';
import {paragraph, text} from '../../html/build';
import {isElement} from '../../html/elements';
import type {HtmlElement} from '../../html/tree';
import {oneLine, textOf} from '../../read/text';

/** What the address of an annotation begins with; the name of its footnote follows. */
const ADDRESS = '#user-content-fn-';

/** Whether an element is a word that a footnote is shown for, as GitBook writes it within HTML. */
export function isAnnotation(node: RootContent): node is HtmlElement {
  return isElement(node, 'a') && (node.properties.href ?? '').startsWith(ADDRESS);
}

/** An annotated word with its footnote behind it. */
export function annotationOf(node: HtmlElement): RootContent[] {
  return [...node.children, referenceIn(node)];
}

/** The annotated words of a block of code, which holds no footnotes, each with its own, for below the block; nothing without any. */
export function annotationsBelow(code: HtmlElement): RootContent[] {
  const words = annotationsIn(code).flatMap((node, nth): PhrasingContent[] => {
    const value = oneLine(textOf(node));
    const word: PhrasingContent[] = value === '' ? [] : [{type: 'inlineCode', value}];
    return [...(nth === 0 ? [] : [text(', ')]), ...word, referenceIn(node)];
  });
  return words.length === 0 ? [] : [paragraph(...words)];
}

function annotationsIn(parent: HtmlElement): HtmlElement[] {
  return parent.children.flatMap((child) =>
    isAnnotation(child) ? [child] : isElement(child) ? annotationsIn(child) : [],
  );
}

function referenceIn({properties: {href = ''}}: HtmlElement): FootnoteReference {
  const identifier = href.slice(ADDRESS.length);
  return {type: 'footnoteReference', identifier, label: identifier};
}
