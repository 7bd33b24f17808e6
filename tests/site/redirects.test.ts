import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, inject, it} from 'vitest';
import {useBrowser} from './browser';

const {visit} = useBrowser();
const read = (file: string) => readFileSync(path.join(inject('siteDir'), file), 'utf8');

describe('an old address', () => {
  it.each([
    ['/old/frame/', 'guides/build-a-frame/'],
    ['/old/frame/?a=1#step-1', 'guides/build-a-frame/?a=1#step-1'],
    ['/frame.html', 'guides/build-a-frame/'],
    ['/old/all/', 'guides/sow-beans/'],
    ['/old/all/#the-frame', 'guides/build-a-frame/#step-1'],
  ])('%s leads on', async (from, to) => {
    const {page, context, errors} = await visit(from);
    expect(page.url()).toBe(inject('siteUrl') + to);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('leads on without scripts', async () => {
    const {page, context} = await visit('/old/frame/', {javaScriptEnabled: false});
    await page.waitForURL('**/guides/build-a-frame/');
    await context.close();
  });

  it('stands in no site map, and loads nothing', () => {
    expect(read('sitemap.xml')).not.toContain('/old/');
    expect(read('old/frame/index.html')).not.toMatch(/src=|stylesheet/);
  });
});

describe('the old id of a heading', () => {
  it('leads to the heading, without scripts too', async () => {
    const {page, context} = await visit('/guides/build-a-frame/#first-step', {javaScriptEnabled: false, height: 200});
    const heading = await page.locator('#step-1').boundingBox();
    expect(heading?.y).toBeGreaterThan(0);
    expect(heading?.y).toBeLessThan(200);
    await context.close();
  });
});

it('costs the pages nothing: no route is made for it', () => {
  expect(existsSync(path.join(inject('siteDir'), 'old/frame/index.html'))).toBe(true);
  expect(read('guides/build-a-frame/index.html')).not.toContain('/old/frame');
});
