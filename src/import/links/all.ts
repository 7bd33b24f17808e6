import type {Nodes} from 'mdast';
import type {IndexedNote} from '../../notes/reading/types';
import {findByName} from '../../notes/resolution/find';
import {namesOf} from '../../notes/resolution/names';
import type {Wikilink} from '../../notes/wikilink/tree';
import type {Dialect, Remark} from '../types';
import {limitEmbeds} from './embeds';
import {resolveLinks} from './resolve';
import type {LinkScene, SettledPage} from './scene';
import {indexedOf} from './wikilink';

type Scene = Pick<LinkScene, 'source' | 'assets' | 'notesDir'> & {
  readonly dialect: Dialect;
  readonly existing: readonly IndexedNote[];
};

/** Makes the links, pictures and embeds of all pages lead, in place, to where they are in the wiki. */
export function resolveAll(pages: readonly SettledPage[], {existing, dialect, ...scene}: Scene): void {
  const names = namesOf({root: scene.notesDir, notes: [...existing, ...pages.map(indexedOf)]});
  const locate = dialect.locate?.(scene.source) ?? (() => undefined);
  const byPath = new Map(pages.map((page) => [page.planned.path, page]));
  const byFile = new Map(pages.map((page) => [page.sourcePath, page]));
  for (const page of pages) {
    if (page.kept === true) continue;
    resolveLinks(page.tree, {...scene, locate, page, pages: byPath, names, remark: remarkOn(page)});
  }
  const targetOf = ({target}: Wikilink, page: SettledPage) =>
    target === '' ? page : byFile.get(findByName(names, page.sourcePath, target)?.sourcePath ?? '');
  limitEmbeds(pages, targetOf, remarkOn);
}

/** Remarks on nodes of a page. */
export function remarkOn({findings, planned, bodyLine}: SettledPage): (node: Nodes, remark: Remark) => void {
  return ({position}, remark) => {
    const {line = 1, column = 1} = position?.start ?? {};
    findings.push({path: planned.path, place: {line: line + bodyLine - 1, column}, ...remark});
  };
}
