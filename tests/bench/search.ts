import {parseArgs} from 'node:util';
import type {Browser} from 'playwright-core';
import {judgedTable} from './judged';
import {openBrowser} from './search/browser';
import {PEERS} from './search/peers/all';
import type {Peer} from './search/peers/peer';
import {mixed, queriesOf, type Query} from './search/queries';
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
 * `npm run bench -- search [pages …] [--folder <compiled site>] [--judged <folder>] [--queries n]
 * [--engines ours,pagefind]`: the search beside its peers, on the same pages and the same queries, in a real browser. A
 * table for each number of made-up pages, or for the site, or of relevance for a folder of judged queries.
 */
export async function searchTable(words: readonly string[]): Promise<string> {
  const {values, positionals} = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      folder: {type: 'string'},
      judged: {type: 'string'},
      queries: {type: 'string', default: String(MOST)},
      engines: {type: 'string', default: Object.keys(PEERS).join(',')},
    },
  });
  const browser = await openBrowser();
  const setting = {browser, peers: peersOf(values.engines.split(',')), most: Number(values.queries)};
  try {
    if (values.folder !== undefined) return await compared(values.folder, setting);
    if (values.judged !== undefined) return await judgedTable(values.judged, setting);
    const tables: string[] = [];
    for (const size of positionals.length > 0 ? positionals.map(Number) : SIZES)
      tables.push(await inTemporary((folder) => madeUp(folder, size, setting)));
    return tables.join('\n\n');
  } finally {
    await browser.close();
  }
}

type Peers = Readonly<Record<string, Peer>>;
type Setting = {readonly browser: Browser; readonly peers: Peers; readonly most: number};

function peersOf(keys: readonly string[]): Peers {
  const unknown = keys.filter((key) => PEERS[key] === undefined);
  if (unknown.length > 0)
    throw new Error(`No such engine: ${unknown.join(', ')}. There are ${Object.keys(PEERS).join(', ')}.`);
  return Object.fromEntries(Object.entries(PEERS).filter(([key]) => keys.includes(key)));
}

async function madeUp(folder: string, size: number, setting: Setting): Promise<string> {
  say(`Making ${size} pages`);
  await writeSite(folder, draftsOf(size, SEED));
  return compared(folder, setting);
}

async function compared(site: string, {browser, peers, most}: Setting): Promise<string> {
  const pages = await seenIn(site);
  const queries = mixed(queriesOf(pages, most));
  const trials: Record<string, Trial> = {};
  for (const [key, peer] of Object.entries(peers)) {
    try {
      trials[key] = await inTemporary((out) => tried(key, peer, {site, out, queries, browser}));
    } catch (error) {
      console.error(`${peer.name} gave up:`, error);
    }
  }
  return `${pages.length} pages, ${queries.length} queries\n\n${tableOf(trials, pages.length)}`;
}

type Task = {
  readonly site: string;
  readonly out: string;
  readonly queries: readonly Query[];
  readonly browser: Browser;
};

async function tried(key: string, peer: Peer, {site, out, queries, browser}: Task): Promise<Trial> {
  say(`${peer.name}: indexing`);
  const subject = await indexed(key, peer, {site, out});
  say(`${peer.name}: ${queries.length} queries`);
  return trialOf(subject, queries, browser);
}
