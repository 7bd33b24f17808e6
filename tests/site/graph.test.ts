import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {describe, expect, inject, it} from 'vitest';
import type {Graph} from '../../src/notes/graph/nodes';
import {useBrowser, type Visit} from './browser';
import {violationsOf} from './violations';

const {visit} = useBrowser();

const PAGE = '/graph/';

async function graphAt(search: string, options: Visit = {}) {
  const visited = await visit(PAGE + search, options);
  await visited.page.locator('canvas[aria-busy="false"]').waitFor();
  await settled(visited.page);
  return visited;
}

/** Waits until the picture stands still: two looks at it are the same. */
async function settled(page: Page): Promise<void> {
  let before = '';
  for (let look = 0; look < 50; look++) {
    const now = await pictureOf(page);
    if (now !== '' && now === before) return;
    before = now;
    await page.waitForTimeout(150);
  }
  throw new Error('The picture never stood still.');
}

/** The picture as data; nothing while it is of one colour. */
async function pictureOf(page: Page): Promise<string> {
  return page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return new Set(pixels).size < 8 ? '' : canvas.toDataURL();
  });
}

/** The picture in 64 by 48 greys, which tells views apart but not how a browser smooths its lines. */
async function greysOf(page: Page): Promise<number[]> {
  return page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const small = new OffscreenCanvas(64, 48).getContext('2d');
    if (small === null) return [];
    small.imageSmoothingQuality = 'high';
    small.drawImage(canvas, 0, 0, 64, 48);
    const {data} = small.getImageData(0, 0, 64, 48);
    return Array.from({length: 64 * 48}, (_, at) => (data[4 * at] ?? 0) + (data[4 * at + 1] ?? 0));
  });
}

/** How far two pictures are apart; 0 for the same. */
function apart(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, grey, at) => sum + Math.abs(grey - (other[at] ?? 0)), 0);
}

const caption = (page: Page) => page.getByRole('group', {name: 'Picture of the graph'}).getByRole('status');
const list = (page: Page) => page.locator('main ul').first().locator(':scope > li');

/** Goes with the mouse over the picture until a note is lit, and says where. */
async function findNote(page: Page): Promise<{x: number; y: number}> {
  const box = await page.locator('canvas').boundingBox();
  if (box === null) throw new Error('There is no picture.');
  for (let y = box.y + 20; y < box.y + box.height; y += 12) {
    for (let x = box.x + 20; x < box.x + box.width; x += 12) {
      await page.mouse.move(x, y);
      const cursor = await page.locator('canvas').evaluate((canvas) => canvas.style.cursor);
      if (cursor === 'pointer') return {x, y};
    }
  }
  throw new Error('There is no note in the picture.');
}

describe('the data of the graph', () => {
  const read = (): Graph => JSON.parse(readFileSync(path.join(inject('siteDir'), 'graph/data.json'), 'utf8')) as Graph;

  it('holds the listed notes, each with an address that is a page', () => {
    const {nodes} = read();
    expect(nodes.map(({permalink}) => permalink)).toContain('/mlops/soil/');
    for (const {permalink} of nodes) {
      expect(() => readFileSync(path.join(inject('siteDir'), permalink, 'index.html'))).not.toThrow();
    }
  });

  it.each(['graph/data.json', 'graph/index.html'])('says nothing of hidden notes in %s', (file) => {
    expect(readFileSync(path.join(inject('siteDir'), file), 'utf8')).not.toMatch(/quokkadraft|wombatunlisted/i);
  });
});

