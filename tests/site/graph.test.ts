import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, inject, it} from 'vitest';
import type {Graph} from '../../src/notes/graph/nodes';
import {useBrowser} from './browser';
import {graphAt, list, PAGE, pictureOf, settled} from './graph';
import {violationsOf} from './violations';

const {visit} = useBrowser();

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
    const {page, context, errors, foreign} = await graphAt(visit, '');
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
      const {page, context} = await graphAt(visit, '');
      pictures.push(await pictureOf(page));
      await context.close();
    }
    expect(pictures[0]).toBe(pictures[1]);
  });

  it('is narrowed by title, tag and kind, in its address too, and says when nothing is left', async () => {
    const {page, context} = await graphAt(visit, '');
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
    const {page, context} = await graphAt(visit, '?kind=term&q=com');
    expect(await list(page).getByRole('link').allTextContents()).toEqual(['Compost']);
    expect(await page.getByRole('button', {name: /^Term/}).getAttribute('aria-pressed')).toBe('true');
    await context.close();
  });

  it('shows the neighbourhood of a note in one step and in two, and the back button takes it back', async () => {
    const {page, context} = await graphAt(visit, '?note=/glossary/compost/');
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
    const {page, context} = await graphAt(visit, '?note=/no/such/');
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
    const {page, context} = await graphAt(visit, '?note=/glossary/compost/', {theme, width, height: 800});
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
