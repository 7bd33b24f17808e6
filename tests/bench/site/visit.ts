import {gzipSync} from 'node:zlib';
import type {Browser, Page, Response} from 'playwright-core';

/** What the files of a visit are for. */
export const KINDS = ['html', 'main', 'runtime', 'chunks', 'css', 'other', 'fonts', 'prefetches'] as const;
export type Kind = (typeof KINDS)[number];

/** Bytes by kind, compressed where hosts compress. */
export type Weights = Readonly<Record<Kind, number>>;

/** The first visit to a page: what it loads, and bytes of the heap of JavaScript once nothing more is loaded. */
export async function firstVisit(browser: Browser, url: string): Promise<{weights: Weights; heap: number}> {
  const page = await browser.newPage();
  try {
    const responses = watched(page);
    await page.goto(url, {waitUntil: 'networkidle'});
    const weights = await weightsOf(responses);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('HeapProfiler.enable');
    await devtools.send('HeapProfiler.collectGarbage');
    const {usedSize} = await devtools.send('Runtime.getHeapUsage');
    return {weights, heap: usedSize};
  } finally {
    await page.close();
  }
}

/** What a first visit weighs: all but fonts, which are loaded once for all, and what is loaded for later. */
export function totalOf(all: Weights): number {
  const {fonts: _, prefetches: __, ...weights} = all;
  return Object.values(weights).reduce((sum, bytes) => sum + bytes, 0);
}

/** The responses of a page from now on. */
export function watched(page: Page): Response[] {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return responses;
}

export async function weightsOf(responses: readonly Response[]): Promise<Weights> {
  const weights: Record<Kind, number> = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const response of responses) {
    const {['sec-purpose']: purpose = ''} = await response.request().allHeaders();
    const kind = purpose.includes('prefetch') ? 'prefetches' : kindOf(response);
    const body = await response.body().catch(() => Buffer.of());
    weights[kind] += kind === 'fonts' ? body.length : gzipSync(body, {level: 9}).length;
  }
  return weights;
}

function kindOf(response: Response): Kind {
  const name = new URL(response.url()).pathname;
  const type = response.request().resourceType();
  if (type === 'font') return 'fonts';
  if (type === 'stylesheet') return 'css';
  // A page that is fetched, as previews do.
  if (type === 'document' || name.endsWith('/')) return 'html';
  if (name.includes('runtime~')) return 'runtime';
  if (name.includes('/main.')) return 'main';
  return type === 'script' || name.endsWith('.json') ? 'chunks' : 'other';
}
