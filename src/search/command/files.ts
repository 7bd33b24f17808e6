import {readFileSync} from 'node:fs';
import {relative, sep} from 'node:path';
import {type Extract, pageOf} from '../extract/extract';

/** Files of pages, and the folder that their addresses begin at. */
export type Files = {readonly folder: string; readonly files: readonly string[]};

/** Reads pages in the order of their files; nothing for those that are not to be found. */
export function readFiles({folder, files}: Files, onFile: () => void): readonly (Extract | undefined)[] {
  return files.map((file) => {
    // Read at once: waiting for each file by itself takes longer than reading it.
    const page = pageOf(readFileSync(file, 'utf8'), {url: addressOf(relative(folder, file).split(sep).join('/'))});
    onFile();
    return page;
  });
}

/** `guide/index.html` → /guide/ · `index.html` → / · `guide/start.html` → /guide/start.html */
function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
}
