import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {findHref} from '../../src/search/arrival/address';
import {useBrowser, type Visit} from './browser';
import {violationsOf} from './violations';

const {visit} = useBrowser();

const NOTE = '/mlops/drizzle/';
/** Opens the note as a result of a search does, and waits for the marks. */
const arrive = async (terms: readonly string[], hash = '', options?: Visit) => {
  const visited = await visit(findHref(NOTE + hash, terms), options);
  await bar(visited.page).waitFor();
  return visited;
};
const bar = (page: Page) => page.locator('[data-found-bar]');
const said = (page: Page) => bar(page).getByRole('status').textContent();
const marked = (page: Page, name = 'found') =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map((range) => range.toString()), name);
const current = async (page: Page) => (await marked(page, 'found-current')).join();

/** Whether the current mark is drawn, below the navigation and above the bar. */
const isInSight = (page: Page) =>
  page.waitForFunction(() => {
    const [range] = CSS.highlights.get('found-current') ?? [];
    if (!(range instanceof Range)) return false;
    const {top, bottom, width} = range.getBoundingClientRect();
    const above = document.querySelector('.navbar')?.getBoundingClientRect().bottom ?? NaN;
    const below = document.querySelector('[data-found-bar]')?.getBoundingClientRect().top ?? NaN;
    return width > 0 && top >= above && bottom <= below;
  });

