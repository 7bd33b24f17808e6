import {gzipSync} from 'node:zlib';
import type {Response} from 'playwright-core';
import {expect, inject, it} from 'vitest';
import {useBrowser} from './browser';

/** Bytes of a first visit to a note, compressed, without fonts and prefetches; bare Docusaurus costs 220 kB. */
const PAGE_BUDGET = 210_000;
/** Bytes of the fonts of a first visit. */
const FONT_BUDGET = 60_000;

const {open} = useBrowser();

it.each(['/mlops/soil/', '/podcasts/rain/', '/glossary/compost/'])('a first visit to %s stays light', async (path) => {
  const {page, context} = await open();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(inject('siteUrl') + path.slice(1), {waitUntil: 'networkidle'});
  const weights = await Promise.all(responses.map(weightOf));
  const sum = (kind: string) => weights.reduce((bytes, weight) => bytes + (weight.kind === kind ? weight.bytes : 0), 0);
  console.log(`${path}: page ${sum('page')}, fonts ${sum('font')}, prefetched ${sum('prefetched')} bytes`);
  expect(sum('page')).toBeGreaterThan(50_000);
  expect(sum('page')).toBeLessThan(PAGE_BUDGET);
  expect(sum('font')).toBeGreaterThan(10_000);
  expect(sum('font')).toBeLessThan(FONT_BUDGET);
  await context.close();
});

async function weightOf(response: Response): Promise<{kind: 'page' | 'font' | 'prefetched'; bytes: number}> {
  const {['sec-purpose']: purpose} = await response.request().allHeaders();
  const body = await response.body();
  if (purpose?.includes('prefetch') === true) return {kind: 'prefetched', bytes: gzipSync(body, {level: 9}).length};
  if (response.request().resourceType() === 'font') return {kind: 'font', bytes: body.length};
  return {kind: 'page', bytes: gzipSync(body, {level: 9}).length};
}
