import {describe, expect, it} from 'vitest';
import {useBrowser} from './browser';
import {violationsOf} from './violations';

const {visit} = useBrowser();

describe('wikilinks of a page', () => {
  const NOTE = '/guides/link-notes/';

  it.each([
    ['sow-beans', '/guides/sow-beans/'],
    ['ground', '/mlops/soil/'],
    ['sow-beans › Step 1', '/guides/sow-beans/#step-1'],
    ['Tables', '#tables'],
  ])('«%s» leads to %s', async (label, address) => {
    const {page, context} = await visit(NOTE);
    const link = page.locator('.theme-doc-markdown').getByRole('link', {name: label, exact: true}).first();
    expect(await link.getAttribute('href')).toBe(address.startsWith('#') ? address : `/notes-of-mine${address}`);
    await context.close();
  });

  it.each([
    ['Compost', '/glossary/compost/'],
    ['glossary/mulch', '/glossary/mulch/'],
    ['rotted plants', '/glossary/compost/'],
    ['rotted', '/glossary/compost/'],
  ])('«%s», a term, shows its definition and leads to %s', async (label, address) => {
    const {page, context} = await visit(NOTE);
    await page.locator('.theme-doc-markdown').getByRole('button', {name: label, exact: true}).first().click();
    const more = page.getByRole('link', {name: /^More on/}).filter({visible: true});
    expect(await more.getAttribute('href')).toBe(`/notes-of-mine${address}`);
    await context.close();
  });

  it('are none in code, and a block answers to its name', async () => {
    const {page, context} = await visit(NOTE);
    const main = page.locator('.theme-doc-markdown');
    expect(await main.getByText('[[Compost]]', {exact: true}).count()).toBe(1);
    expect(await main.locator('[id="^kept"]').textContent()).toBe('This paragraph has a name.');
    expect(await main.textContent()).not.toMatch(/\[\[(?!Compost)|\^kept/);
    await context.close();
  });

  it('show an embedded note, section and picture, with where the text comes from', async () => {
    const {page, context} = await visit(NOTE);
    const embeds = page.locator('.theme-doc-markdown .transclusion');
    expect(await embeds.count()).toBe(2);
    expect(await embeds.last().textContent()).toContain('Step 1');
    expect(await embeds.first().getByRole('link', {name: 'Mulch'}).last().getAttribute('href')).toMatch(/mulch\/$/);
    const picture = page.locator('.sized-picture img');
    expect(
      await picture.evaluate((img) => (img instanceof HTMLImageElement ? [img.naturalWidth > 0, img.width] : [])),
    ).toEqual([true, 120]);
    await context.close();
  });
});

describe('what links to a note', () => {
  it('is named below it by kind, with heading and sentence, also without JavaScript', async () => {
    const {page, context} = await visit('/glossary/compost/', {javaScriptEnabled: false});
    const section = page.getByRole('region', {name: 'Linked from'});
    const guides = section.locator('div', {has: page.getByRole('heading', {name: 'Guides'})});
    expect(await guides.getByRole('link', {name: 'Link notes'}).getAttribute('href')).toBe(
      '/notes-of-mine/guides/link-notes/',
    );
    expect(await guides.locator('mark').first().textContent()).toBe('Compost');
    const concepts = section.locator('div', {has: page.getByRole('heading', {name: 'Concepts'})});
    expect(await concepts.getByRole('link', {name: 'Where it fails'}).getAttribute('href')).toMatch(
      /\/mlops\/soil\/#where-it-fails$/,
    );
    expect(await section.getByRole('button').count()).toBe(0);
    await context.close();
  });

  it('is named below a journal note too', async () => {
    const {page, context} = await visit('/journal/first-frost/');
    const section = page.getByRole('region', {name: 'Linked from'});
    expect(await section.getByRole('link', {name: 'Link notes'}).getAttribute('href')).toMatch(
      /\/guides\/link-notes\/$/,
    );
    await context.close();
  });

  it.each(['light', 'dark'] as const)(
    'tells by keyboard who names it without a link, in the %s theme',
    async (theme) => {
      const {page, context, errors} = await visit('/glossary/mulch/', {theme});
      await page.getByRole('button', {name: /mentions? without a link/}).press('Enter');
      const heading = page.getByRole('heading', {name: 'Mentioned without a link'});
      await heading.waitFor();
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
      const link = page.locator('div', {has: heading}).last().getByRole('link').first();
      expect(await link.isVisible()).toBe(true);
      expect(await violationsOf(page)).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('says when the rest cannot be loaded, and tries again', async () => {
    const {page, context} = await visit('/glossary/mulch/');
    await page.route('**/connections.json', (route) => route.abort());
    await page.getByRole('button', {name: /mentions? without a link/}).click();
    await page.getByText('These could not be loaded.').waitFor();
    await page.unroute('**/connections.json');
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.getByRole('heading', {name: 'Mentioned without a link'}).waitFor();
    await context.close();
  });
});
