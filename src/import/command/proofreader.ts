import {parentPort, workerData} from 'node:worker_threads';
import {dialectNamed} from '../dialects';
import {proofOf, type Draft, type Proof} from '../proof';

/** What a thread is told when it begins. */
export type Told = {
  readonly dialect: string;
  /** For each draft whether somebody has begun to read it, 0 or 1; shared by all threads. */
  readonly taken: Int32Array;
};

/** A draft with its number. */
export type Given = {readonly nth: number; readonly draft: Draft};
export type Answer = {readonly nth: number; readonly proof: Proof};

/** Whether nobody else has begun to read a draft; from now on somebody has. */
export function takes(taken: Int32Array, nth: number): boolean {
  return Atomics.exchange(taken, nth, 1) === 0;
}

/** What a thread does: it reads each draft that it is given and nobody has begun. */
export function readDrafts(): void {
  // What is given to a thread has no type.
  const {dialect, taken} = workerData as Told;
  const own = dialectNamed(dialect);
  parentPort?.on('message', ({nth, draft}: Given) => {
    if (!takes(taken, nth)) return;
    const answer: Answer = {nth, proof: proofOf(draft, own)};
    parentPort?.postMessage(answer);
  });
}
