import {describe, expect, it} from 'vitest';
import {useBrowser} from './browser';
import {linkOn, LONG, NOTE, previewOn, saidBy, termOn} from './previews';

const {visit} = useBrowser();

const SOIL = 'Soil & <script>alert("x")</script>';
const COMPOST = 'TERM | Compost | Rotted plants that feed the soil; made in a heap, in about a year.';

describe('a preview shows, of', () => {
  it.each([
    ['a note, its kind, title and opening', 'the ground', `CONCEPT | ${SOIL} | Soil is what plants stand in. It holds`],
    ['a heading, its section', 'its failings', `CONCEPT | ${SOIL} | Where it fails | See compost. | Turn`],
    ['a term’s note, the definition first', 'a word', 'TERM | Mulch | A cover of straw or leaves on the soil, which'],
    ['a journal note, the same', 'a day', 'JOURNAL | First frost | '],
    ['a place of the page', 'the evening', 'ON THIS PAGE | In the evening | Water runs slowly then. (Back) | At night'],
    ['a footnote, its text', '1', 'Footnote 1 | Measured with a jug, twice; see the ground. | Turn previews off'],
    ['a source of the page, its entry', 'said so', 'Source | B. Pourer: The Can. Read the second half. | Turn'],
    ['a list of notes, its opening', 'all guides', 'MAP | Guides | '],
  ])('%s', async (_, name, said) => {
    const {page, context, errors, foreign} = await visit(NOTE);
    await linkOn(page, name).hover();
    expect((await saidBy(page)).slice(0, said.length)).toBe(said);
    expect({errors, foreign}).toEqual({errors: [], foreign: []});
    await context.close();
  });

  it.each([
    ['first mentioned', 'Black gold', COMPOST],
    ['linked to', 'a cover', 'TERM | Mulch | A cover of straw'],
    ['shown by name', 'heap', COMPOST],
  ])('a term %s, its definition', async (_, name, said) => {
    const {page, context} = await visit(NOTE);
    await termOn(page, name).hover();
    expect((await saidBy(page)).slice(0, said.length)).toBe(said);
    await context.close();
  });

  it.each(['elsewhere', 'picture', 'Watering'])('nothing: %s', async (name) => {
    const {page, context} = await visit(NOTE);
    await page.getByRole('main').getByText(name, {exact: true}).first().hover();
    await page.waitForTimeout(LONG);
    expect(await previewOn(page).count()).toBe(0);
    await context.close();
  });
});