describe('the page of the graph', () => {
  it('shows notes as a picture and says the same in a list', async () => {
    const {page, context, errors, foreign} = await graphAt('');
    expect(await page.getByRole('heading', {level: 1}).textContent()).toBe('Graph');
    expect(await page.getByRole('application').getAttribute('aria-label')).toMatch(/^\d+ notes, \d+ links$/);
    const soil = list(page).filter({has: page.getByRole('link', {name: /^Soil/})});
    await soil.locator('summary').click();
    expect(await soil.getByRole('link', {name: 'Compost'}).first().getAttribute('href')).toBe(
      '/notes-of-mine/glossary/compost/',
    );
    expect({errors, foreign}).toEqual({errors: [], foreign: []});
    await context.close();
  });

  it('is the same picture at each visit', async () => {
    const pictures = [];
    for (let turn = 0; turn < 2; turn++) {
      const {page, context} = await graphAt('');
      pictures.push(await pictureOf(page));
      await context.close();
    }
    expect(pictures[0]).toBe(pictures[1]);
  });

  it('tells of a note under the mouse, and opens it at a click', async () => {
    const {page, context} = await graphAt('');
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
    const {page, context} = await graphAt('');
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
    const {page, context} = await graphAt('');
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
    const {page, context} = await graphAt('', {hasTouch: true, isMobile: true, width: 360, height: 740});
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
    const {page, context} = await graphAt('', {hasTouch: true, isMobile: true, width: 360, height: 740});
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

  it('is narrowed by title, tag and kind, in its address too, and says when nothing is left', async () => {
    const {page, context} = await graphAt('');
    await page.getByRole('searchbox', {name: 'Title'}).fill('frost');
    await page.waitForURL(/\?q=frost$/);
    await expect.poll(() => list(page).count()).toBe(1);
    await page.getByRole('searchbox', {name: 'Title'}).fill('');
    await page.getByRole('combobox', {name: 'Tag'}).selectOption('tools');
    await page.getByRole('button', {name: /^Guide/}).click();
    await page.waitForURL(/\?kind=guide&tag=tools$/);
    expect((await list(page).getByRole('link').allTextContents()).sort()).toEqual([
      'Build a frame',
      'Link notes',
      'Sow beans',
    ]);
    await page.getByRole('searchbox', {name: 'Title'}).fill('nothing like it');
    await page.getByText('No note is like that.').first().waitFor();
    await page.getByRole('button', {name: 'Show all'}).last().click();
    await page.waitForURL((url) => url.search === '');
    await expect.poll(() => list(page).count()).toBeGreaterThan(9);
    await context.close();
  });

  it('opens as its address says', async () => {
    const {page, context} = await graphAt('?kind=term&q=com');
    expect(await list(page).getByRole('link').allTextContents()).toEqual(['Compost']);
    expect(await page.getByRole('button', {name: /^Term/}).getAttribute('aria-pressed')).toBe('true');
    await context.close();
  });

  it('shows the neighbourhood of a note in one step and in two, and the back button takes it back', async () => {
    const {page, context} = await graphAt('?note=/glossary/compost/');
    expect(await page.getByRole('heading', {level: 1}).textContent()).toBe('Around «Compost»');
    const near = await list(page).count();
    await page.getByRole('radio', {name: 'Two steps'}).check();
    await page.waitForURL(/steps=2/);
    await expect.poll(() => list(page).count()).toBeGreaterThan(near);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('steps'));
    await expect.poll(() => list(page).count()).toBe(near);
    await page.getByRole('link', {name: 'The whole graph'}).click();
    await page.getByRole('heading', {level: 1, name: 'Graph', exact: true}).waitFor();
    await context.close();
  });

  it('says so when there is no such note', async () => {
    const {page, context} = await graphAt('?note=/no/such/');
    expect(await page.getByText('There is no note at /no/such/').isVisible()).toBe(true);
    await context.close();
  });

  it('says when it cannot be loaded, and tries again', async () => {
    const {page, context} = await visit('/changes/');
    await page.route('**/graph/data.json', (route) => route.abort());
    await page.getByRole('contentinfo').getByRole('link', {name: 'Graph'}).click();
    await page.getByRole('alert').waitFor();
    await page.unroute('**/graph/data.json');
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.locator('canvas').waitFor();
    await context.close();
  });

  it('lists all notes by kind without JavaScript', async () => {
    const {page, context} = await visit(PAGE, {javaScriptEnabled: false});
    expect(
      await page
        .getByRole('heading', {name: /^Guides \(2\)|^Guides/})
        .first()
        .isVisible(),
    ).toBe(true);
    const link = page.getByRole('main').getByRole('link', {name: 'Compost'});
    expect(await link.getAttribute('href')).toBe('/notes-of-mine/glossary/compost/');
    await context.close();
  });

  it('shows the settled picture at once to who wants less motion', async () => {
    const {page, context} = await visit('/changes/');
    await page.emulateMedia({reducedMotion: 'reduce'});
    await page.goto(`${inject('siteUrl')}graph/`, {waitUntil: 'networkidle'});
    await settled(page);
    await context.close();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('has nothing that axe finds wrong, %s, %i px', async (theme, width) => {
    const {page, context} = await graphAt('?note=/glossary/compost/', {theme, width, height: 800});
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('summary').first().click();
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await context.close();
  });
});

describe('the foot of a note', () => {
  it('names related notes with the reason, in the page as it is served', async () => {
    const {page, context} = await visit('/glossary/mulch/', {javaScriptEnabled: false});
    const related = page.locator('section', {has: page.getByRole('heading', {name: /Related notes/})});
    expect(await related.locator('li').count()).toBeGreaterThan(0);
    expect(await related.locator('li').first().textContent()).toMatch(/(Both|Share) .+/);
    await context.close();
  });

  it.each(['/mlops/soil/', '/journal/first-frost/'])(
    'opens a graph of its neighbourhood at %s, loaded when opened',
    async (at) => {
      const {page, context, errors} = await visit(at);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      expect(asked).toEqual([]);
      await page.getByText('Graph of this note').click();
      await page.locator('canvas').waitFor();
      await settled(page);
      expect(asked.filter((one) => one.endsWith('/graph/data.json')).length).toBe(1);
      await page.getByRole('radio', {name: 'Two steps'}).check();
      await settled(page);
      expect(await violationsOf(page)).toEqual([]);
      expect(errors).toEqual([]);
      await page.getByRole('link', {name: 'The same with a list, on a page of its own'}).click();
      await page.getByRole('heading', {level: 1, name: /^Around/}).waitFor();
      await context.close();
    },
  );

  it('loads neither code nor data of the graph before', async () => {
    const {page, context} = await visit('/changes/');
    const asked: string[] = [];
    page.on('response', (response) => asked.push(response.url()));
    await page.goto(`${inject('siteUrl')}mlops/soil/`, {waitUntil: 'networkidle'});
    expect(asked.filter((url) => url.includes('graph/'))).toEqual([]);
    await context.close();
  });

  it('has no graph for a note that is not listed', async () => {
    const {page, context} = await visit('/mlops/unlisted/');
    expect(await page.getByText('Graph of this note').count()).toBe(0);
    expect(await page.getByRole('heading', {name: /Related notes/}).count()).toBe(0);
    await context.close();
  });
});
