import {expect, it} from 'vitest';
import {useBrowser} from './browser';

const {visit} = useBrowser();

it('leads from the home page to a note by topic, list and sidebar', async () => {
  const {page, context, errors} = await visit('/');
  await page.getByRole('link', {name: 'Guides', exact: true}).first().click();
  await page.getByRole('heading', {level: 1, name: 'Guides'}).waitFor();
  await page.getByRole('region', {name: 'Table: Guides'}).getByRole('link', {name: 'Sow beans'}).click();
  await page.getByRole('heading', {level: 1, name: 'Sow beans'}).waitFor();
  const sidebar = page.getByRole('navigation', {name: 'Docs sidebar'});
  await sidebar.getByRole('link', {name: 'Gardening', exact: true}).click();
  await sidebar.getByRole('link', {name: /^Soil/}).click();
  await page.getByRole('heading', {level: 1, name: /^Soil/}).waitFor();
  expect(await page.locator('.menu__link[aria-current=page]').textContent()).toContain('Soil');
  expect(errors).toEqual([]);
  await context.close();
});

it('leads from a note to others by tag', async () => {
  const {page, context} = await visit('/mlops/soil/');
  await page.getByRole('link', {name: 'weather'}).click();
  await page.getByRole('heading', {level: 1}).waitFor();
  await page.getByRole('link', {name: 'On rain'}).click();
  await page.getByRole('heading', {level: 1, name: 'On rain'}).waitFor();
  await context.close();
});

it('takes the keyboard alone: skip link, navigation bar, sidebar, note', async () => {
  const {page, context} = await visit('/mlops/soil/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  const sort = page.getByRole('button', {name: 'Time'});
  await page.goto(page.url().replace('mlops/soil/', 'guides/'), {waitUntil: 'networkidle'});
  await sort.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('main tbody th a').allTextContents()).toEqual(['Link notes', 'Build a frame', 'Sow beans']);
  await page.keyboard.press('Enter');
  expect(await page.locator('main tbody th a').allTextContents()).toEqual(['Sow beans', 'Build a frame', 'Link notes']);
  await context.close();
});

it('shows where the focus is on every stop of the keyboard', async () => {
  const {page, context} = await visit('/mlops/soil/');
  for (let stop = 0; stop < 30; stop++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null) return 'nothing is focused';
      const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(focused);
      const shown = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      return shown ? 'shown' : focused.outerHTML.slice(0, 120);
    });
    expect(seen).toBe('shown');
  }
  await context.close();
});

it('filters a list, says how many are left, and leads back from an empty one', async () => {
  const {page, context} = await visit('/guides/');
  await page.getByRole('searchbox', {name: 'Filter'}).fill('hazel');
  expect(await page.getByText('1 of 3 notes').count()).toBe(1);
  await page.getByRole('searchbox', {name: 'Filter'}).fill('submarine');
  await page.getByRole('button', {name: 'Show all'}).click();
  expect(await page.locator('main tbody tr').count()).toBe(3);
  await context.close();
});

it('remembers the theme that the reader chose', async () => {
  const {page, context} = await visit('/');
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  const toggle = page.getByRole('button', {name: /Switch between dark and light mode/}).first();
  for (let press = 0; press < 3 && (await theme()) !== 'dark'; press++) await toggle.click();
  await page.goto(`${page.url()}guides/`, {waitUntil: 'networkidle'});
  expect(await theme()).toBe('dark');
  await context.close();
});

it('opens the tree of notes from the menu of a small screen', async () => {
  const {page, context} = await visit('/mlops/soil/', {width: 360, height: 740, hasTouch: true});
  await page.getByRole('button', {name: 'Toggle navigation bar'}).tap();
  const tree = page.locator('.navbar-sidebar .theme-doc-sidebar-menu');
  await tree.getByRole('link', {name: 'Glossary', exact: true}).tap();
  await page.getByRole('heading', {level: 1, name: 'Glossary'}).waitFor();
  await context.close();
});

it.each([320, 360, 768, 1280, 2560])('never scrolls sideways at %i px', async (width) => {
  for (const path of ['/', '/mlops/soil/', '/guides/', '/glossary/', '/podcasts/rain/', '/journal/', '/changes/']) {
    const {page, context} = await visit(path, {width});
    const {scroll, client} = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(`${path} ${scroll}`).toBe(`${path} ${client}`);
    await context.close();
  }
});

it('keeps ticks of a checklist on the device', async () => {
  const {page, context} = await visit('/mlops/soil/');
  const box = page.getByRole('checkbox', {name: 'Cover the bed with straw'});
  await box.check();
  await page.reload({waitUntil: 'networkidle'});
  expect(await box.isChecked()).toBe(true);
  expect(await page.getByText('2 of 2 done').count()).toBe(1);
  await page.getByRole('button', {name: 'Clear all ticks'}).click();
  expect(await box.isChecked()).toBe(false);
  await context.close();
});

it('offers ways on from an address that leads nowhere', async () => {
  const {page, context} = await visit('/no/such/note/');
  expect(await page.getByRole('heading', {level: 1}).textContent()).toBe('There is no note here');
  // what leads on is a line, not a column of broken words
  const hint = page.getByText('Where to begin, by what you came for');
  expect((await hint.boundingBox())?.height).toBeLessThan(40);
  await page.getByRole('main').getByRole('link', {name: 'Glossary'}).click();
  await page.getByRole('heading', {level: 1, name: 'Glossary'}).waitFor();
  await context.close();
});
