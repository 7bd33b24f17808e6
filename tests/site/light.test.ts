import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {describe, expect, inject, it} from 'vitest';
import {useBrowser} from './browser';

const {open, visit} = useBrowser();

/** Addresses of the site that are asked for from now on, without the base. */
function asked(page: Page): string[] {
  const all: string[] = [];
  page.on('request', (request) => all.push(request.url().replace(inject('siteUrl'), '/')));
  return all;
}

/** Leaves a mark that only a real load of a page takes away. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, {marked: true}));
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', {level: 1, name}).waitFor();

describe('what every page loads', () => {
  it('names no page, so that it does not grow with them', () => {
    const folder = path.join(inject('siteDir'), 'assets/js');
    const scripts = readdirSync(folder).filter((file) => /^(?:main|runtime~main)\./u.test(file));
    expect(scripts).toHaveLength(2);
    const text = scripts.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
    for (const address of ['glossary/compost', 'mlops/soil', 'journal/first-frost', 'tags/weather', 'mlops/unlisted']) {
      expect(text).not.toContain(address);
    }
  });

  it('is in the page, so that no script waits for another, with the page’s own last', () => {
    const html = readFileSync(path.join(inject('siteDir'), 'mlops/soil/index.html'), 'utf8');
    const scripts = [...html.matchAll(/<script src=["']?([^"' >]+)/gu)].map(([, src]) => src?.split('/assets/')[1]);
    expect(scripts.slice(0, 2)).toEqual([
      expect.stringMatching(/^js\/runtime~main\./u),
      expect.stringMatching(/^js\/main\./u),
    ]);
    expect(scripts.filter((src) => src?.startsWith('pages/'))).toEqual([scripts.at(-1)]);
  });

  it('comes once each, and nothing of other pages with it', async () => {
    const {page, context} = await open();
    const all = asked(page);
    await page.goto(`${inject('siteUrl')}mlops/soil/`, {waitUntil: 'networkidle'});
    const scripts = all.filter((address) => address.endsWith('.js'));
    expect(scripts).toEqual([...new Set(scripts)]);
    expect(scripts.filter((address) => address.startsWith('/assets/pages/'))).toHaveLength(1);
    expect(all.filter((address) => address.endsWith('page.json'))).toEqual([]);
    await context.close();
  });
});

describe('going on', () => {
  it('leads to notes of other folders, the journal, a tag and back without loading a page anew', async () => {
    const {page, context, errors} = await visit('/mlops/soil/');
    await mark(page);
    await page.locator('.theme-doc-markdown').getByRole('link', {name: 'compost'}).first().click();
    await title(page, 'Compost');
    expect(await page.locator('.menu__link[aria-current=page]').textContent()).toBe('Compost');
    expect(await page.locator('.navbar__link--active').first().textContent()).toBe('Notes');
    await page.getByRole('navigation', {name: 'Main'}).getByRole('link', {name: 'Journal'}).click();
    await title(page, 'Journal');
    await page
      .getByRole('link', {name: /First frost/u})
      .first()
      .click();
    await title(page, /frost/iu);
    await page.getByRole('link', {name: 'weather'}).first().click();
    await title(page, /weather/u);
    for (const name of [/frost/iu, 'Journal', 'Compost', /^Soil/u]) {
      await page.goBack();
      await title(page, name);
    }
    await page.goForward();
    await title(page, 'Compost');
    expect(await isMarked(page)).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('asks for a page when the reader turns to its link, once, and for no other', async () => {
    const {page, context} = await visit('/mlops/soil/');
    const all = asked(page);
    const link = page.locator('.theme-doc-markdown').getByRole('link', {name: 'compost'}).first();
    await link.hover();
    await page.waitForRequest(/assets\/pages\//u);
    await link.click();
    await title(page, 'Compost');
    expect(all.filter((address) => address.endsWith('page.json'))).toEqual(['/glossary/compost/page.json']);
    expect(all.filter((address) => address.startsWith('/assets/pages/'))).toHaveLength(1);
    await context.close();
  });

  it('opens an address with a part of a note there, also from within', async () => {
    const {page, context, errors} = await visit('/mlops/soil/#where-it-fails');
    const topOf = () => page.locator('#where-it-fails').evaluate((heading) => heading.getBoundingClientRect().top);
    expect(await topOf()).toBeLessThan(500);
    await page.goto(`${inject('siteUrl')}glossary/compost/`, {waitUntil: 'networkidle'});
    await page.getByRole('link', {name: 'Where it fails'}).first().click();
    await title(page, /^Soil/u);
    expect(await topOf()).toBeLessThan(500);
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([
    ['its file is gone', '**/assets/pages/*.js', {status: 404, body: ''}],
    ['the list of its files is gone', '**/glossary/compost/page.json', {status: 404, body: ''}],
    ['the host answers with a page', '**/glossary/compost/page.json', {status: 200, body: '<!doctype html>'}],
    [
      'the site was built anew',
      '**/glossary/compost/page.json',
      {status: 200, body: '{"main": "assets/js/main.0.js"}'},
    ],
  ])('loads the page itself where %s', async (_, addresses, answer) => {
    const {page, context} = await visit('/mlops/soil/');
    await mark(page);
    await page.route(addresses, (route) => route.fulfill(answer));
    const link = page.locator('.theme-doc-markdown').getByRole('link', {name: 'compost'}).first();
    await link.hover();
    await page.waitForTimeout(300);
    await page.unroute(addresses);
    if (answer.status === 404) await page.route(addresses, (route) => route.fulfill(answer), {times: 1});
    else await page.route('**/glossary/compost/page.json', (route) => route.fulfill(answer));
    await link.click();
    await title(page, 'Compost');
    await page.waitForFunction(() => !('marked' in window));
    expect(page.url()).toBe(`${inject('siteUrl')}glossary/compost/`);
    await context.close();
  });
});

it.each(['/mlops/unlisted/', '/start/', '/', '/tags/', '/changes/', '/nowhere/at/all/', '/mlops/soil/index.html'])(
  'the page at %s becomes alive without an error',
  async (address) => {
    const {page, context, errors} = await visit(address);
    await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
    expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
    await context.close();
  },
);
