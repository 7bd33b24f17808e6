import type {Nodes, Parents, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {isElement} from '../../html/elements';
import type {PageScene} from '../../types';
import {hides, piecesOf, replaced} from './read/hidden';
import {hrefOf} from './read/href';

/**
 * Puts shortcodes where they were hidden in HTML, in place, which is read only after the Markdown around it. In values of
 * attributes those that stand for an address become this, the others stay as they are written.
 */
export function revealInHtml(parent: Parents, scene: Pick<PageScene, 'parse'>, near?: Nodes['position']): void {
  const place = parent.position ?? near;
  const children = parent.children.flatMap((child): RootContent[] => {
    if (isElement(child)) {
      child.properties = Object.fromEntries(
        Object.entries(child.properties).map(([key, value]) => [key, replaced(value, hrefOf)]),
      );
    }
    if ('children' in child) revealInHtml(child, scene, place);
    return child.type === 'text' && hides(child.value)
      ? revealed(child.value, scene, child.position ?? place)
      : [child];
  });
  parent.children.splice(0, Infinity, ...children);
}

function revealed(value: string, {parse}: Pick<PageScene, 'parse'>, place: Nodes['position']): RootContent[] {
  return piecesOf(value).flatMap((piece): RootContent[] => {
    if ('text' in piece) return [{type: 'text', value: piece.text}];
    const tree = parse(piece.source);
    // Places within a shortcode are none in the page; that of the HTML around it is near.
    visit(tree, (node) => {
      if (place === undefined) delete node.position;
      else node.position = place;
    });
    return tree.children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child]));
  });
}
