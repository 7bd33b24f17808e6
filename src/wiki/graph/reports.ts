import type {Settling} from './layout';
import type {Points} from './view';

/** How far a layout is, and where the notes lie by now. */
export type Report = {readonly share: number; readonly points: Points};

/** Milliseconds between two reports: more would be seen no better, and drawing each takes its time. */
const BETWEEN = 50;

/** Runs a layout to its end and tells every now and then how far it is; the last report has the share 1. */
export function* reports(settling: Settling, now: () => number): Generator<Report> {
  let told = now();
  while (settling.share() < 1) {
    settling.step();
    if (now() - told < BETWEEN || settling.share() === 1) continue;
    told = now();
    yield {share: settling.share(), points: settling.points()};
  }
  yield {share: 1, points: settling.points()};
}
