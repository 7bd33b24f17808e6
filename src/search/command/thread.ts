import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import type {Extract} from '../extract/extract';
import type {Files} from './files';

/** What a thread tells: so many files more are read, or all of them. */
export type Told = {readonly read: number} | {readonly pages: readonly (Extract | undefined)[]};

/** Reads pages in a thread of their own. Throws what reading throws. */
export function inThread(files: Files, onFile: () => void): Promise<readonly (Extract | undefined)[]> {
  const script = fileURLToPath(new URL('./reader.cjs', import.meta.url));
  const thread = new Worker(script, {workerData: files});
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`Reading pages ended with ${code}.`)));
    thread.on('message', (told: Told) => {
      if ('pages' in told) resolve(told.pages);
      else for (let i = 0; i < told.read; i++) onFile();
    });
  });
}
