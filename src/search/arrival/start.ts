import type {Mark} from './marks';
import {edgesOf} from './scroll';

/** Index of the mark that a reader is led to who follows a link: the first in the section of the fragment, otherwise the
 *  first of all. The section is the heading at that place, or the next one, with what follows up to another heading. */
export function firstInSection(marks: readonly Mark[], root: Element, hash: string): number {
  const place = placeOf(hash);
  if (place === null) return 0;
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const own = headings.findIndex((heading) => heading.contains(place) || !isBefore(heading, place));
  const next = headings[own + 1];
  const found = marks.findIndex(
    ({range: {startContainer: node}}) =>
      (place.contains(node) || !isBefore(node, place)) && (own === -1 || next === undefined || isBefore(node, next)),
  );
  return Math.max(0, found);
}

/** Index of the first mark that is not above what the reader sees; the first of all when every one is. */
export function firstInSight(marks: readonly Mark[]): number {
  const {top} = edgesOf(window);
  const found = marks.findIndex(({range}) => [...range.getClientRects()].some(({bottom}) => bottom > top));
  return Math.max(0, found);
}

/** Whether the reader was put elsewhere than where a fresh visit begins, as by a reload in the middle of a note. */
export function isPlaced(hash: string): boolean {
  if (window.scrollY === 0) return false;
  const place = placeOf(hash);
  return place === null || Math.abs(place.getBoundingClientRect().top - edgesOf(window).top) > NEAR;
}

/** Pixels between a heading and where its fragment puts it: margins, rounding. */
const NEAR = 40;

function isBefore(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !node.contains(other);
}

/** The element that a fragment leads to: `#caf%C3%A9` → that with the id café; what cannot be decoded is taken as it is. */
function placeOf(hash: string): HTMLElement | null {
  const fragment = hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(fragment));
  } catch {
    return document.getElementById(fragment);
  }
}
