import type {Nodes, Parents, PhrasingContent, Root, RootContent, Text} from 'mdast';
import type {MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {isComponent, termNamed, type Component} from '../reading/terms';
import {fold, folderOf, joined} from '../resolution/paths';
import {resolved} from '../transform/link';
import type {TransformScene} from '../transform/scene';
import {wikilinkText} from '../wikilink/text';
import type {Wikilink} from '../wikilink/tree';
import {findIn} from './pattern';
import {mayHoldTerms} from './places';
import {isMarking, type Glossary, type Term} from './terms';

/** Whose text it is, and the terms that there are. */
export type GlossaryScene = Pick<TransformScene, 'sourcePath' | 'index'> & {readonly glossary: Glossary};

/**
 * Turns wikilinks to whole term notes, in place, into terms that show their definition: to be called before the other
 * wikilinks are transformed. Those in headings and other places where no term can stand become links.
 *
 * `[[data drift|drifted]]` → `<Term definition="…" title="Data drift" to="/glossary/data-drift/">drifted</Term>`
 */
export function termsOfWikilinks(tree: Root, scene: GlossaryScene & TransformScene): void {
  eachParent(tree, mayHoldTerms, (child) => {
    if (child.type !== 'wikilink') return undefined;
    const term = termLinked(child, scene);
    return term === undefined ? undefined : [termElement(term, [{type: 'text', value: wikilinkText(child)}])];
  });
}

function termLinked(node: Wikilink, scene: GlossaryScene & TransformScene): Term | undefined {
  const {destination, fault} = resolved(node, scene);
  if (node.embed || fault !== undefined || destination === undefined || destination.anchor !== undefined)
    return undefined;
  return destination.sourcePath === scene.sourcePath ? undefined : scene.glossary.byPath.get(destination.sourcePath);
}

/**
 * Gives every `<Term>` without a definition that of its term note, in place, and marks the first mention of each term in
 * the note's text, unless the note leaves that out. To be called when links lead to files: a link to a term's note is a
 * mention as well, so that what is linked is not marked below.
 */
export function markTerms(tree: Root, scene: GlossaryScene): void {
  const {sourcePath, index, glossary} = scene;
  fillTerms(tree, glossary);
  const note = index.names.notes.get(sourcePath);
  if (note === undefined || !isMarking(note)) return;
  const seen = new Set([sourcePath]);
  const see = (term: Term | undefined) => {
    if (term !== undefined) seen.add(term.sourcePath);
  };
  const mayHold = (node: Nodes) => {
    if (node.type === 'link') see(termAt(node.url, scene));
    if (isComponent(node, 'Term')) see(glossary.byPermalink.get(stringOf(node, 'to')));
    return mayHoldTerms(node);
  };
  eachParent(tree, mayHold, (child) => (child.type === 'text' ? marked(child, glossary, seen) : undefined));
}

function marked(text: Text, glossary: Glossary, seen: Set<string>): PhrasingContent[] | undefined {
  // What is within a longer name is no mention of the shorter one, whether the longer one is marked or not.
  const found = findIn(text.value, glossary.byWord).filter(({named: {sourcePath, isMarked}}) => {
    if (!isMarked || seen.has(sourcePath)) return false;
    seen.add(sourcePath);
    return true;
  });
  if (found.length === 0) return undefined;
  const between = (start: number, end?: number): Text => ({type: 'text', value: text.value.slice(start, end)});
  const pieces = found.flatMap(({named, start, end}, nth) => [
    between(found[nth - 1]?.end ?? 0, start),
    termElement(named, [between(start, end)]),
  ]);
  return [...pieces, between(found.at(-1)?.end ?? 0)].filter((node) => node.type !== 'text' || node.value !== '');
}

function fillTerms(tree: Root, {byName}: Glossary): void {
  const fill = (node: Nodes) => {
    if (isComponent(node, 'Term')) {
      const term = byName.get(fold(termNamed(node) ?? ''));
      if (term !== undefined) node.attributes = attributesOf(term);
    }
    if ('children' in node) node.children.forEach(fill);
  };
  fill(tree);
}

/** The term whose note a link to a file or address leads to, as a whole. */
function termAt(url: string, {sourcePath, glossary}: GlossaryScene): Term | undefined {
  const path = url.replace(/#.*$/, '');
  if (path.startsWith('/')) return glossary.byPermalink.get(path);
  return glossary.byPath.get(joined(folderOf(sourcePath), decoded(path)) ?? '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function termElement(term: Term, children: PhrasingContent[]): MdxJsxTextElement {
  return {type: 'mdxJsxTextElement', name: 'Term', attributes: attributesOf(term), children};
}

function attributesOf({definition, title, permalink}: Term): MdxJsxTextElement['attributes'] {
  return Object.entries({definition, title, to: permalink}).map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value,
  }));
}

function stringOf({attributes}: Component, name: string): string {
  const found = attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)?.value;
  return typeof found === 'string' ? found : '';
}

/** Replaces children, in the order of the text, by what `replace` makes of them, below every node that `mayEnter`. */
function eachParent(
  parent: Parents,
  mayEnter: (node: Nodes) => boolean,
  replace: (child: RootContent) => RootContent[] | undefined,
): void {
  if (!mayEnter(parent)) return;
  const children = parent.children.flatMap((child): RootContent[] => {
    const made = replace(child);
    if (made === undefined && 'children' in child) eachParent(child, mayEnter, replace);
    return made ?? [child];
  });
  // What replaces a child may stand wherever that child stood.
  parent.children.splice(0, Infinity, ...children);
}
