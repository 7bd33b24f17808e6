import {describe, expect, it} from 'vitest';
import {useBrowser} from './browser';
import {apart, caption, findNote, graphAt, greysOf, PAGE, pictureOf, settled} from './graph';

const {visit} = useBrowser();

describe('the picture of the graph', () => {
  it('tells of a note under the mouse, and opens it at a click', async () => {
    const {page, context} = await graphAt(visit, '');
    const {x, y} = await findNote(page);
    await page.waitForFunction(() => document.querySelector('[role="group"] [role="status"] strong') !== null);
    const title = await caption(page).locator('strong').textContent();
    await page.mouse.click(x, y);
    await page.waitForURL((url) => !url.pathname.endsWith(PAGE));
    await page
      .getByRole('heading', {level: 1})
      .filter({hasText: title ?? 'no title'})
      .waitFor();
    await page.goBack();
    await page.locator('canvas').waitFor();
    await context.close();
  });

  it('is moved by dragging and zoomed by the wheel and by buttons, and shown whole again', async () => {
    const {page, context} = await graphAt(visit, '');
    const [whole, greys] = [await pictureOf(page), await greysOf(page)];
    const box = await page.locator('canvas').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 30, (box?.y ?? 0) + 30];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 60, {steps: 4});
    await page.mouse.up();
    await settled(page);
    const dragged = await pictureOf(page);
    expect(dragged).not.toBe(whole);
    expect(page.url()).toContain(PAGE);
    await page.mouse.wheel(0, -300);
    await settled(page);
    const zoomed = await pictureOf(page);
    expect(zoomed).not.toBe(dragged);
    await page.getByRole('button', {name: 'Zoom out'}).click();
    await settled(page);
    expect(await pictureOf(page)).not.toBe(zoomed);
    const away = apart(greys, await greysOf(page));
    await page.getByRole('button', {name: 'Show all'}).click();
    await page.mouse.move(2, 2);
    await settled(page);
    expect(apart(greys, await greysOf(page))).toBeLessThan(away / 5);
    await context.close();
  });

  it('is walked through, moved, zoomed and left by keys', async () => {
    const {page, context} = await graphAt(visit, '');
    const greys = await greysOf(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    const first = await caption(page).textContent();
    expect(first).toMatch(/, \d+ links?$/);
    await page.keyboard.press('ArrowRight');
    const second = await caption(page).textContent();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    expect(new Set([first, second, await caption(page).textContent()]).size).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    expect(await caption(page).textContent()).toBe('');
    for (const key of ['Shift+ArrowLeft', '+', '-']) {
      const before = await pictureOf(page);
      await page.keyboard.press(key);
      await settled(page);
      expect(await pictureOf(page)).not.toBe(before);
    }
    const away = apart(greys, await greysOf(page));
    await page.keyboard.press('0');
    await settled(page);
    expect(apart(greys, await greysOf(page))).toBeLessThan(away / 5);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith(PAGE));
    await context.close();
  });

  it('tells of a note at the first touch and opens it at the second', async () => {
    const {page, context} = await graphAt(visit, '', {hasTouch: true, isMobile: true, width: 360, height: 740});
    const {x, y} = await findNote(page);
    await page.touchscreen.tap(x, y);
    await caption(page).locator('strong').waitFor();
    await page.getByRole('link', {name: 'Open', exact: true}).waitFor();
    expect(page.url()).toContain(PAGE);
    await page.touchscreen.tap(x, y);
    await page.waitForURL((url) => !url.pathname.endsWith(PAGE));
    await context.close();
  });

  it('grows between two fingers', async () => {
    const {page, context} = await graphAt(visit, '', {hasTouch: true, isMobile: true, width: 360, height: 740});
    const whole = await pictureOf(page);
    const session = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', spread: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          spread === 0
            ? []
            : [
                {x: 180 - spread, y: 350, id: 1},
                {x: 180 + spread, y: 350, id: 2},
              ],
      });
    await touch('touchStart', 20);
    for (const spread of [35, 50, 70]) await touch('touchMove', spread);
    await touch('touchEnd', 0);
    await settled(page);
    expect(await pictureOf(page)).not.toBe(whole);
    await context.close();
  });
});
