import type {Image, Parents} from 'mdast';
import {defaultHandlers, type Handle, type Options, type State} from 'mdast-util-to-markdown';
import type {Wikilink} from '../../notes/wikilink/tree';

/** Writes wikilinks, and pictures with a size, which only an embed can carry. */
export const wikilinkOptions: Options = {
  // The handler of a kind of node is given this kind alone, which its type cannot say.
  handlers: {wikilink: writeWikilink as Handle, image: Object.assign(writeImage, {peek: () => '!'})},
};

function writeWikilink(node: Wikilink, _: Parents | undefined, state: State): string {
  return written(node, state);
}

function writeImage(node: Image, parent: Parents | undefined, state: State, info: Parameters<Handle>[3]): string {
  const {size, wikilink} = node.data ?? {};
  if (size === undefined || wikilink === undefined) return defaultHandlers.image(node, parent, state, info);
  const label = plain(node.alt ?? '');
  return written({target: wikilink, embed: true, size, ...(label !== '' && {label})}, state);
}

type Written = Pick<Wikilink, 'target' | 'heading' | 'block' | 'label' | 'embed' | 'size'>;

function written({target, heading = [], block, label, embed, size}: Written, state: State): string {
  const divider = state.stack.includes('tableCell') ? '\\|' : '|';
  const sizes = size === undefined ? [] : [[size.width, size.height].filter((side) => side !== undefined).join('x')];
  const anchor = block === undefined ? heading.map((one) => `#${one}`).join('') : `#^${block}`;
  const parts = [`${target}${anchor}`, ...(label === undefined ? [] : [plain(label)]), ...sizes];
  return `${embed ? '!' : ''}[[${parts.join(divider)}]]`;
}

/** A label holds no brackets and no divider. */
function plain(label: string): string {
  return label.replace(/[[\]|\r\n]+/g, ' ').trim();
}
