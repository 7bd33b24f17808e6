/** Points of notes as the layout gives them: x and y of note 0, of note 1, and so on. */
export type Points = Float32Array;

/** How the plane of the layout lies on the screen: a point is shown at `k` times itself plus `x` and `y` (CSS pixels). */
export type View = {readonly k: number; readonly x: number; readonly y: number};

export type Size = {readonly width: number; readonly height: number};

/** Scales between which a reader may zoom. */
const LEAST = 0.05;
const MOST = 6;

/** A picture of few notes is not blown up beyond this scale to fill its frame. */
const LARGEST_FIT = 2.6;

/** Moves what is seen by so many pixels. */
export function moved({k, x, y}: View, dx: number, dy: number): View {
  return {k, x: x + dx, y: y + dy};
}

/** Zooms by a factor so that the point of the screen stays where it is. */
export function zoomed({k, x, y}: View, factor: number, [px, py]: readonly [number, number]): View {
  const next = Math.min(MOST, Math.max(LEAST, k * factor));
  return {k: next, x: px - ((px - x) / k) * next, y: py - ((py - y) / k) * next};
}

/** Puts a point of the plane into the middle of the frame. */
export function centred({k}: View, [px, py]: readonly [number, number], {width, height}: Size): View {
  return {k, x: width / 2 - px * k, y: height / 2 - py * k};
}

/** The view that shows all given notes with a margin (pixels); without notes the middle of the plane. */
export function fitting(points: Points, numbers: readonly number[], {width, height}: Size, margin: number): View {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const number of numbers) {
    const [x, y] = pointOf(points, number);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return {k: 1, x: width / 2, y: height / 2};
  const scale = (space: number, extent: number) => Math.max(space - 2 * margin, 1) / Math.max(extent, 1);
  const k = Math.max(LEAST, Math.min(LARGEST_FIT, scale(width, right - left), scale(height, bottom - top)));
  return centred({k, x: 0, y: 0}, [(left + right) / 2, (top + bottom) / 2], {width, height});
}

/** Where a note lies on the plane. */
export function pointOf(points: Points, number: number): readonly [number, number] {
  return [points[2 * number] ?? 0, points[2 * number + 1] ?? 0];
}

/** Where a note is seen on the screen. */
export function seenAt({k, x, y}: View, points: Points, number: number): readonly [number, number] {
  return [(points[2 * number] ?? 0) * k + x, (points[2 * number + 1] ?? 0) * k + y];
}

/** Radius of a note on the screen, in pixels: larger for more links, and seen however far the reader has zoomed out. */
export function radiusOf(links: number, {k}: View): number {
  const radius = 3.4 + 1.25 * Math.sqrt(links);
  return Math.max(1.6, radius * Math.min(1.5, k ** 0.6));
}
