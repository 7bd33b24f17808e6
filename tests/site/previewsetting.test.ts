import {describe, expect, inject, it} from 'vitest';
import {useBrowser} from './browser';
import {linkOn, LONG, NOTE, previewOn, saidBy, termOn} from './previews';
import {violationsOf} from './violations';

const {visit} = useBrowser();

describe('previews', () => {
  it('are turned off in one, stay off, and are turned on again at the foot of the page', async () => {
    const {page, context} = await visit(NOTE);
    const isOn = page.getByRole('switch', {name: /Previews of links/});
    expect(await isOn.getAttribute('aria-checked')).toBe('true');
    await linkOn(page, 'the ground').hover();
    await previewOn(page).getByRole('button', {name: 'Turn previews off'}).click();
    await previewOn(page).waitFor({state: 'hidden'});
    expect(await isOn.getAttribute('aria-checked')).toBe('false');
    const asked: string[] = [];
    await page.reload({waitUntil: 'networkidle'});
    page.on('request', (request) => asked.push(request.resourceType()));
    await linkOn(page, 'the evening').hover();
    await page.waitForTimeout(LONG);
    expect(await previewOn(page).count()).toBe(0);
    expect(asked).toEqual([]);
    await isOn.click();
    expect(await isOn.getAttribute('aria-checked')).toBe('true');
    await linkOn(page, 'the evening').hover();
    await previewOn(page).waitFor();
    await context.close();
  });

  it.each(['light', 'dark'] as const)('have nothing that axe finds wrong, %s', async (theme) => {
    const {page, context} = await visit(NOTE, {theme});
    for (const open of [linkOn(page, 'the ground'), linkOn(page, '1'), termOn(page, 'Black gold')]) {
      await open.scrollIntoViewIfNeeded();
      await page.waitForTimeout(LONG);
      await open.hover();
      await previewOn(page).waitFor();
      await page.waitForTimeout(300);
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await termOn(page, 'Black gold').click();
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });

  it('fetch nothing before a reader turns to a link, the page once, and nothing for what is on the page', async () => {
    const {page, context} = await visit(NOTE);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.resourceType()} ${new URL(request.url()).pathname}`));
    // Beside the page, the small file by which it would be gone to.
    const pages = () => asked.filter((one) => one.startsWith('fetch') && !one.endsWith('/page.json'));
    await page.getByRole('heading', {level: 1}).hover();
    await page.waitForTimeout(LONG);
    expect(asked).toEqual([]);
    for (const name of ['1', 'the evening', 'said so']) {
      await linkOn(page, name).hover();
      await previewOn(page).waitFor();
      await page.keyboard.press('Escape');
    }
    expect(pages()).toEqual([]);
    for (const name of ['the ground', 'its failings', 'the ground']) {
      await linkOn(page, name).hover();
      await previewOn(page).waitFor();
      await page.keyboard.press('Escape');
    }
    expect(pages()).toEqual([`fetch ${new URL(inject('siteUrl')).pathname}mlops/soil/`]);
    await context.close();
  });

  it('are not there without a network, and links work as ever when it is back', async () => {
    const {page, context} = await visit(NOTE);
    await linkOn(page, '1').hover();
    await previewOn(page).waitFor();
    await page.keyboard.press('Escape');
    await page.route('**/mlops/soil/', (route) => route.abort());
    await linkOn(page, 'the ground').hover();
    await page.waitForTimeout(LONG);
    expect(await previewOn(page).count()).toBe(0);
    await page.unroute('**/mlops/soil/');
    await page.getByRole('heading', {level: 1}).hover();
    await linkOn(page, 'the ground').hover();
    expect(await saidBy(page)).toContain('Soil is what plants stand in.');
    await linkOn(page, 'the ground').click();
    await page.waitForURL(/\/mlops\/soil\/$/);
    await context.close();
  });

  it('leave nothing missing without JavaScript: links lead on and terms are defined', async () => {
    const {page, context} = await visit(NOTE, {javaScriptEnabled: false});
    expect(await page.getByRole('switch').count()).toBe(0);
    const more = page.getByRole('link', {name: 'More on Compost'}).first();
    expect(await more.isVisible()).toBe(false);
    await termOn(page, 'Black gold').click();
    expect(await more.isVisible()).toBe(true);
    expect(await page.getByText('Rotted plants that feed the soil').first().isVisible()).toBe(true);
    await more.click();
    expect(page.url()).toMatch(/\/glossary\/compost\/$/);
    await context.close();
  });

  it('come soon after their delay of 300 ms', async () => {
    const {page, context} = await visit(NOTE);
    const times: number[] = [];
    for (let nth = 0; nth < 6; nth++) {
      await page.getByRole('heading', {level: 1}).hover();
      await page.waitForTimeout(400);
      const shown = page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let start = 0;
            document.addEventListener('pointerover', ({target, timeStamp}) => {
              if (target instanceof Element && target.closest('a') !== null) start = timeStamp;
            });
            document.addEventListener('beforetoggle', ({timeStamp}) => resolve(timeStamp - start), {
              capture: true,
              once: true,
            });
          }),
      );
      await linkOn(page, 'the ground').hover();
      times.push(Math.round(await shown));
    }
    console.log(`from hover to preview: first ${times[0]} ms, then ${times.slice(1).join(', ')} ms`);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(299);
    await context.close();
  });
});
