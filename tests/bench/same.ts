import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {COMPRESSION} from '../../src/search/command/compress';
import {fetchFile} from '../../src/search/command/disk';
import {readPages} from '../../src/search/command/folder';
import {writeIndex} from '../../src/search/command/write';
import {described} from '../../src/search/extract/describe';
import {search} from '../../src/search/rank/search';
import {indexOf} from '../../src/search/store/build';
import type {MemoryIndex} from '../../src/search/store/index';
import {open, type Engine} from '../../src/search/store/load';
import {filesOf, SIZES, type Sizes} from '../../src/search/store/pack';
import {questionSets, vocabularyOf} from './search/questions';
import {draftsOf, writeSite} from './search/site';
import {markdown} from './search/table';
import {inTemporary, say} from './search/work';

/** Made-up pages when no folder is named. */
const PAGES = 1000;
const LIMIT = 20;
/** Differing queries that are told of each set. */
const TOLD = 3;
/** Never one file for all, so that a small site is sharded too. */
const SHARDED: Sizes = {...SIZES, whole: 0};

/**
 * `npm run bench -- same [step] [--folder <compiled site>]`: whether the index in files answers as the whole one in memory,
 * over every word of the site (each `step`-th), its beginnings, typos, pairs, operators.
 */
export async function sameTable(words: readonly string[]): Promise<string> {
  const {values, positionals} = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {folder: {type: 'string'}},
  });
  const step = Number(positionals[0] ?? 1);
  return inTemporary(async (temporary) => {
    const site = values.folder ?? path.join(temporary, 'site');
    if (values.folder === undefined) await writeSite(site, draftsOf(PAGES, 1));
    return compared(site, path.join(temporary, 'index'), step);
  });
}

async function compared(site: string, folder: string, step: number): Promise<string> {
  say(`Indexing ${site}`);
  const pages = described(await readPages(site, () => undefined));
  const index = indexOf(pages);
  const files = filesOf(index, COMPRESSION, SHARDED);
  await writeIndex(folder, files);
  const engine = open(pathToFileURL(path.join(folder, '/')).href, fetchFile);
  const rows = [['queries', 'asked', 'differing', 'ms each, both', 'such as']];
  for (const [name, queries] of Object.entries(questionSets(vocabularyOf(pages, step)))) {
    say(`${queries.length} ${name}`);
    const start = performance.now();
    const differing = await differingOf(queries, index, engine);
    const ms = (performance.now() - start) / Math.max(1, queries.length);
    const told = differing.slice(0, TOLD).map((q) => `\`${q.replaceAll('|', '\\|')}\``);
    rows.push([name, String(queries.length), String(differing.length), ms.toFixed(2), told.join(', ')]);
  }
  return `${pages.length} pages, ${files.length} files\n\n${markdown(rows)}`;
}

async function differingOf(queries: readonly string[], index: MemoryIndex, engine: Engine): Promise<readonly string[]> {
  const differing: string[] = [];
  for (const q of queries) if (inMemory(q, index) !== (await inFiles(q, engine))) differing.push(q);
  return differing;
}

/** An answer as far as a reader can tell one from another: pages, scores, order, what was changed in the query. */
function inMemory(q: string, index: MemoryIndex): string {
  const {hits, leftOut, repaired} = search(q, index, {limit: LIMIT});
  const seen = hits.map(({page, score}) => [index.pages[page]?.url, score]);
  return JSON.stringify([seen, leftOut, repaired, []]);
}

async function inFiles(q: string, engine: Engine): Promise<string> {
  const {hits, leftOut, repaired, problems} = await engine.search(q, LIMIT);
  return JSON.stringify([hits.map(({url, score}) => [url, score]), leftOut, repaired, problems]);
}
