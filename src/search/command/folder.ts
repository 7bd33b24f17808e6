import {readdir, readFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {type Extract, pageOf} from '../extract/extract';

/** Reads the compiled pages in a folder, sorted by file; `onPage` hears how many of how many are done. */
export async function readPages(
  folder: string,
  onPage: (done: number, all: number) => void,
): Promise<readonly Extract[]> {
  const files = (await readdir(folder, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map(({parentPath, name}) => join(parentPath, name))
    .sort();
  const pages: Extract[] = [];
  for (const [i, file] of files.entries()) {
    const page = pageOf(await readFile(file, 'utf8'), {url: addressOf(relative(folder, file).split(sep).join('/'))});
    if (page !== undefined) pages.push(page);
    onPage(i + 1, files.length);
  }
  return pages;
}

/** `guide/index.html` → /guide/ · `index.html` → / · `guide/start.html` → /guide/start.html */
function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
}
