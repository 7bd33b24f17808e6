import {gzipSync} from 'node:zlib';
import type {Response} from 'playwright-core';
import {expect, inject, it} from 'vitest';
import {useBrowser} from './browser';

/** Bytes of a first visit to a note, compressed, without fonts and prefetches; bare Docusaurus costs 220 kB. */
const PAGE_BUDGET = 182_000;
/** Bytes of what every page of the site has in common and runs first, compressed. */
const MAIN_BUDGET = 117_000;
/** Bytes of the fonts of a first visit. */
const FONT_BUDGET = 60_000;

const {open} = useBrowser();

it.each(['/mlops/soil/', '/podcasts/rain/', '/glossary/compost/'])('a first visit to %s stays light', async (path) => {
  const {page, context} = await open();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(inject('siteUrl') + path.slice(1), {waitUntil: 'networkidle'});
  const weights = await Promise.all(responses.map(weightOf));
  const weigh = (is: (weight: Weight) => boolean) => weights.filter(is).reduce((sum, {bytes}) => sum + bytes, 0);
  const sum = (kind: Weight['kind']) => weigh((weight) => weight.kind === kind);
  console.log(`${path}: page ${sum('page')}, fonts ${sum('font')}, prefetched ${sum('prefetched')} bytes`);
  expect(sum('page')).toBeGreaterThan(50_000);
  expect(sum('page')).toBeLessThan(PAGE_BUDGET);
  const main = weigh(({isMain}) => isMain);
  expect(main).toBeGreaterThan(50_000);
  expect(main).toBeLessThan(MAIN_BUDGET);
  expect(sum('font')).toBeGreaterThan(10_000);
  expect(sum('font')).toBeLessThan(FONT_BUDGET);
  await context.close();
});

type Weight = {readonly kind: 'page' | 'font' | 'prefetched'; readonly isMain: boolean; readonly bytes: number};

async function weightOf(response: Response): Promise<Weight> {
  const {['sec-purpose']: purpose} = await response.request().allHeaders();
  const body = await response.body();
  const isMain = /\/(?:main|runtime~main)\./u.test(response.url());
  const packed = gzipSync(body, {level: 9}).length;
  if (purpose?.includes('prefetch') === true) return {kind: 'prefetched', isMain, bytes: packed};
  if (response.request().resourceType() === 'font') return {kind: 'font', isMain, bytes: body.length};
  return {kind: 'page', isMain, bytes: packed};
}
