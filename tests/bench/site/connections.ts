import {readdirSync} from 'node:fs';
import path from 'node:path';
import {chromium, type Browser} from 'playwright-core';
import {serveSite} from '../../../src/publish/serve';
import {CHROME_FLAGS, chromePath} from '../../chrome';
import {compressing} from '../lighthouse';
import {say} from '../search/work';
import {firstVisit, KINDS, totalOf, type Weights} from './visit';

/** Pages that are compared. */
const PAGES = 7;

export const CONNECTIONS_HEAD = ['notes', 'page', 'first visit, bytes gz', 'without connections', 'more', 'of which'];

type Built = (name: 'wiki' | 'without') => Promise<string>;

/** What first visits to the same notes weigh with and without what shows connections; a row a page, then the median of all. */
export async function connectionRows(size: number, built: Built): Promise<string[][]> {
  const [wiki, without] = [await built('wiki'), await built('without')];
  const pages = notesIn(wiki);
  const [with_, less] = [await visits(wiki, pages), await visits(without, pages)];
  const compared = pages.map((page, nth) => compare(page, with_[nth], less[nth]));
  const sorted = compared.map(({more}) => more).sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? Number.NaN;
  return [
    ...compared.map(({cells}) => [String(size), ...cells]),
    [String(size), 'median', '', '', String(median), `most: ${sorted.at(-1) ?? Number.NaN}`],
  ];
}

function compare(page: string, all?: Weights, less?: Weights): {readonly more: number; readonly cells: string[]} {
  if (all === undefined || less === undefined) throw new Error(`${page} was not visited.`);
  const more = totalOf(all) - totalOf(less);
  const kinds = KINDS.flatMap((kind) => (all[kind] === less[kind] ? [] : [`${kind} ${all[kind] - less[kind]}`]));
  return {more, cells: [page, String(totalOf(all)), String(totalOf(less)), String(more), kinds.join(', ')]};
}

async function visits(dir: string, pages: readonly string[]): Promise<Weights[]> {
  const {server, url} = await serveSite({dir, baseUrl: '/', port: 0});
  const host = await compressing(url.replace(/\/$/u, ''));
  const browser = await chromium.launch({executablePath: chromePath(), args: [...CHROME_FLAGS]});
  try {
    return await visitAll(browser, host.url, pages);
  } finally {
    await browser.close();
    for (const one of [server, host.server]) {
      one.closeAllConnections();
      one.close();
    }
  }
}

async function visitAll(browser: Browser, origin: string, pages: readonly string[]): Promise<Weights[]> {
  const all: Weights[] = [];
  for (const page of pages) {
    say(page);
    all.push((await firstVisit(browser, `${origin}/${page}`)).weights);
  }
  return all;
}

/** The first notes of as many folders, in their order. */
function notesIn(dir: string): string[] {
  const folders = ['glossary', 'area-0', 'area-1'].flatMap((top) =>
    top === 'glossary' ? [top] : readdirSync(path.join(dir, top)).map((name) => `${top}/${name}`),
  );
  return folders
    .sort()
    .flatMap((folder) =>
      readdirSync(path.join(dir, folder), {withFileTypes: true})
        .filter((entry) => entry.isDirectory() && /-\d+$/u.test(entry.name))
        .slice(0, 2)
        .map(({name}) => `${folder}/${name}/`),
    )
    .slice(0, PAGES);
}