describe('on arrival from a search', () => {
  it('marks exactly the words that were found, through italics, code and soft hyphens, and nothing else', async () => {
    const {page, context, errors, foreign} = await arrive(['drizzle']);
    expect(await marked(page)).toEqual([
      'Drizzle',
      'Drizzle',
      'drizzle',
      'driz\u00ADzle',
      'drizzle',
      'Drizzle',
      'drizzle',
      'drizzle',
      'drizzle',
    ]);
    expect(await page.locator('main mark').count()).toBe(0);
    expect({errors, foreign}).toEqual({errors: [], foreign: []});
    await context.close();
  });

  it('leaves a clean address, and the focus where it was', async () => {
    const {page, context} = await arrive(['drizzle', 'gauge'], '#by-the-gauge');
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('#by-the-gauge');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await context.close();
  });

  it('leads to the first match in the section, and says which of how many it is', async () => {
    const {page, context} = await arrive(['drizzle', 'absent'], '#elsewhere');
    await isInSight(page);
    expect(await said(page)).toBe('Match 9 of 9 · drizzle');
    await context.close();
  });

  it('leads to the first of all where the section has none, and scrolls to it', async () => {
    const {page, context} = await arrive(['evening'], '#in-a-tab', {height: 500});
    await isInSight(page);
    expect(await said(page)).toBe('Match 1 of 1 · evening');
    await context.close();
  });

  it('scrolls sideways where a match is beyond the edge of a block of code', async () => {
    const {page, context} = await arrive(['millimetre'], '', {width: 360});
    await isInSight(page);
    const isWithin = await page.evaluate(() => {
      const [range] = CSS.highlights.get('found-current') ?? [];
      const frame = range?.startContainer.parentElement?.closest('pre')?.getBoundingClientRect();
      const box = range instanceof Range ? range.getBoundingClientRect() : undefined;
      return frame !== undefined && box !== undefined && box.left >= frame.left && box.right <= frame.right;
    });
    expect(isWithin).toBe(true);
    await context.close();
  });

  it.each([
    ['details', 'mizzle', ['mizzle']],
    ['details in details', 'scotch', ['scotch']],
    ['a tab', 'haar', ['haar']],
    ['the definition of a term', 'virga', ['virga']],
  ])('opens %s', async (_, term, words) => {
    const {page, context, errors} = await arrive([term]);
    await isInSight(page);
    expect(await marked(page)).toEqual(words);
    expect(await current(page)).toBe(words[0]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('from mark to mark', () => {
  it('moves by Alt and arrows, round both ends, each time to what is in sight', async () => {
    const {page, context} = await arrive(['wets', 'mizzle', 'scotch', 'haar', 'virga']);
    const order = ['wets', 'mizzle', 'scotch', 'haar', 'virga', 'wets'];
    const seen = [];
    for (let stop = 0; stop < order.length; stop++) {
      await isInSight(page);
      seen.push(`${await said(page)} ${await current(page)}`);
      await page.keyboard.press('Alt+ArrowDown');
    }
    expect(seen).toEqual(order.map((word, i) => `Match ${(i % 5) + 1} of 5 · wets, mizzle, scotch + 2 ${word}`));
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await said(page)).toMatch(/^Match 5 of 5/);
    await context.close();
  });

  it('moves by buttons, which keep the focus', async () => {
    const {page, context} = await arrive(['gauge']);
    const next = page.getByRole('button', {name: 'Next match'});
    await next.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await said(page)).toMatch(/^Match 3 of/);
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByRole('button', {name: 'Previous match'}).click();
    expect(await said(page)).toMatch(/^Match 2 of/);
    await context.close();
  });

  it('clears by Escape, for good', async () => {
    const {page, context} = await arrive(['gauge']);
    await page.keyboard.press('Escape');
    await bar(page).waitFor({state: 'detached'});
    expect(await marked(page)).toEqual([]);
    await page.reload({waitUntil: 'networkidle'});
    expect(await bar(page).count()).toBe(0);
    await context.close();
  });

  it('clears by its button, and Tab goes on from the mark', async () => {
    const {page, context} = await arrive(['last']);
    const clear = page.getByRole('button', {name: 'Clear the marks'});
    await clear.focus();
    await page.keyboard.press('Enter');
    await bar(page).waitFor({state: 'detached'});
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('definition');
    await context.close();
  });

  it('leaves Escape to the search while that is open', async () => {
    const {page, context} = await arrive(['gauge']);
    await page.keyboard.press('/');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').waitFor({state: 'detached'});
    expect((await marked(page)).length).toBeGreaterThan(0);
    await context.close();
  });
});

describe('marks', () => {
  it('are there again after a reload, at the place where the reader was', async () => {
    const {page, context} = await arrive(['gauge']);
    await page.evaluate(() => window.scrollTo(0, 600));
    await page.reload({waitUntil: 'networkidle'});
    await bar(page).waitFor();
    expect(new Set(await marked(page))).toEqual(new Set(['gauge']));
    expect(await page.evaluate(() => window.scrollY)).toBe(600);
    await context.close();
  });

  it('go when the page is left, come with a link to another, and again by back and forward', async () => {
    const {page, context} = await arrive(['gauge']);
    await page.getByRole('link', {name: 'the ground'}).click();
    await page.getByRole('heading', {level: 1, name: /^Soil/}).waitFor();
    await page.waitForFunction(() => [...(CSS.highlights.get('found') ?? [])].join() === 'compost');
    expect(new URL(page.url()).search).toBe('');
    expect(await said(page)).toBe('Match 1 of 1 · compost');
    await page.goBack();
    await page.waitForFunction(() => [...(CSS.highlights.get('found') ?? [])].join().startsWith('gauge,gauge'));
    await page.goForward();
    await page.waitForFunction(() => [...(CSS.highlights.get('found') ?? [])].join() === 'compost');
    await page.getByRole('link', {name: 'Journal', exact: true}).first().click();
    await page.getByRole('heading', {level: 1, name: 'Journal'}).waitFor();
    expect([await marked(page), await bar(page).count()]).toEqual([[], 0]);
    await context.close();
  });

  it('stay when the reader goes to another section by the contents', async () => {
    const {page, context} = await arrive(['gauge']);
    await page.locator('.table-of-contents').getByRole('link', {name: 'Elsewhere'}).click();
    await page.waitForTimeout(300);
    expect((await marked(page)).length).toBeGreaterThan(0);
    expect(await said(page)).toMatch(/^Match 1 of/);
    await context.close();
  });

  it('follow what changes on the page', async () => {
    const {page, context} = await arrive(['gauge']);
    const before = (await marked(page)).length;
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'A late gauge.';
      document.querySelector('.theme-doc-markdown')?.append(late);
    });
    await page.waitForFunction((count) => CSS.highlights.get('found')?.size === count, before + 1);
    expect(await said(page)).toBe(`Match 1 of ${before + 1} · gauge`);
    await context.close();
  });

  it('are neither drawn nor counted where the page has none of the words, or is not asked', async () => {
    for (const path of [findHref(NOTE, ['absent']), NOTE]) {
      const {page, context, errors} = await visit(path);
      await page.waitForTimeout(300);
      expect([await marked(page), await bar(page).count(), errors]).toEqual([[], 0, []]);
      await context.close();
    }
  });

  it('are a selection in a browser without highlights, which counts and moves all the same', async () => {
    const {page, context, errors} = await visit('/');
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Highlight'));
    await page.goto(new URL(findHref('mlops/drizzle/', ['gauge']), page.url()).href, {waitUntil: 'networkidle'});
    await bar(page).waitFor();
    const selected = () => page.evaluate(() => document.getSelection()?.toString());
    await page.waitForFunction(() => document.getSelection()?.toString() === 'gauge');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await said(page)).toMatch(/^Match 2 of/);
    await page.keyboard.press('Escape');
    await bar(page).waitFor({state: 'detached'});
    expect([await selected(), errors]).toEqual(['', []]);
    await context.close();
  });

  it.each([
    ['markup', ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', 'gauge']],
    ['a term of 5,000 characters', ['x'.repeat(5000), 'gauge']],
    ['500 terms', ['gauge', ...Array.from({length: 499}, (_, i) => `term${i}`)]],
  ])('are not to be led astray by %s', async (_, terms) => {
    const query = terms.map((term) => `find=${encodeURIComponent(term)}`).join('&');
    const {page, context, errors} = await visit(`${NOTE}?${query}`);
    await bar(page).waitFor();
    expect(new Set(await marked(page))).toEqual(new Set(['gauge']));
    expect(await said(page)).toMatch(/ · gauge$/);
    expect(await page.locator('img[src=x]').count()).toBe(0);
    expect([errors, new URL(page.url()).search]).toEqual([[], '']);
    await context.close();
  });
});

describe('the bar', () => {
  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('axe finds nothing wrong with it, %s, %i px', async (theme, width) => {
    const {page, context} = await arrive(['gauge', 'drizzle'], '#by-the-gauge', {theme, width, height: 740});
    await page.waitForTimeout(300);
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });

  it('gives a finger 44 px, stays within a small window, and moves nothing sideways', async () => {
    const {page, context} = await arrive(['gauge', 'drizzle', 'reading', 'emptied', 'straight'], '', {width: 320});
    const boxes = await bar(page)
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    expect(boxes.map(({width, height}) => [width, height])).toEqual([44, 44, 44].map((side) => [side, side]));
    expect(boxes.every(({left, right}) => left >= 0 && right <= 320)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await context.close();
  });

  it('is not printed', async () => {
    const {page, context} = await arrive(['gauge']);
    await page.emulateMedia({media: 'print'});
    expect(await bar(page).isVisible()).toBe(false);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('goes with marks of a contrast of 4.5:1 and more, %s', async (theme) => {
    const {page, context} = await arrive(['drizzle'], '', {theme});
    const pairs = await page.evaluate(() =>
      ['found', 'found-current'].map((name) => {
        const {color, backgroundColor} = getComputedStyle(document.body, `::highlight(${name})`);
        return [color, backgroundColor];
      }),
    );
    for (const [text = '', ground = ''] of pairs) {
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
    await context.close();
  });
});

/** The contrast of two colours written as `rgb(r, g, b)`, by WCAG 2. */
function contrast(one: string, other: string): number {
  const [light = NaN, dark = NaN] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = NaN, g = NaN, b = NaN] = (colour.match(/^rgb\((\d+), (\d+), (\d+)\)$/)?.slice(1) ?? []).map((value) => {
    const part = Number(value) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
