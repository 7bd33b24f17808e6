import path from 'node:path';
import type {Page, Route} from 'playwright-core';
import {describe, expect, inject, it} from 'vitest';
import {manyPages} from '../search/pages';
import {served, SMALL} from '../search/served';
import {useBrowser} from './browser';
import {isFocused, results, said, search} from './dialog';
import {violationsOf} from './violations';

const {open, visit} = useBrowser();

const SHARDED = {...SMALL, whole: 0};

/** An index of many files, and one of other pages. */
const SITE = served(manyPages(60), SHARDED);
const OTHER = served(manyPages(130).slice(60), SHARDED);

type Fault = (name: string, bytes: Uint8Array) => Parameters<Route['fulfill']>[0];

const nameOf = (address: string) => path.posix.basename(new URL(address).pathname);
const whole: Fault = (_, bytes) => ({body: Buffer.from(bytes)});
const FAULTS: Readonly<Record<string, Fault>> = {
  missing: () => ({status: 404, body: 'no'}),
  truncated: (_, bytes) => ({body: Buffer.from(bytes.subarray(0, bytes.length >> 1))}),
  'of another build': (name) => ({body: Buffer.from(twin(name))}),
  'a page instead': () => ({contentType: 'text/html', body: '<!doctype html><title>Not found</title>'}),
};
/** A query that needs a kind of file. */
const NEEDED = [
  ['manifest', 'page'],
  ['table', 'page'],
  ['terms', 'page'],
  ['texts', 'page'],
  ['facets', 'page kind:guide'],
  ['addresses', 'page path:p'],
] as const;

/** The file of the same kind and number in the other index. */
function twin(name: string): Uint8Array {
  const [kind, number] = name.split('-');
  const found = [...OTHER.files].find(([other]) =>
    other.startsWith(number === undefined ? (kind ?? '') : `${kind}-${number}-`),
  );
  return found?.[1] ?? new Uint8Array();
}

/** Serves the index, with a fault in the files that `isMeant` names. */
async function serve(page: Page, isMeant: (name: string) => boolean, fault: Fault): Promise<void> {
  await page.unroute('**/search-index/*');
  await page.route('**/search-index/*', (route) => {
    const name = nameOf(route.request().url());
    const bytes = SITE.files.get(name);
    if (bytes === undefined) return route.fulfill({status: 404});
    return route.fulfill((isMeant(name) ? fault : whole)(name, bytes));
  });
}

const again = (page: Page) => page.locator('dialog').getByRole('button', {name: 'Try again'});

describe('a part of the index that cannot be had', () => {
  it.each(Object.entries(FAULTS))('%s: is told in a sentence, and another try finds all', async (_, fault) => {
    const {page, context, errors} = await open();
    const retry = page.getByRole('button', {name: 'Try again'});
    const status = page.getByRole('main').getByRole('status');
    for (const [kind, query] of NEEDED) {
      await serve(page, (name) => name.startsWith(kind), fault);
      await page.goto(`${inject('siteUrl')}search/?q=${encodeURIComponent(query)}`);
      await retry.waitFor();
      expect(await status.textContent()).toMatch(/search index .*\.$/);
      expect(await status.textContent()).not.toContain('Nothing holds');
      await serve(page, () => false, fault);
      await retry.click();
      await page.locator('main ol a').first().waitFor();
      await expect.poll(() => retry.count()).toBe(0);
      expect(await status.textContent()).toMatch(/note/);
      expect(await page.getByRole('searchbox').evaluate(isFocused)).toBe(true);
      await page.getByRole('complementary').getByRole('button').first().waitFor();
    }
    expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('leaves the rest to answer, %s', async (theme) => {
    const {page, context} = await open({theme});
    await serve(page, (name) => name.startsWith('texts-0-'), FAULTS.missing ?? whole);
    await page.goto(inject('siteUrl'), {waitUntil: 'networkidle'});
    await search(page, 'page');
    await again(page).waitFor();
    expect(await results(page).count()).toBeGreaterThan(5);
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });

  it('is waited for, and the reader is told so', async () => {
    const {page, context} = await open();
    await page.route('**/search-index/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      await route.continue();
    });
    await page.goto(inject('siteUrl'), {waitUntil: 'networkidle'});
    await search(page, 'compost');
    await page.getByText('Searching…', {exact: true}).waitFor();
    await page.getByRole('option', {name: /^Compost/}).waitFor();
    await expect.poll(() => said(page).textContent()).toMatch(/found\.$/);
    await context.close();
  });

  it('says so without a connection, and finds again once there is one', async () => {
    const {page, context} = await visit('/');
    await page.route('**/search-index/**', (route) => route.abort());
    await search(page, 'compost');
    await page.getByText('could not be loaded').waitFor();
    expect(await said(page).textContent()).not.toContain('Nothing holds');
    await page.unroute('**/search-index/**');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByRole('option', {name: /^Compost/}).waitFor();
    await context.close();
  });
});

describe('a script that cannot be had', () => {
  it('of the dialog, nor of the engine: the page stays, says so, and loads both at another try', async () => {
    const {page, context} = await visit('/');
    await page.evaluate(() => Reflect.deleteProperty(window, 'Worker'));
    await page.route('**/assets/js/*.js', (route) => route.abort());
    await search(page, 'compost');
    await page.getByText('The search could not be loaded').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.unroute('**/assets/js/*.js');
    await again(page).click();
    await page.getByRole('option', {name: /^Compost/}).waitFor();
    await context.close();
  });

  it.each(['no worker in the browser', 'no script of the worker'])('%s: the page answers itself', async (fault) => {
    const {page, context} = await open();
    if (fault.startsWith('no worker')) await page.addInitScript('delete window.Worker');
    const scripts = await workerScripts(page, (route) => route.fulfill({status: 404}));
    await page.goto(inject('siteUrl'), {waitUntil: 'networkidle'});
    await search(page, 'compost');
    await page.getByRole('option', {name: /^Compost/}).waitFor();
    expect(scripts.length).toBe(fault.startsWith('no worker') ? 0 : 1);
    await context.close();
  });
});

describe('a strict policy', () => {
  it('that allows scripts and workers of the site alone lets the worker answer', async () => {
    const {page, context, errors} = await open();
    await page.route(inject('siteUrl'), async (route) => {
      const response = await route.fetch();
      const policy = "script-src 'self' 'unsafe-inline'; worker-src 'self'; connect-src 'self'; object-src 'none'";
      await route.fulfill({response, headers: {...response.headers(), 'content-security-policy': policy}});
    });
    await page.goto(inject('siteUrl'), {waitUntil: 'networkidle'});
    await search(page, 'compost');
    await page.getByRole('option', {name: /^Compost/}).waitFor();
    expect(page.workers().map((worker) => new URL(worker.url()).origin)).toEqual([new URL(inject('siteUrl')).origin]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** The addresses of scripts that a page asks for as workers, each answered by `answer`. */
async function workerScripts(page: Page, answer: (route: Route) => Promise<void>): Promise<readonly string[]> {
  const scripts: string[] = [];
  await page.addInitScript(() => {
    const {Worker: Real} = window;
    // A worker's own request does not say what it is for, so its address gets a mark.
    if (Real !== undefined)
      window.Worker = class extends Real {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(`${String(address)}?worker`, options);
        }
      };
  });
  await page.context().route('**/*.js?worker', (route) => {
    scripts.push(route.request().url());
    return answer(route);
  });
  return scripts;
}
