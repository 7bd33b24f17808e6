import type {PhrasingContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {text} from '../../html/build';
import {oneLine, textOf} from '../../read/text';
import {turnInline} from './inline';
import type {SiteScene} from './scene';

/** The title of a block as running text. */
export function titleOf(source: string, scene: SiteScene): PhrasingContent[] {
  const tree = scene.parse(source);
  // Places in a title are none in the page.
  visit(tree, (node) => {
    delete node.position;
  });
  const [only, ...others] = tree.children;
  // A title such as `1. A` is no list.
  if (only?.type !== 'paragraph' || others.length > 0) return [text(source)];
  turnInline(tree, scene);
  return only.children;
}

/** The title of a block in words alone. */
export function plainTitleOf(source: string, scene: SiteScene): string {
  return oneLine(textOf({children: titleOf(source, scene)}));
}
