import type {Image, PhrasingContent} from 'mdast';
import type {Problem} from '../../types';
import {problemOf} from '../graph/problems';
import type {IndexedNote, NoteLink} from '../reading/types';
import {lastOf} from '../resolution/paths';
import {resolveLink, type Resolved} from '../resolution/resolve';
import {wikilinkText} from '../wikilink/text';
import type {Wikilink} from '../wikilink/tree';
import {hrefOf} from './href';
import {linkTo, placeIn, type Nesting, type TransformScene} from './scene';

/**
 * What a wikilink becomes within running text: a link, a picture, or its words when it leads nowhere, to a hidden note, or
 * stands in another link.
 */
export function inlineOf(node: Wikilink, scene: TransformScene, nesting: Nesting, inLink: boolean): PhrasingContent {
  const found = resolved(node, scene);
  const problem = problemAt(node, found, scene);
  // What is wrong inside an embedded note is said of that note itself.
  if (problem !== undefined && nesting.outer === undefined) nesting.problems.push(problem);
  const {destination} = found;
  if (destination === undefined || problem?.rule === 'hidden-note') return {type: 'text', value: wikilinkText(node)};
  if (node.embed && isPicture(destination.sourcePath)) return pictureOf(node, hrefOf(scene.sourcePath, destination));
  if (inLink) return {type: 'text', value: wikilinkText(node)};
  return linkTo(hrefOf(scene.sourcePath, destination), wikilinkText(node), node.position);
}

/** A picture, described by its label, else its name; one with a size stands in a span that has it, since Docusaurus gives pictures the size of their file. */
function pictureOf({target, label, size, position}: Wikilink, url: string): PhrasingContent {
  const alt = label ?? lastOf(target).replace(PICTURE, '');
  const image: Image = {type: 'image', url, alt, ...(position !== undefined && {position})};
  if (size === undefined) return image;
  const style = [`width: ${size.width}px`, ...(size.height === undefined ? [] : [`height: ${size.height}px`])].join(
    '; ',
  );
  return {
    type: 'emphasis',
    children: [image],
    data: {hName: 'span', hProperties: {className: ['sized-picture'], style}},
  };
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

function isPicture(sourcePath: string): boolean {
  return PICTURE.test(sourcePath);
}

/** Where a wikilink of the scene's note leads, or of a part that notes take in. */
export function resolved(node: Wikilink, {sourcePath, index}: TransformScene): Resolved {
  const note = index.names.notes.get(sourcePath) ?? partAt(sourcePath);
  return resolveLink(index.names, note, linkOf(node, {bodyLine: 1}));
}

/** A file that is no note, as links are resolved from it. */
function partAt(sourcePath: string): IndexedNote {
  const marks = {draft: false, unlisted: false, publish: true};
  return {sourcePath, title: '', aliases: [], tags: [], marks, headings: [], blocks: [], links: [], prose: []};
}

function problemAt(node: Wikilink, found: Resolved, scene: TransformScene): Problem | undefined {
  return problemOf(scene.index, scene.sourcePath, {link: linkOf(node, scene), resolved: found});
}

function linkOf(node: Wikilink, scene: Pick<TransformScene, 'bodyLine'>): NoteLink {
  const {target, heading, block, embed} = node;
  return {
    form: 'wikilink',
    target,
    ...(heading !== undefined && {heading}),
    ...(block !== undefined && {block}),
    embed,
    label: '',
    ...placeIn(node, scene),
    sentence: {text: '', link: [0, 0]},
  };
}
