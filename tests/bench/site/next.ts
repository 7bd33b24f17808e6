import type {Browser, Page} from 'playwright-core';
import {SLOW_4G} from '../search/figures';
import {totalOf, watched, weightsOf} from './visit';

/** How often the next page is gone to, and milliseconds for which a reader's pointer is on a link before it is clicked. */
const STEPS = 9;
const HOVER = 200;

/** How much slower than this machine the slow one is, as Lighthouse has it. */
const SLOWER = 4;

/** Going on to another note: median milliseconds from the click to its title, and median bytes without a preview's page. */
export type Next = {readonly ms: number; readonly bytes: number};

/** Follows links in the text of notes, each time to one that was not open yet. */
export async function nextPages(browser: Browser, url: string, how: 'here' | 'slow'): Promise<Next> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  try {
    await page.goto(url, {waitUntil: 'networkidle'});
    if (how === 'slow') await slow(page);
    const seen = new Set([new URL(url).pathname]);
    const steps: Next[] = [];
    for (let step = 0; step < STEPS; step++) {
      const next = await stepOf(page, seen);
      if (next !== undefined) steps.push(next);
    }
    return {ms: middle(steps.map(({ms}) => ms)), bytes: middle(steps.map(({bytes}) => bytes))};
  } finally {
    await context.close();
  }
}

async function stepOf(page: Page, seen: Set<string>): Promise<Next | undefined> {
  const links = page.locator('.theme-doc-markdown a[href*="topic-"], .theme-doc-markdown a[href*="glossary/"]');
  const all = await links.evaluateAll((found) =>
    // Some links stand in lists that are closed.
    found.map((link) => (link.checkVisibility() ? new URL((link as HTMLAnchorElement).href).pathname : '')),
  );
  const at = all.findIndex((path) => path !== '' && !seen.has(path));
  const path = all[at];
  if (path === undefined) return undefined;
  seen.add(path);
  const link = links.nth(at);
  await link.scrollIntoViewIfNeeded();
  const responses = watched(page);
  const shown = page.evaluate(arrival, path);
  await link.hover();
  await page.waitForTimeout(HOVER);
  await link.click();
  const ms = await shown;
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(100);
  const {html: _, ...weights} = await weightsOf(responses);
  return {ms, bytes: totalOf({...weights, html: 0})};
}

/** Runs in the page: milliseconds from the click to the first frame after the title has changed. */
function arrival(path: string): Promise<number> {
  const before = document.querySelector('h1');
  const click = {at: 0};
  document.addEventListener('click', () => Object.assign(click, {at: performance.now()}), {capture: true, once: true});
  return new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      const now = document.querySelector('h1');
      if (now === null || now === before || window.location.pathname !== path) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - click.at));
    }).observe(document, {childList: true, subtree: true});
  });
}

async function slow(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_4G.trip,
    downloadThroughput: SLOW_4G.bytes * 1000,
    uploadThroughput: SLOW_4G.bytes * 500,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
