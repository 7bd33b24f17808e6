import {describe, expect, it} from 'vitest';
import {useBrowser} from './browser';
import {field, isFocused, results, search} from './dialog';

const {visit} = useBrowser();

describe('the keys and the pointer in the dialog of the search', () => {
  it('finds a note by the keyboard alone, and Enter takes the first', async () => {
    const {page, context, errors, foreign} = await visit('/');
    await search(page, 'compost');
    await page.getByRole('option', {name: /^Compost/}).waitFor();
    expect(await page.getByRole('option', {selected: true}).count()).toBe(0);
    expect(page.workers()).toHaveLength(1);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {level: 1, name: 'Compost'}).waitFor();
    expect({errors, foreign}).toEqual({errors: [], foreign: []});
    await context.close();
  });

  it('loses no letter that is typed before the rest is loaded, and loads the index meanwhile', async () => {
    const {page, context} = await visit('/');
    const asked: string[] = [];
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/assets/js/*.js', async (route) => {
      await released;
      await route.continue();
    });
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.keyboard.type('/compost');
    expect(await field(page).inputValue()).toBe('compost');
    await page.getByText('Loading the search…').waitFor();
    await expect.poll(() => asked.some((path) => path.endsWith('/search-index/manifest.json'))).toBe(true);
    release();
    await page.getByRole('option', {name: /^Compost/}).waitFor();
    await page.keyboard.type('s');
    expect(await field(page).inputValue()).toBe('composts');
    await context.close();
  });

  it('is there as soon as its key is pressed', async () => {
    const {page, context} = await visit('/');
    const took = await page.evaluate(async () => {
      const before = performance.now();
      document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true, cancelable: true}));
      while (document.activeElement?.getAttribute('role') !== 'combobox') await new Promise(requestAnimationFrame);
      return performance.now() - before;
    });
    console.log(`The dialog took ${Math.round(took)} ms to open.`);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await context.close();
  });

  it('moves by arrows in a circle, by Home and End within the list once a result is active, else in the text', async () => {
    const {page, context} = await visit('/mlops/soil/');
    const button = page.getByRole('button', {name: 'Search'});
    const active = () => page.getByRole('option', {selected: true}).evaluateAll((all) => all.map(({id}) => id));
    const place = () => field(page).evaluate((input: HTMLInputElement) => input.selectionStart);
    await button.focus();
    await page.keyboard.press('Control+k');
    await field(page).fill('soil');
    await results(page).first().waitFor();
    const ids = await results(page).evaluateAll((all) => all.map(({id}) => id));
    expect(ids.length).toBeGreaterThan(2);

    await page.keyboard.press('Home');
    expect([await place(), await active()]).toEqual([0, []]);
    await page.keyboard.press('End');
    expect([await place(), await active()]).toEqual([4, []]);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toEqual(ids.slice(-1));
    await page.keyboard.press('ArrowDown');
    expect(await active()).toEqual(ids.slice(0, 1));
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(ids[0]);
    await page.keyboard.press('End');
    expect(await active()).toEqual(ids.slice(-1));
    await page.keyboard.press('Home');
    expect(await active()).toEqual(ids.slice(0, 1));
    await page.keyboard.press('Shift+Home');
    expect(await active()).toEqual(ids.slice(0, 1));
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('soil');
    await page.keyboard.type('so');
    expect([await field(page).inputValue(), await active()]).toEqual(['so', []]);

    await page.keyboard.press('Escape');
    expect(await field(page).count()).toBe(0);
    expect(await button.evaluate(isFocused)).toBe(true);
    await context.close();
  });

  it('opens the active result in a tab with Ctrl+Enter and stays; Enter follows it to its heading', async () => {
    const {page, context} = await visit('/');
    await search(page, 'what it holds');
    await page.getByRole('option', {name: /^Soil/}).waitFor();
    const opened = context.waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    const tab = await opened;
    await tab.waitForURL(/\/notes-of-mine\/mlops\/soil\/\?find=.*#what-it-holds$/);
    await tab.close();
    expect(await field(page).evaluate(isFocused)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/notes-of-mine\/mlops\/soil\/.*#what-it-holds$/);
    await page.locator('h2#what-it-holds').waitFor();
    await context.close();
  });

  it('never follows what was found for another text: Enter waits for its own', async () => {
    const {page, context} = await visit('/');
    await page.evaluate(() => {
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (...call: [message: unknown]) {
        setTimeout(() => post.apply(this, call), 400);
      };
    });
    await search(page, 'soil');
    await results(page).first().waitFor();
    await page.waitForTimeout(500);
    await field(page).fill('pruning');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('option', {name: /^Soil/}).count()).toBe(1);
    await page.waitForURL(/\/learning\/pruning\//);
    await context.close();
  });

  it('closes by a click outside, but not when marking its text ends there', async () => {
    const {page, context} = await visit('/');
    await search(page, 'soil');
    const box = await field(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.move(5, 400, {steps: 3});
    await page.mouse.up();
    expect(await field(page).count()).toBe(1);
    await page.mouse.click(5, 400);
    expect(await field(page).count()).toBe(0);
    await context.close();
  });

  it('leaves the keys to an input method that composes a character', async () => {
    const {page, context} = await visit('/');
    await search(page, '');
    const keys = await context.newCDPSession(page);
    await keys.send('Input.imeSetComposition', {text: 'soil', selectionStart: 4, selectionEnd: 4});
    await results(page).first().waitFor();
    await keys.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await keys.send('Input.dispatchKeyEvent', {type: 'rawKeyDown', key: 'ArrowDown', windowsVirtualKeyCode: 229});
    expect(await page.getByRole('option', {selected: true}).count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/notes-of-mine/');
    await keys.send('Input.insertText', {text: 'soil'});
    expect(await field(page).inputValue()).toBe('soil');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mlops\/soil\//);
    await context.close();
  });
});
