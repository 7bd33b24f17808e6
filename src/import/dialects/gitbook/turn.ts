import type {Root} from 'mdast';
import {withEmoji} from '../../syntax/emoji';
import type {PageScene} from '../../types';
import type {GitbookScene} from './scene';
import {turnBlocks} from './blocks';
import {turnElements} from './elements';
import {turnInline} from './inline';
import {withBlocks, withoutTags} from './structure';

/** Turns what is GitBook's own of a tree, in place, into what the wiki has for it. */
export function turnPage(tree: Root, page: PageScene): void {
  const scene: GitbookScene = {...page, turn: turnPage};
  turnElements(tree, scene);
  withBlocks(tree, scene.remark);
  turnBlocks(tree, scene);
  withoutTags(tree, scene.remark);
  turnInline(tree, scene);
  withEmoji(tree);
}
