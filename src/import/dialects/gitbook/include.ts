import type {Nodes, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {folderOf, joined} from '../../../notes/resolution/paths';
import {kindOf} from '../../links/locate';
import {readPageText} from '../../read/frontmatter';
import {oneLine} from '../../read/text';
import type {GitbookScene} from './scene';
import {locateInSpace} from './space';
import type {TagBlock} from './structure';

/** How deep texts may stand in each other. */
const DEEPEST = 5;

/** The text that a page includes, in its place; its links lead where they lead from its own file. */
export function includedBlocks(block: TagBlock, scene: GitbookScene): readonly RootContent[] {
  const url = block.tag.words[0] ?? block.tag.attributes.src ?? '';
  const found = locateInSpace(url, scene.page.path, scene.source);
  const text = found === undefined ? undefined : scene.source.files.get(found)?.text;
  const depth = scene.depth ?? 0;
  if (found === undefined || text === undefined || depth >= DEEPEST) {
    const what = `An included text that is not there, or holds itself: ${oneLine(url)}`;
    scene.remark(block, {rule: 'missing-include', outcome: 'raw', what, became: 'Shown as code'});
    return [{type: 'paragraph', children: [{type: 'inlineCode', value: block.source}]}];
  }
  const tree = scene.parse(readPageText(text).body);
  // Places in the included text are none in the page.
  visit(tree, (node: Nodes) => {
    delete node.position;
    rebase(node, found);
  });
  scene.turn(tree, {...scene, depth: depth + 1});
  return tree.children;
}

function rebase(node: Nodes, from: string): void {
  const absolute = (url: string) => {
    if (kindOf(url) !== 'path' || url.startsWith('/') || url.startsWith('#') || url === '') return url;
    const path = joined(folderOf(from), url);
    return path === undefined ? url : `/${path}`;
  };
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') node.url = absolute(node.url);
  if (node.type === 'htmlElement') {
    const {href, src} = node.properties;
    node.properties = {
      ...node.properties,
      ...(href !== undefined && {href: absolute(href)}),
      ...(src !== undefined && {src: absolute(src)}),
    };
  }
}
