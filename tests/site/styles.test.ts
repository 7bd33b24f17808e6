import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {describe, expect, inject, it} from 'vitest';
import {useBrowser} from './browser';

const {visit} = useBrowser();

/** Files of styles that a page names in its head, in their order. */
function stylesIn(address: string): string[] {
  const html = readFileSync(path.join(inject('siteDir'), address, 'index.html'), 'utf8');
  return [...html.matchAll(/<link[^>]*?href=["']?[^"' >]*\/assets\/css\/([^"' >]+\.css)/gu)].map(
    ([, name = '']) => name,
  );
}

/** Runs in the page: how every part of the text is shown. */
function lookOf(): string[] {
  const keys = ['display', 'color', 'backgroundColor', 'padding', 'margin', 'border', 'font', 'borderRadius'] as const;
  return [...document.querySelectorAll('main *')].map((part) => {
    const look = getComputedStyle(part);
    return `${part.localName}: ${keys.map((key) => look[key]).join(', ')}`;
  });
}

/** Runs in the page: whether all styles had loaded when a title first appeared. */
function isStyledAt(title: string): Promise<boolean> {
  return new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('h1')?.textContent !== title) return;
      observer.disconnect();
      const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
      resolve(links.length > 1 && links.every(({sheet}) => sheet !== null));
    }).observe(document, {childList: true, subtree: true});
  });
}

const settled = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page.mouse.move(0, 0);
  await page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
  );
};

describe('styles', () => {
  it('of a note are in one file, which comes first in every page', () => {
    const [all = '', ...rest] = stylesIn('mlops/soil');
    expect(all).toMatch(/^styles\.[0-9a-f]+\.css$/u);
    expect(rest).toEqual([]);
    for (const address of ['graph', 'changes', 'search', 'journal']) {
      expect(stylesIn(address)[0]).toBe(all);
      expect(stylesIn(address).length).toBeGreaterThan(1);
    }
  });

  it('of another page are there before it is shown, and look as when it is opened by itself', async () => {
    const direct = await visit('/graph/');
    await settled(direct.page);
    const expected = await direct.page.evaluate(lookOf);
    await direct.context.close();
    const {page, context, errors} = await visit('/mlops/soil/');
    await page.getByRole('link', {name: 'Changes', exact: true}).first().click();
    await page.getByRole('heading', {level: 1, name: 'Recently changed'}).waitFor();
    const styled = page.evaluate(isStyledAt, 'Graph');
    await page.getByRole('contentinfo').getByRole('link', {name: 'Graph'}).click();
    expect(await styled).toBe(true);
    await settled(page);
    await expect.poll(() => page.evaluate(lookOf)).toEqual(expected);
    expect(errors).toEqual([]);
    await context.close();
  });
});
