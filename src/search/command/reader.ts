import {parentPort, workerData} from 'node:worker_threads';
import {readFiles, type Files} from './files';
import type {Told} from './thread';

/** Files after which a thread tells how far it is. */
const OFTEN = 100;

let untold = 0;
const tell = (told: Told): void => parentPort?.postMessage(told);
// What is given to a thread has no type.
const pages = readFiles(workerData as Files, () => {
  if (++untold < OFTEN) return;
  tell({read: untold});
  untold = 0;
});
tell({read: untold});
tell({pages});
