import type {Page} from 'playwright-core';
import type {Visit, Visited} from './browser';

/** Address of the page of the graph. */
export const PAGE = '/graph/';

/** Visits the page of the graph and waits until its picture stands still. */
export async function graphAt(
  visit: (path: string, options?: Visit) => Promise<Visited>,
  search: string,
  options: Visit = {},
): Promise<Visited> {
  const visited = await visit(PAGE + search, options);
  await visited.page.locator('canvas[aria-busy="false"]').waitFor();
  // Titles are drawn again once their font is there, which may be long after on a busy machine.
  await visited.page.waitForFunction(() => document.fonts.status === 'loaded');
  await settled(visited.page);
  return visited;
}

/** Waits until the picture stands still: two looks at it are the same. */
export async function settled(page: Page): Promise<void> {
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
export async function pictureOf(page: Page): Promise<string> {
  return page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return new Set(pixels).size < 8 ? '' : canvas.toDataURL();
  });
}

/** The picture in 64 by 48 greys, which tells views apart but not how a browser smooths its lines. */
export async function greysOf(page: Page): Promise<number[]> {
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
export function apart(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, grey, at) => sum + Math.abs(grey - (other[at] ?? 0)), 0);
}

export const caption = (page: Page) => page.getByRole('group', {name: 'Picture of the graph'}).getByRole('status');
export const list = (page: Page) => page.locator('main ul').first().locator(':scope > li');

/** Goes with the mouse over the picture until a note is lit, and says where. */
export async function findNote(page: Page): Promise<{x: number; y: number}> {
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
