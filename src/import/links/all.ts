import type {Nodes} from 'mdast';
import type {IndexedNote} from '../../notes/reading/types';
import {namesOf} from '../../notes/resolution/names';
import {treeOf} from '../page/store';
import type {Remark} from '../types';
import {refusedEmbeds, withoutRefused} from './embeds';
import {resolveLinks} from './resolve';
import type {LinkScene, OpenPage, SettledPage} from './scene';
import {indexedOf} from './wikilink';

type Scene = Pick<LinkScene, 'source' | 'locate' | 'assets' | 'notesDir'> & {
  readonly existing: readonly IndexedNote[];
  /** Trees, each of which is given out once. */
  readonly stored: Map<SettledPage, string>;
};

/**
 * Gives a function that takes a page's tree out again, its links, pictures and embeds leading to where they are in the
 * wiki. Pages are to be taken in their order, since a file is put beside the first that asks for it.
 */
export function openerOf(
  pages: readonly SettledPage[],
  {existing, stored, ...scene}: Scene,
): (page: SettledPage) => OpenPage {
  const names = namesOf({root: scene.notesDir, notes: [...existing, ...pages.map(indexedOf)]});
  const byPath = new Map(pages.map((page) => [page.planned.path, page]));
  const targetOf = (target: string, page: SettledPage) => {
    const found = target === '' ? page.planned.path : scene.locate(target, page.planned.path);
    const to = found === undefined ? undefined : byPath.get(found);
    return to?.hidden === true && !page.hidden ? undefined : to;
  };
  const refused = refusedEmbeds(pages, (page) => page.embeds.map((target) => targetOf(target, page)));
  return (page) => {
    const tree = treeOf(stored.get(page) ?? '');
    stored.delete(page);
    const remark = remarkOn(page);
    withoutRefused(tree, refused.get(page), remark);
    if (page.kept !== true) resolveLinks(tree, {...scene, page, pages: byPath, names, remark});
    return {...page, tree};
  };
}

/** Remarks on nodes of a page. */
function remarkOn({findings, planned, bodyLine}: SettledPage): (node: Nodes, remark: Remark) => void {
  return ({position}, remark) => {
    const {line = 1, column = 1} = position?.start ?? {};
    findings.push({path: planned.path, place: {line: line + bodyLine - 1, column}, ...remark});
  };
}
