import type {Parents, Root} from 'mdast';
import type {Wikilink} from '../../notes/wikilink/tree';
import type {Remark} from '../types';

/** Embeds on one page, with those inside of them; the wiki shows no more than 100. */
const MOST = 80;

/** Why an embed becomes a link, by its place among the embeds of its page. */
export type Refused = ReadonlyMap<number, string>;

/** The embeds of a tree, of notes and of files, in the order of the text. */
export function embedsOf(tree: Root): Wikilink[] {
  const found: Wikilink[] = [];
  const read = (parent: Parents) => {
    for (const child of parent.children) {
      if ('children' in child) read(child);
      else if (child.type === 'wikilink' && child.embed) found.push(child);
    }
  };
  read(tree);
  return found;
}

type Frame<Page> = {readonly page: Page; readonly targets: readonly (Page | undefined)[]; nth: number; size: number};

/**
 * Finds the embeds that would hold themselves, or that would make a page of more notes than the wiki shows. `targetsOf`
 * gives the pages that a page's embeds mean, in their order; nothing for what is no page.
 */
export function refusedEmbeds<Page>(
  pages: readonly Page[],
  targetsOf: (page: Page) => readonly (Page | undefined)[],
): ReadonlyMap<Page, Refused> {
  const sizes = new Map<Page, number>();
  const open = new Set<Page>();
  const refused = new Map<Page, Map<number, string>>();
  // A stack of our own, since notes can embed each other thousands deep.
  const stack: Frame<Page>[] = [];
  const begin = (page: Page) => {
    open.add(page);
    stack.push({page, targets: targetsOf(page), nth: 0, size: 0});
  };
  const refuse = ({page, nth}: Frame<Page>, why: string) => {
    refused.set(page, (refused.get(page) ?? new Map<number, string>()).set(nth, why));
  };
  for (const page of pages) {
    if (!sizes.has(page)) begin(page);
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      if (frame.nth >= frame.targets.length) {
        sizes.set(frame.page, frame.size);
        open.delete(frame.page);
        stack.pop();
        continue;
      }
      const to = frame.targets[frame.nth];
      const size = to === undefined ? -1 : sizes.get(to);
      if (to !== undefined && open.has(to)) refuse(frame, 'would hold itself');
      else if (to !== undefined && size === undefined) {
        begin(to);
        continue;
      } else if (size !== undefined && frame.size + 1 + size > MOST) refuse(frame, 'would be one too many');
      else frame.size += 1 + (size ?? 0);
      frame.nth++;
    }
  }
  return refused;
}

/** Makes links of the embeds of a page, in place, that were refused. */
export function withoutRefused(
  tree: Root,
  refused: Refused | undefined,
  remark: (node: Wikilink, remark: Remark) => void,
): void {
  if (refused === undefined) return;
  const embeds = embedsOf(tree);
  for (const [nth, why] of refused) {
    const node = embeds[nth];
    if (node === undefined) continue;
    node.embed = false;
    const what = `An embed of «${node.target}», which ${why}`;
    remark(node, {rule: 'embed', outcome: 'changed', what, became: 'A link to the note'});
  }
}
