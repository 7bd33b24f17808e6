/** Names under which the style sheet colours marks: all, and the one the reader is at. */
const ALL = 'found';
const CURRENT = 'found-current';

/** Colours ranges without touching the document. A browser that has no highlights colours nothing: see `pointAt`. */
export function paint(ranges: readonly Range[], current: Range | undefined): void {
  if (!canPaint()) return;
  const all = new Highlight();
  for (const range of ranges) all.add(range);
  CSS.highlights.set(ALL, all);
  paintCurrent(current);
}

/** Moves the colour of the current range. */
export function paintCurrent(current: Range | undefined): void {
  if (!canPaint()) return;
  const highlight = new Highlight();
  if (current !== undefined) highlight.add(current);
  highlight.priority = 1;
  CSS.highlights.set(CURRENT, highlight);
}

/** Takes all colours away. */
export function wipe(): void {
  if (!canPaint()) document.getSelection()?.removeAllRanges();
  else for (const name of [ALL, CURRENT]) CSS.highlights.delete(name);
}

/** Selects the current range where it cannot be coloured: elements around the words would fight with React over the page,
 *  a selection is the browser's own. Where it can, nothing is done to what the reader has selected. */
export function pointAt(range: Range): void {
  if (canPaint()) return;
  const {startContainer, startOffset, endContainer, endOffset} = range;
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

function canPaint(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}
