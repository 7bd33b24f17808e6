import {readdirSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {devDependencies} from '../../../../package.json';
import {script} from '../script';
import type {Peer} from './peer';

/** What docusaurus-search-local says of itself when it is left alone, as the site's build hands it to its worker. */
const CONSTANTS = `
import lunr from 'lunr';
export const removeDefaultStopWordFilter = [];
export const language = ['en'];
export const searchIndexUrl = 'search-index.json';
export const searchResultLimits = 8;
export const fuzzyMatchingDistance = 1;
`;

/** The engine of docusaurus-search-local: its own reading and index, and its worker's own code to ask. */
export const searchLocal: Peer = {
  name: `docusaurus-search-local ${devDependencies['@easyops-cn/docusaurus-search-local']}`,
  isWhole: true,
  adapter: 'browser/script.ts',
  index: async (site, out) => {
    const {buildIndex} = await import('@easyops-cn/docusaurus-search-local/dist/server/server/utils/buildIndex');
    const {scanDocuments} = await import('@easyops-cn/docusaurus-search-local/dist/server/server/utils/scanDocuments');
    const pages = readdirSync(site, {recursive: true, encoding: 'utf8'})
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => file.endsWith('.html'))
      .sort()
      .map((file) => ({
        filePath: path.join(site, file),
        url: `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`,
        type: 'docs' as const,
      }));
    const documents = await scanDocuments(pages, {ignoreCssSelectors: [], forceIgnoreNoIndex: false});
    const index = buildIndex(documents, {
      language: ['en'],
      removeDefaultStopWordFilter: [],
      removeDefaultStemmer: false,
    });
    await mkdir(out, {recursive: true});
    await writeFile(path.join(out, 'search-index.json'), JSON.stringify(index));
    await writeFile(path.join(out, 'search.js'), await script('engines/searchlocal.ts', {constants: CONSTANTS}));
  },
};
