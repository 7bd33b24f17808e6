import type {Parents, PhrasingContent, Root, RootContent} from 'mdast';
import {isPhrasing, toFlow} from '../../html/tree';
import type {PageScene} from '../../types';
import type {Shortcode} from './shortcode';
import type {Site} from './site/types';

/** What shortcodes of a page are turned by. */
export type HugoScene = PageScene & {
  readonly site: Site;
  /** Turns what is Hugo's own of another tree, in place. */
  readonly turn: (tree: Parents, scene: HugoScene) => void;
  /** Whether the shortcode stands within a line, where no block can be. */
  readonly isInline: boolean;
};

/** What a shortcode becomes. */
export type Turn = (node: Shortcode, scene: HugoScene) => readonly RootContent[];

/** A text that a shortcode is given, as running text. */
export function phrasing(text: string | undefined, {parse}: Pick<HugoScene, 'parse'>): PhrasingContent[] {
  const [first, ...others] = parse((text ?? '').trim()).children;
  if (first === undefined) return [];
  return first.type === 'paragraph' && others.length === 0 ? first.children : [{type: 'text', value: text ?? ''}];
}

/** Nodes from inside of a shortcode as blocks, with what is Hugo's own in them turned. */
export function blocksOf(nodes: readonly RootContent[], scene: HugoScene): RootContent[] {
  const tree: Root = {type: 'root', children: [...nodes]};
  scene.turn(tree, scene);
  // Shortcodes on lines of their own are one paragraph, in which blocks have come to stand.
  const isMixed = (node: RootContent) => node.type === 'paragraph' && !node.children.every(isPhrasing);
  return toFlow(
    tree.children.flatMap((node) => (node.type === 'paragraph' && isMixed(node) ? toFlow(node.children) : [node])),
  );
}

/** What stands inside of a shortcode: as blocks, or as what fits into a line. */
export function insideOf({children}: Shortcode, scene: HugoScene): RootContent[] {
  const blocks = blocksOf(children, scene);
  const [first, ...others] = blocks;
  return scene.isInline && first?.type === 'paragraph' && others.length === 0 ? first.children : blocks;
}

/** Says that something has become something else. */
export function changed(node: Shortcode, {remark}: HugoScene, what: string, became: string): void {
  remark(node, {rule: `shortcode-${node.name.toLowerCase()}`, outcome: 'changed', what, became});
}
