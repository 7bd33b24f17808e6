import {readFileSync} from 'node:fs';
import path from 'node:path';
import {readPages} from '../../../src/search/command/folder';
import type {Seen} from './queries';
import {visibleBlocks} from './visible';

/** The pages of a compiled site as queries are made from them. */
export async function seenIn(site: string): Promise<readonly Seen[]> {
  const pages = await readPages(site, () => undefined);
  return pages.map((page) => ({...page, blocks: visibleBlocks(readFileSync(fileOf(site, page.url), 'utf8'))}));
}

/** `/guide/` → guide/index.html · `/start.html` → start.html */
function fileOf(site: string, url: string): string {
  return path.join(site, url.endsWith('/') ? `${url}index.html` : url);
}
