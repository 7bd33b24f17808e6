import {appendFileSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {chromium, type Page} from 'playwright-core';
import {CHROME_FLAGS, chromePath} from '../../chrome';
import {serve, type Served} from './run';
import type {Site} from './sites';

/** Edits that are measured, and milliseconds that a page or an edit is waited for at the most. */
const EDITS = 7;
const LONGEST = 10 * 60_000;
/** Milliseconds of quiet between edits, as a writer leaves them and more than any server gathers saves. */
const QUIET = 3000;

export type Wait = {
  /** Seconds from the start of the server to a note that is seen in a browser, run by its scripts. */
  readonly first: number;
  /** Seconds of the processor until then, which say more on a busy machine. */
  readonly processor: number;
  readonly edits: readonly Edit[];
};

/** Milliseconds from a save to its text in the browser, by the clock and of the processor. */
export type Edit = {readonly clock: number; readonly processor: number};

/** Starts the development server as a writer does, with a browser at a note, and edits that. */
export async function waitOf(site: Site, note: string, port: number): Promise<Wait> {
  const browser = await chromium.launch({executablePath: chromePath(), args: [...CHROME_FLAGS]});
  const page = await browser.newPage();
  const start = performance.now();
  const server = serve(site, port);
  try {
    await shown(page, `http://127.0.0.1:${port}/${note.replace(/\.mdx$/u, '/')}`);
    const first = (performance.now() - start) / 1000;
    const processor = server.processor();
    return {first, processor, edits: await editsOf(page, server, path.join(site.dir, 'docs', note))};
  } catch (error) {
    throw new Error(`The development server of ${site.name} shows no note:\n${server.said()}`, {cause: error});
  } finally {
    await server.stop();
    await browser.close();
  }
}

async function editsOf(page: Page, {processor}: Served, file: string): Promise<Edit[]> {
  const edits: Edit[] = [];
  // Words that no earlier run has left in the note.
  const run = readFileSync(file, 'utf8').length;
  for (let nth = 0; nth < EDITS; nth++) {
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    const word = `zebrafinch${run}x${nth}`;
    const used = processor();
    const saved = performance.now();
    appendFileSync(file, `\n\nA ${word}.\n`);
    const isThere = (text: string) => document.body.innerText.includes(text);
    await page.waitForFunction(isThere, `${word}.`, {timeout: LONGEST, polling: 20});
    edits.push({clock: performance.now() - saved, processor: (processor() - used) * 1000});
  }
  return edits;
}

/** Asks until the server answers, then waits for the note's title. */
async function shown(page: Page, url: string): Promise<void> {
  const end = performance.now() + LONGEST;
  while (performance.now() < end) {
    try {
      await page.goto(url, {timeout: LONGEST, waitUntil: 'commit'});
      await page.waitForSelector('article h1', {timeout: LONGEST});
      return;
    } catch (error) {
      if (!String(error).includes('ERR_CONNECTION_REFUSED')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`Nobody answers at ${url}.`);
}
