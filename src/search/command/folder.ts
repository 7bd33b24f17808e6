import {readdir} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import type {Extract} from '../extract/extract';
import {readFiles} from './files';
import {inThread} from './thread';

/** Pages from which one more thread pays: to start one takes as long as to read some hundred. */
const PAGES_PER_THREAD = 1500;

/**
 * Reads the compiled pages in a folder, sorted by file; `onPage` hears how many of how many are done. Many pages are read in
 * as many threads as the machine has cores; how many there are changes nothing in what is read.
 */
export async function readPages(
  folder: string,
  onPage: (done: number, all: number) => void,
  perThread = PAGES_PER_THREAD,
): Promise<readonly Extract[]> {
  const files = (await readdir(folder, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map(({parentPath, name}) => join(parentPath, name))
    .sort();
  let done = 0;
  const onFile = (): void => onPage(++done, files.length);
  const threads = Math.max(1, Math.min(availableParallelism(), Math.floor(files.length / perThread)));
  const share = Math.ceil(files.length / threads);
  const shares = Array.from({length: threads}, (_, i) => files.slice(i * share, (i + 1) * share));
  const others = shares.slice(1).map((each) => inThread({folder, files: each}, onFile));
  const own = readFiles({folder, files: shares[0] ?? []}, onFile);
  return [...own, ...(await Promise.all(others)).flat()];
}
