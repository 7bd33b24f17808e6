import {parseArgs} from 'node:util';
import type {Browser} from 'playwright-core';
import {openBrowser} from './search/browser';
import {PEERS} from './search/peers/all';
import {mixed, queriesOf} from './search/queries';
import {seenIn} from './search/seen';
import {draftsOf, writeSite} from './search/site';
import {tableOf} from './search/table';
import {indexed, trialOf, type Trial} from './search/trial';
import {inTemporary, say} from './search/work';

const SIZES = [100, 1000, 10_000];
/** Queries of each kind at the most. */
const MOST = 200;
const SEED = 1;

/**
 * `npm run bench search [pages …] [--folder <compiled site>] [--queries n] [--engines ours,pagefind]`: the search beside its
 * peers, on the same pages and the same queries, in a real browser. A table for each size, or for the folder.
 */
export async function searchTable(words: readonly string[]): Promise<string> {
  const {values, positionals} = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {folder: {type: 'string'}, queries: {type: 'string'}, engines: {type: 'string'}},
  });
  const most = Number(values.queries ?? MOST);
  const engines = values.engines?.split(',') ?? Object.keys(PEERS);
  const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;
  const browser = await openBrowser();
  try {
    if (values.folder !== undefined) return await compared(values.folder, {browser, engines, most});
    const tables: string[] = [];
    for (const size of sizes)
      tables.push(await inTemporary((folder) => madeUp(folder, size, {browser, engines, most})));
    return tables.join('\n\n');
  } finally {
    await browser.close();
  }
}

type Setting = {readonly browser: Browser; readonly engines: readonly string[]; readonly most: number};

async function madeUp(folder: string, size: number, setting: Setting): Promise<string> {
  say(`Making ${size} pages`);
  await writeSite(folder, draftsOf(size, SEED));
  return compared(folder, setting);
}

async function compared(site: string, {browser, engines, most}: Setting): Promise<string> {
  const pages = await seenIn(site);
  const queries = mixed(queriesOf(pages, most));
  const trials: Record<string, Trial> = {};
  for (const key of engines) {
    const peer = PEERS[key];
    if (peer === undefined) throw new Error(`There is no engine ${key}: ${Object.keys(PEERS).join(', ')}.`);
    trials[key] = await inTemporary(async (out) => {
      say(`${peer.name}: indexing ${pages.length} pages`);
      const subject = await indexed(key, peer, {site, out});
      say(`${peer.name}: ${queries.length} queries`);
      return trialOf(subject, queries, browser);
    });
  }
  return `${pages.length} pages, ${queries.length} queries\n\n${tableOf(Object.values(trials), pages.length, trials.pagefind)}`;
}
