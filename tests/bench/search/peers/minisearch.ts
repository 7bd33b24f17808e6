import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import MiniSearch from 'minisearch';
import {devDependencies} from '../../../../package.json';
import {readPages} from '../../../../src/search/command/folder';
import {entriesOf, VITEPRESS} from '../vitepress';
import {script} from '../script';
import type {Peer} from './peer';

/** MiniSearch as VitePress sets it, on the sections that our own reading of the pages gives: VitePress reads Markdown. */
export const minisearch: Peer = {
  name: `MiniSearch ${devDependencies.minisearch}`,
  isWhole: true,
  adapter: 'browser/script.ts',
  index: async (site, out) => {
    const index = new MiniSearch(VITEPRESS);
    for (const page of await readPages(site, () => undefined))
      for (const entry of entriesOf(page)) if (!index.has(entry.id)) index.add(entry);
    await mkdir(out, {recursive: true});
    await writeFile(path.join(out, 'index.json'), JSON.stringify(index));
    await writeFile(path.join(out, 'search.js'), await script('engines/minisearch.ts'));
  },
};
