import {bytesText, quantile, shareOf, shareText, slowTime, timeText} from './figures';
import type {Kind} from './queries';
import type {Answered, Trial} from './trial';

/** A line of the table: what is measured, how a figure of it is written, and our bar on it where there is one. */
export type Row = {
  readonly what: string;
  readonly of: (trial: Trial) => number;
  readonly text: (value: number) => string;
  /** From the number of pages, and what Pagefind shows in the same run. */
  readonly bar?: (pages: number, pagefind: number | undefined) => number | undefined;
  /** Whether more is better. */
  readonly isShare?: true;
};

const count = (value: number): string => (Number.isNaN(value) ? '–' : String(value));
const seconds = (value: number): string => `${value.toFixed(1)} s`;
/** A bar that grows with the site: up to 300 pages, up to 3,000, more. */
const bySize =
  (small: number, middle: number, large: number) =>
  (pages: number): number =>
    pages <= 300 ? small : pages <= 3000 ? middle : large;
const asPagefind = (_: number, pagefind: number | undefined): number | undefined => pagefind;

const firsts = (trial: Trial): readonly number[] => trial.cold.map(({traffic}) => traffic.bytes);
/** The fourth to the thirtieth query of a visit: after them most of a small index is there. */
const laters = (trial: Trial): readonly number[] => trial.warm.slice(3, 30).map(({asked}) => asked.traffic.bytes);

/** The table's lines, in its order. */
export const ROWS: readonly Row[] = [
  {what: 'indexing', of: ({indexing}) => indexing.seconds, text: seconds, bar: asPagefind},
  {what: 'memory while indexing', of: ({indexing}) => indexing.memory, text: bytesText},
  {what: 'files', of: ({disk}) => disk.files, text: count},
  {what: 'bytes on disk', of: ({disk}) => disk.bytes, text: bytesText, bar: asPagefind},
  {what: 'first query, gz, median', of: of(firsts, 0.5), text: bytesText, bar: bySize(50e3, 90e3, 140e3)},
  {what: 'first query, gz, p95', of: of(firsts, 0.95), text: bytesText, bar: bySize(70e3, 140e3, 250e3)},
  {what: 'round trips from nothing, median', of: of(trips('cold'), 0.5), text: count},
  {what: 'round trips once the box is open, median', of: of(trips('opened'), 0.5), text: count, bar: () => 2},
  {what: 'round trips once the box is open, p95', of: of(trips('opened'), 0.95), text: count, bar: () => 2},
  {what: 'Slow 4G, first result from nothing, reckoned', of: reckoned, text: timeText, bar: () => 1000},
  {what: '– measured, median', of: of(waits('cold'), 0.5), text: timeText, bar: () => 1000},
  {what: '– measured, p95', of: of(waits('cold'), 0.95), text: timeText},
  {what: '– measured once the box is open, median', of: of(waits('opened'), 0.5), text: timeText, bar: () => 1000},
  {what: '– measured once the box is open, p95', of: of(waits('opened'), 0.95), text: timeText},
  {what: 'later query, gz, median', of: of(laters, 0.5), text: bytesText, bar: () => 30e3},
  {what: 'later query, gz, p95', of: of(laters, 0.95), text: bytesText},
  {what: 'query time, median', of: of(again, 0.5), text: timeText},
  {what: 'query time, p95', of: of(again, 0.95), text: timeText, bar: bySize(5, 5, 25)},
  {
    what: 'page memory after ten queries, without WebAssembly’s',
    of: ({memory}) => memory,
    text: bytesText,
    bar: () => 15e6,
  },
  {what: 'titles: page first', of: found('title', 1), text: shareText, bar: () => 1, isShare: true},
  {what: 'unique headings: page first', of: found('heading', 1), text: shareText, bar: () => 0.99, isShare: true},
  {
    what: 'two words: a page with both in the first five',
    of: found('words', 5),
    text: shareText,
    bar: () => 1,
    isShare: true,
  },
  {what: 'two words: first', of: found('words', 1), text: shareText, isShare: true},
  {what: 'identifiers: a page with it first', of: found('identifier', 1), text: shareText, bar: () => 1, isShare: true},
  {what: 'prefixes: a page with such a word first', of: found('prefix', 1), text: shareText, isShare: true},
  {what: 'typos: in the first five, of the clean ones', of: repaired, text: shareText, bar: () => 0.98, isShare: true},
  {what: 'visible phrase: in the first five', of: found('phrase', 5), text: shareText, bar: () => 1, isShare: true},
  {what: 'the same in quotation marks', of: found('quoted', 5), text: shareText, bar: () => 1, isShare: true},
  {what: 'visible phrase: in the first ten', of: found('phrase', 10), text: shareText, isShare: true},
  {what: 'visible phrase: first', of: found('phrase', 1), text: shareText, isShare: true},
  {what: 'queries asked', of: ({warm}) => warm.length, text: count},
];

function of(values: (trial: Trial) => readonly number[], share: number): Row['of'] {
  return (trial) => quantile(values(trial), share);
}

function trips(when: 'cold' | 'opened') {
  return (trial: Trial): readonly number[] => trial[when].map(({traffic}) => traffic.trips);
}

/** Nothing when the slow line was not waited for. */
function waits(when: 'cold' | 'opened') {
  return (trial: Trial): readonly number[] => (trial.isSlow ? trial[when].map(({first}) => first) : []);
}

function again({warm}: Trial): readonly number[] {
  return warm.map((answered) => answered.again);
}

/** The median over the queries of round trips, bytes and the engine's own work, put together as if nothing overlapped. */
function reckoned({cold, compute}: Trial): number {
  const times = cold.map(({traffic}) => slowTime({...traffic, compute: quantile(compute, 0.5)}));
  return quantile(times, 0.5);
}

/** Share of the queries of a kind that have a right page among the first so many. */
function found(kind: Kind, most: number): Row['of'] {
  return ({warm}) =>
    shareOf(
      warm.filter(({query}) => query.kind === kind),
      ({query, asked}) => isIn(asked.urls, query.right, most),
    );
}

function repaired({warm}: Trial): number {
  const typos = warm.filter(({query, clean = []}: Answered) => query.kind === 'typo' && isIn(clean, query.right, 5));
  return shareOf(typos, ({query, asked}) => isIn(asked.urls, query.right, 5));
}

function isIn(urls: readonly string[], right: ReadonlySet<string>, most: number): boolean {
  return urls.slice(0, most).some((url) => right.has(url));
}
