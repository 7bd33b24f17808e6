import {describe, expect, it} from 'vitest';
import {useBrowser} from './browser';
import {field, isFocused, results, said, search} from './dialog';
import {violationsOf} from './violations';

const {visit} = useBrowser();

describe('what the dialog of the search shows', () => {
  it('repairs a typo, says so, and takes it as it was written if the reader wants, the focus in the text', async () => {
    const {page, context} = await visit('/');
    await search(page, 'compsot');
    await page.getByRole('option', {name: /^Compost/}).waitFor();
    expect(await said(page).textContent()).toContain('Showing results for «compost» instead of «compsot»');
    await page.getByRole('button', {name: 'Search for «compsot» as written'}).click();
    await page.getByText('Nothing holds «compsot».').waitFor();
    expect(await field(page).evaluate(isFocused)).toBe(true);
    await context.close();
  });

  it('marks in its excerpts the words that were asked for, and keeps hostile text as text', async () => {
    const {page, context} = await visit('/');
    await search(page, 'alert soil');
    await page.getByRole('option', {name: /^Soil & <script>alert\("x"\)<\/script>/}).waitFor();
    const marks = await page.locator('[role=option] mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(mark.toLowerCase()).toMatch(/^(?:alert|soil)$/);
    expect(await page.locator('[role=option] :is(script, b)').count()).toBe(0);
    await context.close();
  });

  it.each(['quokkadraft', 'quokkainside', 'quokkatagwords', 'wombatunlisted'])(
    'never finds %s, which is hidden',
    async (word) => {
      const {page, context} = await visit('/');
      await search(page, `"${word}"`);
      await page.getByText(`Nothing holds «"${word}"».`).waitFor();
      await context.close();
    },
  );

  it('offers ways on when nothing is found: near words and tags, all tags, writing the note', async () => {
    const {page, context} = await visit('/');
    await search(page, 'soilwombat "zzz"');
    await page.getByText('Nothing holds').waitFor();
    const write = await page.getByRole('link', {name: 'Write this note'}).getAttribute('href');
    expect(new URL(write ?? '').searchParams.get('value')).toContain('title: "soilwombat zzz"');
    expect(await page.getByRole('link', {name: 'All tags'}).getAttribute('href')).toBe('/notes-of-mine/tags/');
    await field(page).fill('"wether"');
    await page.getByText('Nothing holds «"wether"».').waitFor();
    await page.getByRole('region', {name: 'Tags near to it'}).getByRole('button', {name: 'weather'}).click();
    expect([await field(page).inputValue(), await field(page).evaluate(isFocused)]).toEqual(['tag:weather', true]);
    await page.getByRole('option', {name: /^Soil/}).waitFor();
    await context.close();
  });

  it('narrows what was found by kind, folder and tag, and widens it again', async () => {
    const {page, context} = await visit('/');
    await search(page, 'soil');
    await results(page).first().waitFor();
    await page.getByRole('button', {name: 'Narrow'}).click();
    const term = page.getByRole('button', {name: /^Term/});
    await term.waitFor();
    const count = Number(await term.locator('span').textContent());
    expect(await term.getAttribute('aria-pressed')).toBe('false');
    await term.click();
    expect(await field(page).inputValue()).toBe('soil kind:term');
    await page.getByText(`${count} note${count === 1 ? '' : 's'} found.`, {exact: true}).waitFor();
    await expect.poll(() => page.locator('[role=option]').filter({hasText: 'Term'}).count()).toBe(count);
    expect(await term.getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('button', {name: /^Concept/}).count()).toBe(1);
    await term.click();
    expect(await field(page).inputValue()).toBe('soil');
    await context.close();
  });

  it('remembers searches and visits on this device alone, until they are taken away', async () => {
    const {page, context, foreign} = await visit('/');
    await search(page, 'compost');
    await page.getByRole('option', {name: /^Compost/}).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {level: 1, name: 'Compost'}).waitFor();
    await search(page, 'pruning');
    await page.getByRole('option', {name: /^Pruning/}).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {level: 1, name: 'Pruning'}).waitFor();
    await page.keyboard.press('/');
    const searches = page.getByRole('region', {name: 'Recent searches'});
    expect(await searches.locator('[data-entry]').allTextContents()).toEqual(['pruning', 'compost']);
    await page.keyboard.press('ArrowDown');
    expect(await searches.getByRole('button', {name: 'pruning', exact: true}).evaluate(isFocused)).toBe(true);
    await page.getByRole('button', {name: 'Forget pruning', exact: true}).click();
    expect(await searches.locator('[data-entry]').allTextContents()).toEqual(['compost']);
    expect(await field(page).evaluate(isFocused)).toBe(true);
    await searches.getByRole('button', {name: 'compost', exact: true}).click();
    expect(await field(page).inputValue()).toBe('compost');
    await field(page).fill('');
    const stored = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('search')));
    expect([stored.length, (await context.cookies()).length, foreign]).toEqual([1, 0, []]);
    await page.getByRole('button', {name: 'Forget all'}).click();
    expect(await page.locator('[data-entry]').count()).toBe(0);
    expect(await page.evaluate((key) => localStorage.getItem(key ?? ''), stored[0])).not.toContain('compost');
    await context.close();
  });

  it('works under a finger at 360 px, every target 44 px, nothing wider than the screen', async () => {
    const {page, context} = await visit('/', {width: 360, height: 740, hasTouch: true, isMobile: true});
    const states = async () => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth)).toBeLessThanOrEqual(360);
      return page.locator('dialog :is(a, button, input)').evaluateAll((all) =>
        all
          .map((each) => ({name: each.textContent || each.tagName, box: each.getBoundingClientRect()}))
          .filter(({box}) => box.width > 1 && box.height < 43.5)
          .map(({name, box}) => `${name}: ${Math.round(box.height)}`),
      );
    };
    await page.getByRole('button', {name: 'Search'}).tap();
    await field(page).fill('soil');
    await results(page).first().waitFor();
    expect(await states()).toEqual([]);
    await page.getByRole('button', {name: 'Narrow'}).tap();
    await page.getByRole('button', {name: /^Term/}).waitFor();
    expect(await states()).toEqual([]);
    await field(page).fill('"wether"');
    await page.getByRole('link', {name: 'Write this note'}).waitFor();
    expect(await states()).toEqual([]);
    await field(page).fill('compost');
    await page.getByRole('option', {name: /^Compost/}).tap();
    await page.getByRole('heading', {level: 1, name: 'Compost'}).waitFor();
    await page.getByRole('button', {name: 'Search'}).tap();
    await page.getByText('Kept on this device alone.').waitFor();
    expect(await states()).toEqual([]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing wrong in any of its states, %s', async (theme) => {
    const {page, context} = await visit('/', {theme});
    await search(page, '');
    await page.getByText('Type a word').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await field(page).fill('soil');
    await results(page).first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', {name: 'Narrow'}).click();
    await page.getByRole('button', {name: /^Term/}).click();
    await page.getByRole('option', {name: /^Compost/}).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await field(page).fill('"wether"');
    await page.getByRole('link', {name: 'Write this note'}).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await field(page).fill('compost');
    await page.getByRole('option', {name: /^Compost/}).click();
    await page.getByRole('heading', {level: 1, name: 'Compost'}).waitFor();
    await search(page, '');
    await page.getByText('Kept on this device alone.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });
});
