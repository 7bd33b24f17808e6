import {readFileSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {join, relative, sep} from 'node:path';
import {type Extract, pageOf} from '../extract/extract';
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

/** Files of pages, and the folder that their addresses begin at. */
export type Files = {readonly folder: string; readonly files: readonly string[]};

/** Reads pages in the order of their files, without those that are not to be found. */
export function readFiles({folder, files}: Files, onFile: () => void): readonly Extract[] {
  return files.flatMap((file) => {
    // Read at once: waiting for each file by itself takes longer than reading it.
    const page = pageOf(readFileSync(file, 'utf8'), {url: addressOf(relative(folder, file).split(sep).join('/'))});
    onFile();
    return page ?? [];
  });
}

/** `guide/index.html` → /guide/ · `index.html` → / · `guide/start.html` → /guide/start.html */
function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
}
