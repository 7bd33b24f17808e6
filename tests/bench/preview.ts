import path from 'node:path';
import {chromium, type Page} from 'playwright-core';
import {repository} from '../../package.json';
import {identityOf} from '../../src/publish/identity';
import {serveSite} from '../../src/publish/serve';
import {DELAY} from '../../src/wiki/preview/wait';
import {CHROME_FLAGS, chromePath} from '../chrome';
import {markdown} from './search/table';

/** Links of the page that are turned to, each so often once its preview is known. */
const LINKS = 8;
const TIMES = 5;

/**
 * `npm run bench preview [page] [folder]`: how long it takes from the pointer on a link to its preview, beyond the delay that
 * is meant: the first time, when the note it leads to is loaded, and again. Needs `npm run build` before, or the folder of a
 * site that is served from the root.
 */
export async function previewTable([page = 'mlops/', folder]: readonly string[]): Promise<string> {
  const baseUrl = folder === undefined ? identityOf(repository, process.env).baseUrl : '/';
  const {server, url} = await serveSite({dir: path.resolve(folder ?? 'build'), baseUrl, port: 0});
  const browser = await chromium.launch({executablePath: chromePath(), args: [...CHROME_FLAGS]});
  try {
    const tab = await browser.newPage({viewport: {width: 1280, height: 800}});
    await tab.addInitScript(watch);
    await tab.goto(url + page, {waitUntil: 'networkidle'});
    const links = await namesOf(tab);
    const first: number[] = [];
    const again: number[] = [];
    for (const nth of links) {
      // The first of all loads the code of previews as well.
      first.push(await waited(tab, nth));
      for (let n = 0; n < TIMES; n++) again.push(await waited(tab, nth));
    }
    return markdown([
      ['from pointer to content, beyond the delay', 'median ms', 'worst ms', 'bar ms'],
      [`first time, ${first.length} links`, ...statistics(first), ''],
      [`again, ${again.length} times`, ...statistics(again), '100'],
    ]);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Which links of the text lead to other notes: the first ones, by their order among all. */
async function namesOf(page: Page): Promise<number[]> {
  const links = page.locator(LINK);
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const isFirst = (href: string, nth: number) => hrefs.indexOf(href) === nth;
  const found = hrefs.flatMap((href, nth) => (isFirst(href, nth) ? [nth] : [])).slice(0, LINKS);
  if (found.length === 0) throw new Error(`${page.url()} has no links to other notes.`);
  return found;
}

/** Links of the text to pages, without those in definitions of terms, which are hidden. */
const LINK =
  '.theme-doc-markdown :is(p, li) a[href^="/"]:not([href*="/assets/"]):not([popover] a):not([data-search] a)';

/** Milliseconds from the pointer on the nth link to its preview, less the delay. */
async function waited(page: Page, nth: number): Promise<number> {
  const link = page.locator(LINK).nth(nth);
  await link.scrollIntoViewIfNeeded();
  await page.mouse.move(2, 400);
  await page.waitForFunction(() => document.querySelector('[popover]:popover-open') === null);
  // What was just scrolled under the pointer is not meant.
  await page.waitForTimeout(400);
  await page.evaluate(() => (window.shownAt = 0));
  await link.hover();
  await page.waitForFunction(() => window.shownAt > 0);
  return (await page.evaluate(() => window.shownAt - window.enteredAt)) - DELAY.mouse;
}

declare global {
  interface Window {
    enteredAt: number;
    shownAt: number;
  }
}

/** Notes when the pointer comes to a link and when a preview has been drawn. */
function watch(): void {
  document.addEventListener(
    'pointerover',
    ({target, timeStamp}) => {
      if (target instanceof Element && target.closest('a') !== null) window.enteredAt = timeStamp;
    },
    {capture: true},
  );
  document.addEventListener(
    'toggle',
    ({target}) => {
      if (target instanceof Element && target.matches(':popover-open')) {
        requestAnimationFrame(() => requestAnimationFrame(() => (window.shownAt = performance.now())));
      }
    },
    {capture: true},
  );
}

function statistics(times: readonly number[]): readonly [string, string] {
  const sorted = [...times].sort((a, b) => a - b);
  return [(sorted[sorted.length >> 1] ?? Number.NaN).toFixed(0), (sorted.at(-1) ?? Number.NaN).toFixed(0)];
}
