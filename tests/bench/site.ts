import {existsSync, mkdirSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {chromium, type Browser} from 'playwright-core';
import {serveSite} from '../../src/publish/serve';
import {CHROME_FLAGS, chromePath} from '../chrome';
import {madeNotes} from './build/notes';
import {build} from './build/run';
import {bareSite, wikiSite} from './build/sites';
import {auditsOf, compressing} from './lighthouse';
import {bytesText, timeText} from './search/figures';
import {markdown} from './search/table';
import {inTemporary, say} from './search/work';
import {connectionRows, CONNECTIONS_HEAD} from './site/connections';
import {nextPages} from './site/next';
import {firstVisit, totalOf} from './site/visit';
import {siteWithout} from './site/without';

/** Notes when none are asked for. */
const SIZES = [50, 1000];
const MAKES = {wiki: wikiSite, bare: bareSite, without: siteWithout};

type Asked = {readonly folder: string; readonly hasLighthouse: boolean};

/**
 * `npm run bench -- site [notes …]`: what a reader loads and waits for, on the same made-up notes, with this wiki and with
 * Docusaurus as it comes. `--kept <folder>` keeps the built sites there and takes those that are, `--only wiki` or
 * `--only bare` leaves the other out, `--lighthouse` asks Lighthouse too. `--connections` says instead what a first visit
 * weighs more than in the same wiki without what shows its connections.
 */
export async function siteTable(words: readonly string[]): Promise<string> {
  const sizes = words.filter((word) => /^\d+$/u.test(word)).map(Number);
  const [kept, only] = [after(words, '--kept'), after(words, '--only')];
  const names = (['wiki', 'bare'] as const).filter((name) => only === undefined || only === name);
  const tableIn = async (folder: string): Promise<string> => {
    const asked = {folder, hasLighthouse: words.includes('--lighthouse')};
    const rows: string[][] = [];
    if (words.includes('--connections')) {
      for (const size of sizes.length > 0 ? sizes : SIZES) {
        rows.push(...(await connectionRows(size, (name) => builtSite(size, name, folder))));
      }
      return markdown([CONNECTIONS_HEAD, ...rows]);
    }
    for (const size of sizes.length > 0 ? sizes : SIZES) {
      for (const name of names) rows.push(await rowOf(size, name, asked));
    }
    return markdown([HEAD, ...rows]);
  };
  return kept === undefined ? inTemporary(tableIn) : tableIn(path.resolve(kept));
}

const HEAD = [
  'notes',
  '',
  'first visit, bytes gz',
  'html',
  'main',
  'runtime',
  'other scripts',
  'css',
  'fonts',
  'prefetches',
  'heap',
  'next page, bytes gz',
  'ms',
  'ms on Slow 4G',
  'performance',
  'blocking ms',
  'files',
];

async function rowOf(size: number, name: keyof typeof MAKES, {folder, hasLighthouse}: Asked): Promise<string[]> {
  const dir = await builtSite(size, name, folder);
  const note = noteIn(dir);
  const {server, url} = await serveSite({dir, baseUrl: '/', port: 0});
  const host = await compressing(url.replace(/\/$/u, ''));
  const browser = await chromium.launch({executablePath: chromePath(), args: [...CHROME_FLAGS]});
  try {
    say(`${size} notes, ${name}: ${note}`);
    const cells = await cellsOf(browser, `${host.url}/${note}`);
    const audit = hasLighthouse ? await auditsOf(`${host.url}/${note}`) : undefined;
    const judged = audit === undefined ? ['', ''] : [audit.performance.toFixed(0), audit.blocking.toFixed(0)];
    const files = readdirSync(dir, {recursive: true}).length;
    return [String(size), name, ...cells, ...judged, String(files)];
  } finally {
    await browser.close();
    for (const one of [server, host.server]) {
      one.closeAllConnections();
      one.close();
    }
  }
}

async function cellsOf(browser: Browser, url: string): Promise<string[]> {
  const {weights, heap} = await firstVisit(browser, url);
  const [here, slow] = [await nextPages(browser, url, 'here'), await nextPages(browser, url, 'slow')];
  const {html, main, runtime, chunks, css, fonts, prefetches} = weights;
  return [
    String(totalOf(weights)),
    ...[html, main, runtime, chunks, css, fonts, prefetches].map(String),
    bytesText(heap),
    bytesText(here.bytes),
    timeText(here.ms),
    timeText(slow.ms),
  ];
}

/** The folder of a built site; built now unless it is there. */
async function builtSite(size: number, name: keyof typeof MAKES, folder: string): Promise<string> {
  const out = path.join(folder, `${size}-${name}`);
  if (existsSync(path.join(out, 'index.html'))) return out;
  return inTemporary(async (sources) => {
    say(`${size} notes, ${name}: build`);
    mkdirSync(out, {recursive: true});
    const site = MAKES[name](sources, madeNotes(size));
    const {seconds, bytes} = await build(site, out);
    say(`built in ${seconds.toFixed(0)} s with ${bytesText(bytes)} of memory`);
    return out;
  });
}

/** A note two folders deep. */
function noteIn(dir: string): string {
  const topic = 'area-1/topic-1';
  const [name] = readdirSync(path.join(dir, topic)).sort();
  if (name === undefined) throw new Error(`There is no note below ${topic}.`);
  return `${topic}/${name}/`;
}

function after(words: readonly string[], name: string): string | undefined {
  return words.includes(name) ? words[words.indexOf(name) + 1] : undefined;
}
