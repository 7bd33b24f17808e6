import type {Nodes, Parents, Root, RootContent} from 'mdast';
import type {Problem} from '../../types';
import {isListed} from '../graph/lookup';
import type {NoteIndex} from '../graph/types';
import {sortProblems} from '../problems';
import type {Wikilink} from '../wikilink/tree';
import {crossLinks} from './crossing';
import {embedded} from './embed';
import {inlineOf, resolved} from './link';
import {nameBlocks} from './marks';
import type {Nesting, TransformScene} from './scene';

/**
 * Turns the wikilinks of a note's tree, in place, into ordinary links to files and pictures, and embeds of notes into
 * their content, with a link to where it comes from. A link that leads nowhere, or to a hidden note, becomes its words.
 * Named blocks get ids, and links between the journal and other notes become addresses. Returns what is wrong, with places in the file.
 *
 * `[[Note#One|label]]` → `[label](../note.mdx#one)`
 */
export function transformWikilinks(tree: Root, scene: TransformScene): Problem[] {
  const nesting: Nesting = {around: [scene.sourcePath], count: {embeds: 0}, problems: []};
  transformIn(tree, scene, nesting);
  nameBlocks(tree, {ids: true});
  crossLinks(tree, scene.sourcePath, scene.index);
  return sortProblems(nesting.problems);
}

/** Transforms what is below a node; `scene` says whose text it is. */
function transformIn(parent: Parents, scene: TransformScene, nesting: Nesting, inLink = false): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    const alone = child.type === 'paragraph' && child.children.length === 1 ? child.children[0] : undefined;
    if (alone?.type === 'wikilink' && alone.embed)
      return embedOf(alone, scene, nesting) ?? [paragraph(alone, scene, nesting)];
    if (child.type === 'wikilink') return [inlineOf(child, scene, nesting, inLink)];
    if ('children' in child) transformIn(child, scene, nesting, inLink || isLink(child));
    return [child];
  });
  // The children stand where children of the same kind stood.
  parent.children.splice(0, Infinity, ...children);
}

function isLink({type}: Nodes): boolean {
  return type === 'link' || type === 'linkReference';
}

function paragraph(node: Wikilink, scene: TransformScene, nesting: Nesting): RootContent {
  return {type: 'paragraph', children: [inlineOf(node, scene, nesting, false)]};
}

/** The content of an embedded note as blocks; nothing for what is no note or cannot be shown. */
function embedOf(node: Wikilink, scene: TransformScene, nesting: Nesting): RootContent[] | undefined {
  const {destination, fault} = resolved(node, scene);
  if (destination === undefined || fault !== undefined || !mayShow(scene.index, destination.sourcePath))
    return undefined;
  return scene.index.names.notes.has(destination.sourcePath)
    ? embedded({node, destination, scene, nesting, transformIn})
    : undefined;
}

/** Whether a note's text may stand on another page; one that is to be found by its address alone may not. */
function mayShow(index: NoteIndex, sourcePath: string): boolean {
  return !index.names.notes.has(sourcePath) || isListed(index, sourcePath);
}
