import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {useBrowser} from './browser';
import {violationsOf} from './violations';

const {visit} = useBrowser();

const search = async (page: Page, text: string) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox', {name: 'Search the notes'}).fill(text);
};
const said = (page: Page) => page.locator('dialog [role=status]');

describe('search', () => {
  it('finds a note by the keyboard alone, and Enter takes the first', async () => {
    const {page, context, errors, foreign} = await visit('/');
    await search(page, 'compost');
    await page.getByRole('option', {name: /^Compost/}).waitFor();
    expect(await page.getByRole('option', {selected: true}).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {level: 1, name: 'Compost'}).waitFor();
    expect({errors, foreign}).toEqual({errors: [], foreign: []});
    await context.close();
  });

  it('opens by Ctrl+K, moves by arrows, and gives the focus back at Escape', async () => {
    const {page, context} = await visit('/mlops/soil/');
    const button = page.getByRole('button', {name: 'Search'});
    await button.focus();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('soil');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option').first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('combobox').count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await context.close();
  });

  it('repairs a typo and says so', async () => {
    const {page, context} = await visit('/');
    await search(page, 'compsot');
    await page.getByRole('option', {name: /^Compost/}).waitFor();
    expect(await said(page).textContent()).toContain('Showing results for «compost» instead of «compsot»');
    await context.close();
  });

  it.each(['quokkadraft', 'wombatunlisted'])('never finds %s, which is hidden', async (word) => {
    const {page, context} = await visit('/');
    await search(page, `"${word}"`);
    await page.getByText(`Nothing holds «"${word}"».`).waitFor();
    await context.close();
  });

  it('says in a sentence that the index cannot be had, and tries again', async () => {
    const {page, context} = await visit('/');
    await page.route('**/search-index/**', (route) => route.abort());
    await search(page, 'compost');
    await page.getByText('could not be loaded').waitFor();
    expect(await said(page).textContent()).not.toContain('Nothing holds');
    await page.unroute('**/search-index/**');
    await page.getByRole('combobox').fill('compost ');
    await page.getByRole('option', {name: /^Compost/}).waitFor();
    await context.close();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing wrong, %s, empty and with results', async (theme) => {
    const {page, context} = await visit('/', {theme});
    await search(page, '');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('combobox').fill('soil');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });
});
