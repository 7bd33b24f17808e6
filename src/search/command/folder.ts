import {readFileSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {join, relative} from 'node:path';
import {keyOf, type Store} from '../../publish/kept/store';
import type {Extract} from '../extract/extract';
import {readFiles} from './files';
import {inThread} from './thread';

/** Pages from which one more thread pays: to start one takes as long as to read some hundred. */
const PAGES_PER_THREAD = 400;

/** Hears how many of how many pages are done. */
type OnPage = (done: number, all: number) => void;

/** Pages by where they are and what is in them; `null` for one that is not to be found. */
export type KeptPages = Store<Extract | null>;

type Reading = {
  readonly perThread?: number;
  /** What is known of pages that have not changed, and is told of those that have. */
  readonly kept?: KeptPages;
};

/**
 * Reads the compiled pages in a folder, sorted by file; `onPage` hears how many of how many are done. Many pages are read in
 * as many threads as the machine has cores; neither how many there are nor what is kept changes anything in what is read.
 */
export async function readPages(
  folder: string,
  onPage: OnPage,
  {perThread = PAGES_PER_THREAD, kept}: Reading = {},
): Promise<readonly Extract[]> {
  const files = (await readdir(folder, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map(({parentPath, name}) => join(parentPath, name))
    .sort();
  let done = 0;
  const onFile = (): void => onPage(++done, files.length);
  const read = (some: readonly string[]) => readAll({folder, files: some}, onFile, perThread);
  const pages = kept === undefined ? await read(files) : await readChanged({folder, files, kept, read, onFile});
  return pages.flatMap((page) => page ?? []);
}

type Pages = readonly (Extract | null | undefined)[];

type Changing = {
  readonly folder: string;
  readonly files: readonly string[];
  readonly kept: KeptPages;
  readonly read: (files: readonly string[]) => Promise<Pages>;
  readonly onFile: () => void;
};

/** Reads the pages of which nothing is known. */
async function readChanged({folder, files, kept, read, onFile}: Changing): Promise<Pages> {
  const keys = new Map(
    files.map((file) => [file, keyOf(relative(folder, file), withoutFiles(readFileSync(file, 'utf8')))]),
  );
  const known = new Map(files.map((file) => [file, kept.find(keys.get(file) ?? '')]));
  const changed = files.filter((file) => known.get(file) === undefined);
  for (let same = files.length - changed.length; same > 0; same--) onFile();
  const pages = await read(changed);
  for (const [nth, file] of changed.entries()) {
    known.set(file, pages[nth] ?? null);
    kept.put(keys.get(file) ?? '', pages[nth] ?? null);
  }
  kept.save();
  return [...known.values()];
}

/** A page without the files that it loads, whose names change with what is in them and have no part in what is searched. */
function withoutFiles(html: string): string {
  return html.replaceAll(/<(?:script|link)\b[^>]*>/gu, '');
}

async function readAll(
  {folder, files}: Pick<Changing, 'folder' | 'files'>,
  onFile: () => void,
  perThread: number,
): Promise<Pages> {
  const threads = Math.max(1, Math.min(availableParallelism(), Math.floor(files.length / perThread)));
  const share = Math.ceil(files.length / threads);
  const shares = Array.from({length: threads}, (_, i) => files.slice(i * share, (i + 1) * share));
  const others = shares.slice(1).map((each) => inThread({folder, files: each}, onFile));
  const own = readFiles({folder, files: shares[0] ?? []}, onFile);
  return [...own, ...(await Promise.all(others)).flat()];
}
