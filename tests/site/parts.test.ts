import {describe, expect, it} from 'vitest';
import {useBrowser} from './browser';

const {visit} = useBrowser();
const NOTE = '/mlops/parts/';
const TEXTS = ['Dig in sand.', 'Dig in leaves.', 'Plant lavender.'];

describe('tabs', () => {
  it('are turned with a click, the arrow keys, Home and End', async () => {
    const {page, context, errors} = await visit(NOTE);
    const shown = async () => {
      const all = await Promise.all(TEXTS.map((text) => page.getByText(text).isVisible()));
      return TEXTS.filter((_, nth) => all[nth]);
    };
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await shown()).toEqual(['Dig in sand.']);
    await page.getByRole('tab', {name: 'Light soil'}).click();
    expect(await shown()).toEqual(['Dig in leaves.']);
    for (const [key, text, tab] of [
      ['ArrowRight', 'Plant lavender.', 'Chalk'],
      ['ArrowRight', 'Dig in sand.', 'Heavy soil'],
      ['ArrowLeft', 'Plant lavender.', 'Chalk'],
      ['Home', 'Dig in sand.', 'Heavy soil'],
      ['End', 'Plant lavender.', 'Chalk'],
    ] as const) {
      await page.keyboard.press(key);
      expect([await shown(), await focused()]).toEqual([[text], tab]);
    }
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tabpanel');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('open where a link leads to a place inside of one', async () => {
    const {page, context} = await visit(`${NOTE}#feed-it`);
    await page.getByText('Dig in leaves.').waitFor();
    expect(await page.getByText('Dig in sand.').isVisible()).toBe(false);
    await page.getByRole('link', {name: 'Drain it', exact: true}).first().click();
    await page.getByText('Dig in sand.').waitFor();
    await context.close();
  });

  it('are all there, each below its title, without a script and in print', async () => {
    const still = await visit(NOTE, {javaScriptEnabled: false});
    const printed = await visit(NOTE);
    await printed.page.emulateMedia({media: 'print'});
    for (const {page, context} of [still, printed]) {
      for (const text of [...TEXTS, 'Chalk']) {
        expect(await page.getByText(text).filter({visible: true}).count()).toBe(1);
      }
      expect(await page.getByRole('tablist').filter({visible: true}).count()).toBe(0);
      await context.close();
    }
  });
});

describe.each([360, 1280])('on a screen %d pixels wide', (width) => {
  it('tabs, steps, columns and cards stay within the page', async () => {
    const {page, context} = await visit(NOTE, {width});
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const beside = await page.evaluate(() => {
      const top = (text: string) =>
        [...document.querySelectorAll('main p')].find((each) => each.textContent === text)?.getBoundingClientRect().top;
      return top('What grows in shade.') === top('What grows in sun.');
    });
    expect(beside).toBe(width > 360);
    await context.close();
  });
});
