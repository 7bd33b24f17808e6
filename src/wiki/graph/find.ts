import {seenAt, type Points, type View} from './view';

type Seen = {readonly view: View; readonly points: Points; readonly numbers: readonly number[]};

/** The note nearest to a point of the screen and no farther than `reach` pixels. */
export function noteAt({view, points, numbers}: Seen, [px, py]: readonly [number, number], reach: number) {
  let best: number | undefined;
  let least = reach;
  for (const number of numbers) {
    const [x, y] = seenAt(view, points, number);
    const distance = Math.hypot(x - px, y - py);
    if (distance <= least) [best, least] = [number, distance];
  }
  return best;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const WAYS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * The next note in a direction: the nearest one, where a step aside counts twice one ahead, within 45 degrees to either
 * side first and then anywhere ahead. Nothing when no note lies there.
 */
export function noteTowards(points: Points, numbers: readonly number[], from: number, direction: Direction) {
  const [wx, wy] = WAYS[direction];
  const [fx, fy] = [points[2 * from] ?? 0, points[2 * from + 1] ?? 0];
  const best = {straight: from, aside: from};
  const least = {straight: Infinity, aside: Infinity};
  for (const number of numbers) {
    const [dx, dy] = [(points[2 * number] ?? 0) - fx, (points[2 * number + 1] ?? 0) - fy];
    const ahead = dx * wx + dy * wy;
    const beside = Math.abs(dx * wy - dy * wx);
    if (number === from || ahead <= 0) continue;
    const way = beside <= ahead ? 'straight' : 'aside';
    if (ahead + 2 * beside < least[way]) {
      least[way] = ahead + 2 * beside;
      best[way] = number;
    }
  }
  if (best.straight !== from) return best.straight;
  return best.aside === from ? undefined : best.aside;
}
