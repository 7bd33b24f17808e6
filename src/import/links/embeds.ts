import type {Parents} from 'mdast';
import type {Wikilink} from '../../notes/wikilink/tree';
import type {LinkScene, SettledPage} from './scene';

/** Embeds on one page, with those inside of them; the wiki shows no more than 100. */
const MOST = 80;

type Embed = {readonly node: Wikilink; readonly parent: Parents; readonly to: SettledPage};

/**
 * Makes links of embeds, in place, that would hold themselves, or that would make a page of more notes than the wiki
 * shows. `targetOf` gives the page that an embed means.
 */
export function limitEmbeds(
  pages: readonly SettledPage[],
  targetOf: (node: Wikilink, page: SettledPage) => SettledPage | undefined,
  remark: (page: SettledPage) => LinkScene['remark'],
): void {
  const sizes = new Map<SettledPage, number>();
  const open = new Set<SettledPage>();
  const sizeOf = (page: SettledPage): number => {
    const known = sizes.get(page);
    if (known !== undefined) return known;
    open.add(page);
    let size = 0;
    for (const {node, to} of embedsOf(page, targetOf)) {
      const wrong = open.has(to)
        ? 'would hold itself'
        : size + 1 + sizeOf(to) > MOST
          ? 'would be one too many'
          : undefined;
      if (wrong === undefined) size += 1 + sizeOf(to);
      else {
        node.embed = false;
        const what = `An embed of «${to.planned.path}», which ${wrong}`;
        remark(page)(node, {rule: 'embed', outcome: 'changed', what, became: 'A link to the note'});
      }
    }
    open.delete(page);
    sizes.set(page, size);
    return size;
  };
  for (const page of pages) sizeOf(page);
}

function embedsOf(
  page: SettledPage,
  targetOf: (node: Wikilink, page: SettledPage) => SettledPage | undefined,
): Embed[] {
  const found: Embed[] = [];
  const read = (parent: Parents) => {
    for (const child of parent.children) {
      if ('children' in child) read(child);
      else if (child.type === 'wikilink' && child.embed) {
        const to = targetOf(child, page);
        if (to !== undefined) found.push({node: child, parent, to});
      }
    }
  };
  read(page.tree);
  return found;
}
