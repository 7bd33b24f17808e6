import {setImmediate} from 'node:timers/promises';
import {Worker} from 'node:worker_threads';
import type {Draft, Proof} from '../proof';
import type {Dialect} from '../types';
import {takes, type Answer, type Given, type Told} from './proofreader';
import type * as Whole from './whole';

/** Drafts that are read here before answers are looked for. */
const AT_ONCE = 10;
/** Megabytes that calls in a thread may pile up; what Node's own has, so that both give up a text at the same depth. */
const STACK = 1;

export type Proofreaders = {
  /** Gives the thread the next draft. */
  readonly add: (draft: Draft) => void;
  /** The proofs of all that were added, in their order. `onPage` is called for each. */
  readonly proofs: (drafts: readonly Draft[], onPage: () => void) => Promise<readonly Proof[]>;
  readonly end: () => Promise<unknown>;
};

/**
 * Reads drafts in two threads: one of its own from the first on, while others are still written, and this one from the last
 * on, once all are. `script` is the text of one that exports what `whole` does; `most` is how many drafts there may be.
 * Should the thread end before its time, what it leaves is read here.
 */
export function proofread(script: string, whole: typeof Whole, dialect: Dialect, most: number): Proofreaders {
  const taken = new Int32Array(new SharedArrayBuffer(most * Int32Array.BYTES_PER_ELEMENT));
  const workerData: Told = {dialect: dialect.name, taken};
  const thread = new Worker(`${script}\nmodule.exports.readDrafts();`, {
    eval: true,
    workerData,
    resourceLimits: {stackSizeMb: STACK},
  });
  let added = 0;
  return {
    add: (draft) => {
      const given: Given = {nth: added++, draft};
      thread.postMessage(given);
    },
    proofs: async (drafts, onPage) => {
      const found = new Map<number, Proof>();
      const add = (nth: number, proof: Proof): void => {
        found.set(nth, proof);
        onPage();
      };
      const answered = new Promise<void>((resolve) => {
        thread.once('error', () => resolve()).once('exit', () => resolve());
        thread.on('message', ({nth, proof}: Answer) => {
          add(nth, proof);
          if (found.size === drafts.length) resolve();
        });
      });
      for (const [nth, draft] of [...drafts.entries()].reverse()) {
        if (takes(taken, nth)) add(nth, whole.proofOf(draft, dialect));
        if (nth % AT_ONCE === 0) await setImmediate();
      }
      if (found.size < drafts.length) await answered;
      return drafts.map((draft, nth) => found.get(nth) ?? whole.proofOf(draft, dialect));
    },
    end: () => thread.terminate(),
  };
}
