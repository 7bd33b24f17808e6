import {describe, expect, inject, it} from 'vitest';
import {useBrowser, shiftOf} from './browser';

const {open, visit} = useBrowser();

describe('without JavaScript', () => {
  it('shows a note whole: text, facts, diagram, code, sources, links', async () => {
    const {page, context} = await visit('/mlops/soil/', {javaScriptEnabled: false});
    const main = page.getByRole('main');
    for (const text of ['Soil is what plants stand in', 'Feed the soil', 'dries out', 'Weigh it', 'The Book of Soil']) {
      expect(await main.getByText(text).first().isVisible()).toBe(true);
    }
    expect(await main.getByRole('img', {name: 'How water moves'}).isVisible()).toBe(true);
    expect(await main.getByText('return days * 3').isVisible()).toBe(true);
    expect(await main.getByRole('link', {name: 'Edit this note'}).isVisible()).toBe(true);
    await context.close();
  });

  it('shows the branch of the sidebar that the note is in, and leads on', async () => {
    const {page, context} = await visit('/guides/sow-beans/', {javaScriptEnabled: false});
    const sidebar = page.getByRole('navigation', {name: 'Docs sidebar'});
    expect(await sidebar.getByRole('link', {name: 'Build a frame'}).isVisible()).toBe(true);
    await page.getByRole('link', {name: /Next/}).click();
    expect(await page.getByRole('heading', {level: 1}).textContent()).toBe('Build a frame');
    await context.close();
  });

  it('shows lists whole and hides the controls that need a script', async () => {
    const {page, context} = await visit('/guides/', {javaScriptEnabled: false});
    expect(await page.locator('main tbody tr').count()).toBe(3);
    expect(await page.getByRole('searchbox', {name: 'Filter'}).count()).toBe(0);
    await context.close();
  });

  it('shows a term in place at a click', async () => {
    const {page, context} = await visit('/mlops/soil/', {javaScriptEnabled: false});
    const definition = page.getByText('Rotted plants, good for soil.');
    expect(await definition.isVisible()).toBe(false);
    await page.getByRole('button', {name: 'compost'}).click();
    expect(await definition.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await definition.isVisible()).toBe(false);
    await context.close();
  });

  it('opens the glossary at a letter', async () => {
    const {page, context} = await visit('/glossary/', {javaScriptEnabled: false});
    await page.getByRole('navigation', {name: 'Letters'}).getByRole('link', {name: 'M'}).click();
    expect(page.url()).toMatch(/#letter-m$/);
    await context.close();
  });
});

describe('everywhere', () => {
  it.each(['/', '/mlops/soil/', '/mlops/', '/tags/soil/', '/changes/'])(
    'keeps hostile text as text at %s',
    async (path) => {
      const {page, context} = await visit(path);
      const scripts = await page.evaluate(() => [...document.scripts].map((script) => script.textContent ?? ''));
      expect(scripts.filter((text) => text.startsWith('alert'))).toEqual([]);
      expect(await page.getByRole('main').locator('b', {hasText: 'bold'}).count()).toBe(0);
      const data = scripts.filter((text) => text.startsWith('{"@context"'));
      for (const json of data) expect(() => JSON.parse(json) as unknown).not.toThrow();
      await context.close();
    },
  );

  it.each(['/', '/mlops/soil/', '/podcasts/rain/', '/journal/first-frost/', '/glossary/', '/changes/'])(
    'asks nothing of another origin and has no error at %s',
    async (path) => {
      const {page, context, errors, foreign} = await visit(path);
      await page.mouse.wheel(0, 4000);
      await page.waitForTimeout(500);
      expect({errors, foreign}).toEqual({errors: [], foreign: []});
      await context.close();
    },
  );

  it('keeps the head that came with a page while a slow phone takes the page over', async () => {
    const {page, context} = await open();
    const phone = await context.newCDPSession(page);
    await phone.send('Emulation.setCPUThrottlingRate', {rate: 6});
    await page.addInitScript(() => {
      const gone: string[] = [];
      const came = new Set<Node>();
      const isTag = (node: Node) => node instanceof HTMLLinkElement || node instanceof HTMLMetaElement;
      new MutationObserver((changes) => {
        for (const {addedNodes, removedNodes} of changes) {
          if (document.readyState === 'loading') for (const node of addedNodes) if (isTag(node)) came.add(node);
          for (const node of removedNodes) if (came.has(node)) gone.push((node as Element).outerHTML);
        }
      }).observe(document, {childList: true, subtree: true});
      Object.assign(window, {gone});
    });
    await page.goto(`${inject('siteUrl')}mlops/soil/`, {waitUntil: 'networkidle'});
    await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
    expect(await page.evaluate(() => (window as unknown as {gone: string[]}).gone)).toEqual([]);
    const tags = await page.evaluate(() => [...document.head.children].map((tag) => tag.outerHTML));
    expect(tags.filter((tag, nth) => tags.indexOf(tag) !== nth)).toEqual([]);
    expect(tags.filter((tag) => tag.includes('rel="icon"') || tag.includes('name="viewport"'))).toHaveLength(2);
    await context.close();
  });

  it.each(['light', 'dark'] as const)(
    'draws a diagram in the browser that cannot be drawn while building, %s',
    async (theme) => {
      const {page, context, errors} = await visit('/mlops/shares/', {theme});
      await page.locator('.docusaurus-mermaid-container svg').waitFor();
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('moves nothing while a page loads', async () => {
    for (const width of [360, 1280]) {
      const {page, context} = await visit('/mlops/soil/', {width});
      expect(await shiftOf(page)).toBe(0);
      await context.close();
    }
  });

  it('prints a note without its navigation, in black on white', async () => {
    const {page, context} = await visit('/mlops/soil/', {theme: 'dark'});
    await page.emulateMedia({media: 'print'});
    expect(await page.locator('.navbar').isVisible()).toBe(false);
    expect(await page.getByRole('heading', {level: 1}).isVisible()).toBe(true);
    expect(await page.getByText('Rotted plants, good for soil.').isVisible()).toBe(true);
    const {color, backgroundColor} = await page.evaluate(() => {
      const style = getComputedStyle(document.body);
      return {color: style.color, backgroundColor: getComputedStyle(document.documentElement).backgroundColor};
    });
    expect({color, backgroundColor}).toEqual({color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)'});
    await context.close();
  });

  it('copies the code of a block as it was written', async () => {
    const {page, context} = await visit('/mlops/soil/');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('region', {name: 'water.py'}).hover();
    await page.getByRole('button', {name: 'Copy', exact: true}).first().click();
    await page.getByRole('button', {name: 'Copied'}).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe('def water(days: int) -> int:\n    return days * 3  # litres\n');
    await context.close();
  });
});
