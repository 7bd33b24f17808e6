import {chromium, type Browser} from 'playwright-core';
import {CHROME_FLAGS, chromePath} from '../../chrome';
import type {InPage} from './browser/visit';
import {hostOf, IDENTITY, UNCOUNTED, type Host} from './host';
import type {Kind, Traffic} from './line';
import type {Peer} from './peers/peer';
import {script} from './script';

/** One question and what it took; all times in milliseconds. */
export type Asked = {
  readonly urls: readonly string[];
  readonly traffic: Traffic;
  /** Until everything that the list shows was there. */
  readonly time: number;
  /** Until the first result was complete; the same as `time` when there is none. */
  readonly first: number;
};

/** A visit to a page of the site; nothing of the search is loaded at first. */
export type Visit = {
  /** Loads what every query needs, as when the box is opened, over a line without waits; until the line is quiet. */
  readonly prepare: () => Promise<void>;
  /** The engine must have been prepared. */
  readonly ask: (q: string, line: Kind) => Promise<Asked>;
  /** Prepares and asks at once. */
  readonly askCold: (q: string, line: Kind) => Promise<Asked>;
  readonly memory: InPage['memory'];
  readonly close: () => Promise<void>;
};

/** With an icon of its own, since the browser would ask the host for one. */
const HTML = `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
<script type="module" src="adapter.js"></script>`;

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromePath(),
    // the last frees memory when it is measured, instead of waiting for a good moment
    args: [
      ...CHROME_FLAGS,
      `--ignore-certificate-errors-spki-list=${IDENTITY.print}`,
      '--enable-blink-features=ForceEagerMeasureMemory',
    ],
  });
}

/** Serves what an engine wrote, with a page that can ask it. */
export async function hostFor(peer: Peer, out: string): Promise<Host> {
  const adapter = await script('browser/visit.ts', {adapter: peer.adapter});
  return hostOf(out, {'page.html': HTML, 'adapter.js': adapter});
}

/** A visit with nothing in the cache. */
export async function visitOf(browser: Browser, host: Host): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${host.url}${UNCOUNTED.slice(1)}page.html`);
  const ask = async (q: string): Promise<Asked> => {
    const answer = await page.evaluate((text) => inPage.ask(text), q);
    return {...answer, traffic: host.traffic()};
  };
  return {
    prepare: async () => {
      host.begin('free');
      await page.evaluate(() => inPage.prepare());
      await page.waitForLoadState('networkidle');
    },
    ask: (q, line) => {
      host.begin(line);
      return ask(q);
    },
    askCold: async (q, line) => {
      host.begin(line);
      const before = await page.evaluate(() => inPage.prepare());
      const {time, first, ...answer} = await ask(q);
      return {...answer, time: before + time, first: before + first};
    },
    memory: () => page.evaluate(() => inPage.memory()),
    close: () => context.close(),
  };
}
