import type {Compiler} from './bundler';

/** Milliseconds within which the bundler has noticed a save that was noticed here, if it is of a page that somebody opened. */
const NOTICED = 400;
/** Milliseconds after which the bundler is not waited for any longer. */
const LONGEST = 5000;
/** Milliseconds in which a browser has asked for what is new. */
const FETCHED = 200;
/** Milliseconds without work after which nobody seems to wait. */
const QUIET = 300;

/** Who goes first while notes are written: the page that somebody waits for, then what is made from all notes. */
export type Turn = {
  /** Tells what the bundler is at. */
  readonly plugin: {readonly apply: (compiler: Compiler) => void};
  /**
   * Waits until the page that was just saved is made and a browser has had time to fetch it: five seconds at most, half a
   * second if nobody has opened that page, and not at all before there are any.
   */
  readonly after: () => Promise<void>;
  /** Waits until the pages are made and nothing has been asked of the bundler for a moment; not at all if so it is. */
  readonly quiet: () => Promise<void>;
};

/** Options of plugins that read all notes after a save. */
export type WithTurn = {readonly turn: Turn};

/** A turn of one run of Docusaurus. */
export function turnOf(): Turn {
  let rounds = 0;
  let isBusy = true;
  let ended = 0;
  let waiting: (() => void)[] = [];
  const begin = (): void => {
    isBusy = true;
  };
  const end = (): void => {
    rounds++;
    isBusy = false;
    ended = Date.now();
    const all = waiting;
    waiting = [];
    for (const go of all) go();
  };
  /** The end of this round, or of the next. */
  const next = () => new Promise<void>((resolve) => waiting.push(resolve));
  return {
    plugin: {
      apply({hooks}) {
        for (const hook of [hooks.invalid, hooks.watchRun]) hook.tap('turn', begin);
        for (const hook of [hooks.done, hooks.failed]) hook.tap('turn', end);
      },
    },
    async after() {
      if (rounds === 0) return;
      const before = rounds;
      await Promise.race([next(), later(NOTICED)]);
      if (isBusy && rounds === before) await Promise.race([next(), later(LONGEST)]);
      if (rounds !== before) await later(FETCHED);
    },
    async quiet() {
      for (let left = QUIET - (Date.now() - ended); isBusy || left > 0; left = QUIET - (Date.now() - ended)) {
        await (isBusy ? next() : later(left));
      }
    },
  };
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    // Nobody is kept from ending the process.
    setTimeout(resolve, milliseconds).unref();
  });
}
