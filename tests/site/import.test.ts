import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import type {Server} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {ImportReport} from '../../src/import/report/types';
import {permalinkOf} from '../../src/notes/resolution/permalink';
import {serveSite} from '../../src/publish/serve';
import {buildFault, scratchWiki} from '../scratch';
import {useBrowser} from './browser';

const ROOT = path.join(__dirname, '../..');
const IMPORTS = path.join(ROOT, 'tests/import');
/** Every dialect of which there is a golden folder. */
const DIALECTS = readdirSync(IMPORTS).filter((name) => existsSync(path.join(IMPORTS, name, 'input')));

const {open} = useBrowser();
const site = scratchWiki();
const sources = mkdtempSync(path.join(tmpdir(), 'fieldnotes-sources-'));
let served: {readonly server: Server; readonly url: string} | undefined;

/** Imports the golden folder of a dialect by the command, as a reader of the manual would. */
function bringOver(dialect: string): ImportReport {
  const source = path.join(sources, dialect);
  cpSync(path.join(IMPORTS, dialect, 'input'), source, {recursive: true});
  const report = path.join(sources, `${dialect}.json`);
  const command = [
    path.join(ROOT, 'src/notes/cli.ts'),
    'import',
    source,
    '--into',
    `docs/${dialect}`,
    '--report',
    report,
  ];
  try {
    execFileSync(path.join(ROOT, 'node_modules/.bin/tsx'), command, {cwd: site, stdio: 'pipe'});
  } catch (error) {
    // 2 says that something is reported, which is so for each of these folders.
    if (!(error instanceof Error) || !('status' in error) || error.status !== 2) throw error;
  }
  // The report is what the command has just written.
  return JSON.parse(readFileSync(report, 'utf8')) as ImportReport;
}

const reports = new Map<string, ImportReport>();

beforeAll(async () => {
  for (const dialect of DIALECTS) reports.set(dialect, bringOver(dialect));
  expect(buildFault(site)).toBeUndefined();
  served = await serveSite({dir: path.join(site, 'build'), baseUrl: '/', port: 0});
}, 300_000);

afterAll(async () => {
  served?.server.closeAllConnections();
  await new Promise((resolve) => (served === undefined ? resolve(undefined) : served.server.close(resolve)));
  for (const folder of [site, sources]) rmSync(folder, {recursive: true, force: true});
});

/** Addresses of the pages that are published, from the root of the site. */
function addressesOf(dialect: string): string[] {
  const notes = (reports.get(dialect)?.pages ?? []).flatMap(({to}) => to ?? []);
  const all = notes.map((sourcePath) => permalinkOf({sourcePath}, 'docs'));
  return all.filter((address) => existsSync(path.join(site, 'build', address, 'index.html')));
}

describe.each(DIALECTS)('the %s of a garden, imported and built with all severities at «throw»,', (dialect) => {
  it('loses no word and no link without a reason', () => {
    expect(reports.get(dialect)?.pages.filter(({missing, lost}) => missing.length + lost.length > 0)).toEqual([]);
  });

  it('can be walked from page to page: each has its title, its pictures, and links that lead somewhere', async () => {
    const {page, context, errors} = await open();
    const url = served?.url.replace(/\/$/, '') ?? '';
    const addresses = addressesOf(dialect);
    expect(addresses.length).toBeGreaterThan(3);
    const wrong: string[] = [];
    for (const address of addresses) {
      await page.goto(url + address, {waitUntil: 'load'});
      const seen = await page.evaluate(() => ({
        title: document.querySelector('main h1')?.textContent ?? '',
        broken: [...document.querySelectorAll<HTMLImageElement>('main article img')].filter(
          (image) => image.src.startsWith(location.origin) && image.complete && image.naturalWidth === 0,
        ).length,
        links: [...document.querySelectorAll<HTMLAnchorElement>('main article a[href]')]
          .map(({href}) => href)
          .filter((href) => href.startsWith(location.origin)),
      }));
      if (seen.title === '' || seen.broken > 0) wrong.push(`${address} ${JSON.stringify(seen)}`);
      for (const href of new Set(seen.links.map((link) => link.replace(/#.*/, '')))) {
        const {status} = await fetch(href);
        if (status !== 200) wrong.push(`${address} leads to ${href}: ${status}`);
      }
    }
    expect([wrong, errors.filter((error) => !error.includes('net::ERR'))]).toEqual([[], []]);
    await context.close();
  }, 120_000);

  it('stands in the sidebar', async () => {
    const {page, context} = await open();
    await page.goto((served?.url.replace(/\/$/, '') ?? '') + (addressesOf(dialect)[0] ?? ''), {waitUntil: 'load'});
    const current = page.getByRole('navigation', {name: 'Docs sidebar'}).locator('[aria-current]');
    expect(await current.count()).toBeGreaterThan(0);
    await context.close();
  });
});
