import type {Size, View} from './view';

/** A rectangle on the screen, in pixels. */
export type Box = {readonly left: number; readonly top: number; readonly right: number; readonly bottom: number};

/** Tells what of the screen is taken, as squares of a few pixels. */
export type Grid = {
  readonly take: (box: Box) => void;
  /** Whether nothing of a box is taken; a box that is wholly out of sight is not free. */
  readonly isFree: (box: Box) => boolean;
};

/** Pixels of a square's side. */
const CELL = 6;

/** Pixels around the screen that are kept too, so that little changes when something comes into sight. */
const BEYOND = 120;

/** A grid over the screen that moves with the picture, so that the same things share squares while it is moved. */
export function gridOver(view: View, {width, height}: Size): Grid {
  const [left, top] = [Math.floor((-BEYOND - view.x) / CELL), Math.floor((-BEYOND - view.y) / CELL)];
  const [columns, rows] = [Math.ceil((width + 2 * BEYOND) / CELL) + 1, Math.ceil((height + 2 * BEYOND) / CELL) + 1];
  const taken = new Uint8Array(columns * rows);
  const within = (at: number, end: number) => Math.max(0, Math.min(end, at));
  const cellsOf = (box: Box) => ({
    fromX: within(Math.floor((box.left - view.x) / CELL) - left, columns),
    toX: within(Math.ceil((box.right - view.x) / CELL) - left, columns),
    fromY: within(Math.floor((box.top - view.y) / CELL) - top, rows),
    toY: within(Math.ceil((box.bottom - view.y) / CELL) - top, rows),
  });
  return {
    take: (box) => {
      const {fromX, toX, fromY, toY} = cellsOf(box);
      for (let y = fromY; y < toY; y++) taken.fill(1, y * columns + fromX, y * columns + toX);
    },
    isFree: (box) => {
      const {fromX, toX, fromY, toY} = cellsOf(box);
      if (fromX >= toX || fromY >= toY) return false;
      for (let y = fromY; y < toY; y++) {
        for (let x = fromX; x < toX; x++) if (taken[y * columns + x] === 1) return false;
      }
      return true;
    },
  };
}
