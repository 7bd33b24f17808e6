import {gridOver} from './grid';
import {radiusOf, seenAt, type Points, type Size, type View} from './view';

/** A title beside its note: where it begins and the middle of its line, in pixels. */
export type Label = {readonly number: number; readonly x: number; readonly y: number; readonly width: number};

export type Labelled = {
  readonly view: View;
  readonly points: Points;
  readonly size: Size;
  /** Number of links of a note. */
  readonly linksOf: (number: number) => number;
  /** Width of a note's title in pixels. */
  readonly widthOf: (number: number) => number;
};

/** Height of a line of a label, and the space between it and its note, in pixels. */
const LINE = 16;
const GAP = 5;

/** Pixels of the picture for each label: with more of them the titles hide what they name. */
const ROOM = 8000;

/** Most labels at all, and notes that are tried for one: both take their time in each picture. */
const MOST = 80;
const TRIED = 500;

/**
 * Chooses the notes whose titles are written, in the order given: each that finds room below, above or beside its note
 * between the notes that are seen and the titles chosen before, and is not cut by the frame. Those of `always` are written whatever stands there.
 * Which ones fit does not change while the picture is moved, but where they come to the frame.
 */
export function labelsOf(
  {view, points, size, linksOf, widthOf}: Labelled,
  always: readonly number[],
  seen: readonly number[],
): Label[] {
  const grid = gridOver(view, size);
  const placesOf = (number: number) => {
    const [x, y] = seenAt(view, points, number);
    const radius = radiusOf(linksOf(number), view) * 1.2 + GAP;
    const width = widthOf(number);
    return [
      {number, width, x: x - width / 2, y: y + radius + LINE / 2},
      {number, width, x: x + radius, y},
      {number, width, x: x - width / 2, y: y - radius - LINE / 2},
      {number, width, x: x - radius - width, y},
    ];
  };
  for (const number of seen) {
    const [x, y] = seenAt(view, points, number);
    const radius = radiusOf(linksOf(number), view);
    grid.take({left: x - radius, top: y - radius, right: x + radius, bottom: y + radius});
  }
  const placed: Label[] = [];
  const place = (number: number, isFirm: boolean) => {
    const places = placesOf(number);
    const free =
      places.find((label) => label.x >= 0 && label.x + label.width <= size.width && grid.isFree(boxOf(label))) ??
      (isFirm ? places[0] : undefined);
    if (free === undefined) return;
    grid.take(boxOf(free));
    placed.push(free);
  };
  const firm = new Set(always);
  for (const number of always) place(number, true);
  const most = Math.min(MOST, Math.max(8, (size.width * size.height) / ROOM)) + always.length;
  for (const number of seen.slice(0, TRIED)) {
    if (placed.length >= most) break;
    if (!firm.has(number)) place(number, false);
  }
  return placed;
}

function boxOf({x, y, width}: Label) {
  return {left: x - 3, top: y - LINE / 2, right: x + width + 3, bottom: y + LINE / 2};
}
