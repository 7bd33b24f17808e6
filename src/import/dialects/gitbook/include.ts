import type {RootContent} from 'mdast';
import {rebase} from '../../links/rebase';
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
  rebase(tree, found);
  scene.turn(tree, {...scene, depth: depth + 1});
  return tree.children;
}
