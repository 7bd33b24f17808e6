import type {Page} from 'playwright-core';
import {describe, expect, inject, it} from 'vitest';
import {useBrowser} from './browser';
import {violationsOf} from './violations';

const SOIL = '/changes/note/?of=/mlops/soil/';
const PACK = '**/packs/**/versions.json';
const {open, visit} = useBrowser();

/** What stands in the comparison as marked, in its order. */
const marked = (page: Page) =>
  page.locator('main section').evaluate((section) =>
    [...section.querySelectorAll('ins, del')].map((mark) => {
      const words = [...mark.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      return `${mark.localName} ${words.map((node) => node.textContent).join('')}`;
    }),
  );

describe('the foot of a note', () => {
  it('says who wrote it and when, and leads to its history', async () => {
    const {page, context} = await visit('/mlops/soil/');
    const foot = page.locator('footer.theme-doc-footer');
    const said = 'Written 3 January 2024, last changed 3 March 2024, by Ada, Bo and Cy Gardener.';
    expect(await foot.getByText(said).isVisible()).toBe(true);
    await foot.getByRole('link', {name: 'History'}).click();
    await page.getByRole('heading', {level: 1, name: /^History of Soil/}).waitFor();
    expect(await page.title()).toMatch(/^History of Soil/);
    await page.getByRole('link', {name: 'Back to the note'}).click();
    await page.getByRole('heading', {level: 1, name: /^Soil/}).waitFor();
    await context.close();
  });

  it('leads to the repository without JavaScript', async () => {
    const {page, context} = await visit('/mlops/soil/', {javaScriptEnabled: false});
    const foot = page.locator('footer.theme-doc-footer');
    expect(await foot.getByText('Written 3 January 2024').isVisible()).toBe(true);
    const href = await foot.getByRole('link', {name: 'History'}).getAttribute('href');
    expect(href).toMatch(/^https:\/\/github\.com\/.*\/commits\/.*soil\.mdx$/);
    await context.close();
  });

  it('asks for nothing of the history with a note', async () => {
    const {page, context} = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${inject('siteUrl')}mlops/soil/`, {waitUntil: 'networkidle'});
    expect(asked.filter((url) => url.includes('changes/'))).toEqual([]);
    await context.close();
  });
});

describe('the history of a note', () => {
  it('shows what the last change was, the words marked in their places', async () => {
    const {page, context, errors, foreign} = await visit(SOIL);
    expect(await page.getByRole('heading', {level: 2, name: 'Name the animals, thank …'}).isVisible()).toBe(true);
    expect(await page.getByText('3 March 2024 by Ada. 4 words added, 2 words removed.').isVisible()).toBe(true);
    expect(await marked(page)).toEqual(['del worms', 'ins small animals', 'del late', 'ins in October']);
    expect(await page.getByRole('heading', {level: 3, name: 'What it holds'}).isVisible()).toBe(true);
    expect({errors, foreign}).toEqual({errors: [], foreign: []});
    await context.close();
  });

  it('compares any two versions, keeps them in the address, and finds them there again', async () => {
    const {page, context} = await visit(SOIL);
    await page.getByLabel('From').selectOption({label: '4 January 2024: Say what soil is'});
    expect(await marked(page)).toContain('ins evergreen');
    const before = await marked(page);
    expect(new URL(page.url()).searchParams.get('from')).toMatch(/^[0-9a-f]{8}$/);
    await page.reload({waitUntil: 'networkidle'});
    expect(await marked(page)).toEqual(before);
    await context.close();
  });

  it('goes from change to change by keyboard alone', async () => {
    const {page, context} = await visit(SOIL);
    const older = page.getByRole('button', {name: 'Older change'});
    const newer = page.getByRole('button', {name: 'Newer change'});
    expect(await newer.getAttribute('aria-disabled')).toBe('true');
    await older.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {level: 2, name: 'Say what lives in soil'}).waitFor();
    expect(await page.getByText('1 February 2024 by Bo and Cy Gardener').isVisible()).toBe(true);
    expect(await older.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await older.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('navigation', {name: 'Versions'}).getByRole('link').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Say what lives in soil');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {level: 2, name: /^Name the animals/}).waitFor();
    await context.close();
  });

  it('unfolds what was not changed', async () => {
    const {page, context} = await visit(SOIL);
    const table = page.getByText('Mineral | 45 %');
    expect(await table.isVisible()).toBe(false);
    for (const fold of await page.locator('summary').all()) await fold.click();
    expect(await table.isVisible()).toBe(true);
    await context.close();
  });

  it('follows a note through its renaming', async () => {
    const {page, context} = await visit('/changes/note/?of=/guides/sow-beans/');
    const names = await page.getByRole('navigation', {name: 'Versions'}).getByRole('listitem').allTextContents();
    expect(names).toHaveLength(3);
    expect(names[1]).toContain('Put the guide where it belongs');
    await context.close();
  });

  it.each([
    ['one version', '/changes/note/?of=/podcasts/rain/', 'There is nothing to compare yet'],
    ['a note that there is not', '/changes/note/?of=/no/such/note/', 'No history is kept of a note at this address'],
    ['an unlisted note', '/changes/note/?of=/mlops/unlisted/', 'No history is kept of a note at this address'],
    ['no note', '/changes/note/', 'This address names no note'],
  ])('says so of %s', async (_, address, said) => {
    const {page, context} = await visit(address);
    expect(await page.getByRole('main').getByText(said).isVisible()).toBe(true);
    await context.close();
  });

  it('says that it loads when that takes long, and nothing when it does not', async () => {
    const {page, context} = await open();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(PACK, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(inject('siteUrl') + SOIL.slice(1));
    await page.getByText('Loading the history…').waitFor();
    release();
    await page.getByRole('heading', {level: 1, name: /^History of Soil/}).waitFor();
    expect(await page.getByText('Loading the history…').count()).toBe(0);
    await context.close();
  });

  it('says when the network fails, and tries again', async () => {
    const {page, context} = await open();
    await page.route(PACK, (route) => route.abort());
    await page.goto(inject('siteUrl') + SOIL.slice(1));
    await page.getByText('The history could not be loaded').waitFor();
    await page.unroute(PACK);
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.getByRole('heading', {level: 1, name: /^History of Soil/}).waitFor();
    await context.close();
  });

  it('says without JavaScript where the history is', async () => {
    const {page, context} = await visit(SOIL, {javaScriptEnabled: false});
    const instead = page.locator('main noscript p');
    expect(await instead.isVisible()).toBe(true);
    expect(await instead.textContent()).toContain('Comparing versions needs JavaScript');
    await context.close();
  });

  it.each([320, 360, 768])('never scrolls sideways at %i px', async (width) => {
    for (const address of [SOIL, '/changes/note/?of=/mlops/drizzle/', '/changes/']) {
      const {page, context} = await visit(address, {width});
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(`${address} ${overflow}`).toBe(`${address} 0`);
      await context.close();
    }
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each([1280, 360])('axe finds nothing wrong with the comparison at %i px, folded and unfolded', async (width) => {
    const {page, context} = await visit(SOIL, {theme, width});
    expect(await violationsOf(page)).toEqual([]);
    for (const fold of await page.locator('summary').all()) await fold.click();
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });

  it('axe finds nothing wrong with changes that are narrowed, nor with a failure', async () => {
    const narrowed = await visit('/changes/?kind=guide&author=Ada', {theme, width: 360});
    expect(await violationsOf(narrowed.page)).toEqual([]);
    await narrowed.context.close();
    const {page, context} = await visit('/changes/note/?of=/no/such/', {theme});
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });
});