describe('with the mouse', () => {
  it('it stays while the pointer moves into it, and closes when it leaves', async () => {
    const {page, context} = await visit(NOTE);
    await linkOn(page, 'the ground').hover();
    await previewOn(page).waitFor();
    await previewOn(page).getByText('Soil is what plants').hover();
    await page.waitForTimeout(LONG);
    expect(await previewOn(page).isVisible()).toBe(true);
    await page.getByRole('heading', {level: 1}).hover();
    await previewOn(page).waitFor({state: 'hidden'});
    await context.close();
  });

  it('Escape closes it without moving the pointer, and it stays closed until the pointer has been away', async () => {
    const {page, context} = await visit(NOTE);
    const link = linkOn(page, 'the ground');
    await link.hover();
    await previewOn(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await previewOn(page).count()).toBe(0);
    await link.hover({position: {x: 3, y: 5}});
    await page.waitForTimeout(LONG);
    expect(await previewOn(page).count()).toBe(0);
    await page.getByRole('heading', {level: 1}).hover();
    await link.hover();
    await previewOn(page).waitFor();
    await context.close();
  });

  it('it does not open when the pointer only crosses a link, nor for what is scrolled under it', async () => {
    const {page, context} = await visit(NOTE, {height: 300});
    await linkOn(page, 'the ground').hover();
    await page.waitForTimeout(150);
    await page.mouse.wheel(0, 40);
    await page.waitForTimeout(LONG);
    expect(await previewOn(page).count()).toBe(0);
    await context.close();
  });

  it('its title leads to the note, without loading the site again', async () => {
    const {page, context} = await visit(NOTE);
    await page.evaluate(() => Object.assign(window, {sameVisit: true}));
    await linkOn(page, 'its failings').hover();
    await previewOn(page).getByRole('link', {name: SOIL}).click();
    await page.waitForURL(/\/mlops\/soil\/#where-it-fails$/);
    expect(await page.evaluate(() => 'sameVisit' in window)).toBe(true);
    expect(await previewOn(page).count()).toBe(0);
    await context.close();
  });

  it('a click on a term opens its definition in place of the preview', async () => {
    const {page, context} = await visit(NOTE);
    await termOn(page, 'a cover').hover();
    await previewOn(page).waitFor();
    await termOn(page, 'a cover').click();
    expect(await previewOn(page).count()).toBe(0);
    const more = page.getByRole('link', {name: 'More on Mulch'}).first();
    expect(await more.isVisible()).toBe(true);
    await more.click();
    await page.waitForURL(/\/glossary\/mulch\/$/);
    await context.close();
  });
});

describe('with the keyboard', () => {
  it('it opens at a link in focus, also one that is scrolled to, is gone into, and Escape closes it', async () => {
    const {page, context} = await visit(NOTE, {height: 320});
    const link = linkOn(page, 'the ground');
    await linkOn(page, 'its failings').focus();
    await page.keyboard.press('Shift+Tab');
    await previewOn(page).waitFor();
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await previewOn(page).getByText('Alt+↓ goes in').isVisible()).toBe(true);
    await page.keyboard.press('Alt+ArrowDown');
    expect(await previewOn(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(SOIL);
    await page.keyboard.press('Escape');
    expect(await previewOn(page).count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.waitForTimeout(LONG);
    expect(await previewOn(page).count()).toBe(0);
    await context.close();
  });

  it('Tab leaves it for the next link of the page, and Shift+Tab for its own', async () => {
    const {page, context} = await visit(NOTE);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (const [keys, next] of [
      [['Tab', 'Tab', 'Tab'], 'its failings'],
      [['Tab', 'Shift+Tab'], 'the ground'],
    ] as const) {
      await linkOn(page, 'its failings').focus();
      await page.keyboard.press('Shift+Tab');
      await previewOn(page).waitFor();
      await page.keyboard.press('Alt+ArrowDown');
      for (const key of keys) await page.keyboard.press(key);
      expect(await focused()).toBe(next);
      await previewOn(page).waitFor({state: 'hidden'});
      await page.keyboard.press('Tab');
    }
    await context.close();
  });
});

describe('with a finger', () => {
  const phone = {width: 360, height: 740, hasTouch: true, isMobile: true};

  it('a long press opens it, a tap beside it closes it', async () => {
    const {page, context} = await visit(NOTE, phone);
    await linkOn(page, 'the ground').scrollIntoViewIfNeeded();
    // The link may run over two lines.
    const point = await linkOn(page, 'the ground').evaluate((link) => {
      const {left, top} = link.getClientRects()[0] ?? {left: 0, top: 0};
      return {x: left + 4, y: top + 8};
    });
    const touch = await context.newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [point]});
    await previewOn(page).waitFor();
    await touch.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
    await page.waitForTimeout(LONG);
    expect(await previewOn(page).isVisible()).toBe(true);
    expect(page.url()).toMatch(/\/mlops\/watering\/$/);
    const placed = await previewOn(page).boundingBox();
    expect(placed?.x).toBeGreaterThanOrEqual(0);
    expect((placed?.x ?? 0) + (placed?.width ?? 0)).toBeLessThanOrEqual(360);
    await page.touchscreen.tap(180, 720);
    await previewOn(page).waitFor({state: 'hidden'});
    await context.close();
  });

  it('a tap follows the link', async () => {
    const {page, context} = await visit(NOTE, phone);
    await linkOn(page, 'the ground').tap();
    await page.waitForURL(/\/mlops\/soil\/$/);
    await page.waitForTimeout(LONG);
    expect(await previewOn(page).count()).toBe(0);
    await context.close();
  });
});
