import {describe, expect, it} from 'vitest';
import {barOf, markedOn, saidOn, useArrival, waitInSight} from './arrival';
import {violationsOf} from './violations';

const {arrive} = useArrival();

describe('from mark to mark', () => {
  it('moves by Alt and arrows, round both ends, each time to what is in sight', async () => {
    const {page, context} = await arrive(['wets', 'mizzle', 'scotch', 'haar', 'virga']);
    const order = ['wets', 'mizzle', 'scotch', 'haar', 'virga', 'wets'];
    const seen = [];
    for (let stop = 0; stop < order.length; stop++) {
      await waitInSight(page);
      seen.push(`${await saidOn(page)} ${(await markedOn(page, 'found-current')).join()}`);
      await page.keyboard.press('Alt+ArrowDown');
    }
    expect(seen).toEqual(order.map((word, i) => `Match ${(i % 5) + 1} of 5 · wets, mizzle, scotch + 2 ${word}`));
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await saidOn(page)).toMatch(/^Match 5 of 5/);
    await context.close();
  });

  it('jumps without motion for a reader who minds it', async () => {
    const {page, context} = await arrive(['wets', 'last'], '', {height: 500});
    await page.emulateMedia({reducedMotion: 'reduce'});
    await page.keyboard.press('Alt+ArrowDown');
    const [first, second] = await page.evaluate(async () => {
      const before = window.scrollY;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [before, window.scrollY];
    });
    expect(first).toBeGreaterThan(500);
    expect(second).toBe(first);
    await context.close();
  });

  it('moves by buttons, which keep the focus', async () => {
    const {page, context} = await arrive(['gauge']);
    const next = page.getByRole('button', {name: 'Next match'});
    await next.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await saidOn(page)).toMatch(/^Match 3 of/);
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByRole('button', {name: 'Previous match'}).click();
    expect(await saidOn(page)).toMatch(/^Match 2 of/);
    await context.close();
  });

  it('clears by Escape, for good', async () => {
    const {page, context} = await arrive(['gauge']);
    await page.keyboard.press('Escape');
    await barOf(page).waitFor({state: 'detached'});
    expect(await markedOn(page)).toEqual([]);
    await page.reload({waitUntil: 'networkidle'});
    expect(await barOf(page).count()).toBe(0);
    await context.close();
  });

  it('clears by its button, and Tab goes on from the mark', async () => {
    const {page, context} = await arrive(['last']);
    const clear = page.getByRole('button', {name: 'Clear the marks'});
    await clear.focus();
    await page.keyboard.press('Enter');
    await barOf(page).waitFor({state: 'detached'});
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
    expect((await markedOn(page)).length).toBeGreaterThan(0);
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
    const boxes = await barOf(page)
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
    expect(await barOf(page).isVisible()).toBe(false);
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
