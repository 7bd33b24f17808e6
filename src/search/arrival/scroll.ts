/** Between which lines of the window a mark is in sight, in pixels from its top: below the navigation, above the bar. */
export function edgesOf(window: Window): {readonly top: number; readonly bottom: number} {
  const {scrollPaddingTop, scrollPaddingBottom} = window.getComputedStyle(window.document.documentElement);
  return {top: pixels(scrollPaddingTop), bottom: window.innerHeight - pixels(scrollPaddingBottom)};
}

/** Of the height in sight, how much is above a mark that was scrolled to: what leads to it matters more than what follows. */
const ABOVE = 0.35;

/** Scrolls the frames around a range sideways and the page up or down, as far as it takes to see its beginning; not at all
 *  when that is in sight already. A smooth way is taken only by readers who do not mind motion. */
export function bringIntoView(range: Range, {isSmooth}: {readonly isSmooth: boolean}): void {
  for (let at = range.startContainer.parentElement; at !== null; at = at.parentElement) scrollSideways(at, range);
  const box = boxOf(range);
  const {top, bottom} = edgesOf(window);
  if (box === undefined || (box.top >= top && box.bottom <= bottom)) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const target = window.scrollY + box.top - top - (bottom - top) * ABOVE;
  window.scrollTo({top: target, behavior: isSmooth && !isCalm ? 'smooth' : 'instant'});
}

function scrollSideways(frame: HTMLElement, range: Range): void {
  if (frame.scrollWidth <= frame.clientWidth || !/auto|scroll/u.test(getComputedStyle(frame).overflowX)) return;
  const [box, {left, right}] = [boxOf(range), frame.getBoundingClientRect()];
  if (box === undefined || (box.left >= left && box.right <= right)) return;
  frame.scrollLeft += box.left - left - frame.clientWidth * ABOVE;
}

/** Nothing for what is not shown. */
function boxOf(range: Range): DOMRect | undefined {
  return [...range.getClientRects()].find(({width, height}) => width > 0 && height > 0);
}

function pixels(length: string): number {
  return parseFloat(length) || 0;
}
