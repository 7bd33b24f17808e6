import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, inject, it} from 'vitest';
import {manyPages} from '../search/pages';
import {served} from '../search/served';
import {useBrowser, type Visited} from './browser';
import {violationsOf} from './violations';

const {open, visit} = useBrowser();

/** A site of pages enough for more than one list of results. */
const MANY = served(manyPages(120));

/** The page of the search over an index of many pages, once it has answered. */
async function visitMany(search: string): Promise<Visited> {
  const visited = await open();
  await visited.page.route('**/search-index/*', (route) => {
    const bytes = MANY.files.get(path.posix.basename(new URL(route.request().url()).pathname));
    return route.fulfill(bytes === undefined ? {status: 404} : {body: Buffer.from(bytes)});
  });
  await visited.page.goto(`${inject('siteUrl')}search/${search}`);
  return visited;
}

describe('the page of the search', () => {
  it('answers the query of its address, says that it is not to be indexed, and narrows', async () => {
    const {page, context, errors} = await visit('/search/?q=soil');
    await page.locator('main ol a').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('soil');
    expect(await page.title()).toMatch(/^Search/);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex, follow');
    const term = page.getByRole('complementary').getByRole('button', {name: /^Term/});
    await term.click();
    await page.waitForURL(/\/search\/\?q=soil\+kind%3Aterm$/);
    expect(await term.getAttribute('aria-pressed')).toBe('true');
    await page.getByText(/^\d+ notes? found\.$/).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('writes what is typed into its address, and makes no entry of the history for each letter', async () => {
    const {page, context} = await visit('/search/');
    const before = await page.evaluate(() => history.length);
    await page.getByRole('searchbox').pressSequentially('compost');
    await page.waitForURL(/\/search\/\?q=compost$/);
    await page
      .getByRole('listitem')
      .getByRole('link', {name: /^Compost/})
      .waitFor();
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.getByRole('searchbox').fill('');
    await page.waitForURL(/\/search\/$/);
    await context.close();
  });

  it('shows more at a press, keeps that in the address, and comes back to it, scrolled as it was', async () => {
    const {page, context} = await visitMany('?q=page');
    const items = page.locator('main ol > li > a');
    const more = page.getByRole('button', {name: /^Show 20 more of 120$/});
    await more.waitFor();
    const first = await items.count();
    await more.click();
    await expect.poll(() => items.count()).toBeGreaterThan(first);
    await page.waitForURL(/\?q=page&n=40$/);
    const last = items.nth(30);
    await last.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(500);
    await last.click();
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    // The pages of this index are made up; that there is none is asked of the host, and then said.
    await page.getByRole('heading', {level: 1, name: 'There is no note here'}).waitFor();
    await page.goBack();
    await page.waitForURL(/\?q=page&n=40$/);
    await expect.poll(() => items.count()).toBeGreaterThan(first);
    await expect.poll(() => page.evaluate(() => Math.round(window.scrollY))).toBe(Math.round(before));
    expect(await page.getByRole('searchbox').inputValue()).toBe('page');
    await context.close();
  });

  it('offers ways on when nothing is found, and takes the one that is pressed', async () => {
    const {page, context} = await visit('/search/?q=%22wether%22');
    await page.getByText('Nothing holds «"wether"».').waitFor();
    await page.getByRole('main').getByRole('button', {name: 'weather'}).click();
    await page.waitForURL(/\?q=tag%3Aweather$/);
    await page.getByRole('listitem').getByRole('link', {name: /^Soil/}).waitFor();
    await context.close();
  });

  it('says without script what there is instead', async () => {
    const {page, context} = await visit('/search/?q=soil', {javaScriptEnabled: false});
    const instead = page.locator('main noscript p');
    expect(await instead.isVisible()).toBe(true);
    expect(await instead.textContent()).toContain('Searching needs JavaScript');
    const links = await instead.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const base = '/notes-of-mine/';
    expect(links).toEqual([`${base}tags/`, `${base}glossary/`, base, `${base}changes/`]);
    for (const link of links) expect((await fetch(new URL(link, inject('siteUrl')))).status).toBe(200);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing wrong, empty, with results, with none, %s', async (theme) => {
    const {page, context} = await visit('/search/', {theme, width: 360, height: 740});
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('searchbox').fill('soil');
    await page.locator('main ol a').first().waitFor();
    await page.getByRole('button', {name: /^Term/}).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.getByRole('searchbox').fill('"wether"');
    await page.getByRole('link', {name: 'Write this note'}).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });
});

describe('the way from an address bar', () => {
  it('is described below the base path, and every page names it', async () => {
    const address = new URL('opensearch.xml', inject('siteUrl'));
    const response = await fetch(address);
    expect(response.headers.get('content-type')).toMatch(/xml/);
    const xml = await response.text();
    expect(xml).toContain('template="https://notes.example/notes-of-mine/search/?q={searchTerms}"');
    for (const file of ['index.html', 'mlops/soil/index.html', 'search/index.html', '404.html']) {
      const html = readFileSync(path.join(inject('siteDir'), file), 'utf8');
      expect(html).toMatch(/<link [^>]*rel="?search"? [^>]*href="?\/notes-of-mine\/opensearch\.xml"?/);
    }
  });
});
