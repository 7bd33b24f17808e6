import type {Blockquote, Nodes, Parents, Root, RootContent} from 'mdast';
import {isElsewhere} from '../reading/address';
import {folderOf, joined, relativePath} from '../resolution/paths';
import type {Destination} from '../resolution/resolve';
import type {Wikilink} from '../wikilink/tree';
import {hrefOf} from './href';
import {inlined} from './inline';
import {idsOf, partOf} from './section';
import {nameBlocks} from './marks';
import {linkTo, placeIn, type Nesting, type TransformScene} from './scene';

/** Embeds on one page: notes that embed each other twice over would else grow without end. */
const MOST = 100;

type Embed = {
  readonly node: Wikilink;
  readonly destination: Destination;
  readonly scene: TransformScene;
  readonly nesting: Nesting;
  /** Transforms what the content holds itself. */
  readonly transformIn: (content: Root, scene: TransformScene, nesting: Nesting) => void;
};

/**
 * The content of a note, section or block in a frame that says where it comes from. Its links lead where they lead in
 * their own note, and its headings have ids of their own, so that they take none from the page. For an embed that would
 * hold itself there is a link instead, and a problem.
 */
export function embedded({node, destination, scene, nesting, transformIn}: Embed): RootContent[] {
  const {sourcePath, anchor} = destination;
  const source = linkTo(hrefOf(scene.sourcePath, destination), titleOf(scene, sourcePath), node.position);
  const key = anchor === undefined ? sourcePath : `${sourcePath}#${anchor}`;
  const wrong =
    nesting.around.includes(key) || nesting.around.includes(sourcePath) ? cycle(key, nesting) : tooMany(nesting);
  const tree = scene.treeOf(sourcePath);
  const outer = nesting.outer ?? placeIn(node, scene);
  if (wrong !== undefined) {
    nesting.problems.push({sourcePath: nesting.around[0] ?? scene.sourcePath, place: outer, ...wrong});
  }
  if (wrong !== undefined || tree === undefined) return [{type: 'paragraph', children: [source]}];
  nesting.count.embeds++;
  const content = contentOf(tree, destination, nesting.around[0]?.endsWith('.mdx') !== true);
  const inner: Nesting = {...nesting, around: [...nesting.around, key], outer};
  transformIn(content, {...scene, sourcePath, bodyLine: 1}, inner);
  nameBlocks(content, {ids: false});
  rebase(content, sourcePath, scene.sourcePath);
  return [frame(content.children, source)];
}

function contentOf(tree: Root, {sourcePath, anchor}: Destination, html: boolean): Root {
  const copy = structuredClone(tree);
  const ids = idsOf(copy);
  for (const [heading, id] of ids) {
    heading.data = {
      ...heading.data,
      hProperties: {id: `embed-${sourcePath.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${id}`},
    };
  }
  return inlined(copy, {type: 'root', children: partOf(copy, {...(anchor !== undefined && {anchor})}, ids)}, {html});
}

function titleOf({index}: TransformScene, sourcePath: string): string {
  return index.names.notes.get(sourcePath)?.title ?? sourcePath;
}

function frame(children: readonly RootContent[], source: ReturnType<typeof linkTo>): Blockquote {
  const blocks = children.filter((child) => child.type !== 'definition' && child.type !== 'footnoteDefinition');
  return {
    type: 'blockquote',
    // Nodes of the root that are no blocks, definitions, have been taken away.
    children: [
      ...(blocks as Blockquote['children']),
      {type: 'paragraph', children: [source], data: {hProperties: {className: ['transclusion-source']}}},
    ],
    data: {hName: 'section', hProperties: {className: ['transclusion']}},
  };
}

/** Makes the paths of links and pictures lead from one file to where they led from another. */
function rebase(node: Nodes, from: string, to: string): void {
  if ((node.type === 'link' || node.type === 'image') && isRelative(node.url)) {
    const [path = '', ...rest] = node.url.split('#');
    const file = path === '' ? from : joined(folderOf(from), path);
    if (file !== undefined) node.url = [relativePath(to, file), ...rest].join('#');
  }
  if ('children' in node) for (const child of (node satisfies Parents).children) rebase(child, from, to);
}

function isRelative(url: string): boolean {
  return !isElsewhere(url) && !url.startsWith('/') && !url.startsWith('@site/');
}

type Wrong = {readonly rule: string; readonly message: string; readonly mend: string};

function cycle(key: string, {around}: Nesting): Wrong {
  const way = [...around.map((one) => `«${one}»`), `«${key}»`].join(' in ');
  return {rule: 'embed-cycle', message: `An embed would hold itself: ${way}.`, mend: 'Link to the note instead.'};
}

function tooMany({count}: Nesting): Wrong | undefined {
  if (count.embeds < MOST) return undefined;
  return {rule: 'embeds', message: `More than ${MOST} embeds on one page.`, mend: 'Link to the notes instead.'};
}
