import type {Page} from 'playwright-core';
import {analyse} from '../../src/search/analyse/analyse';
import {findHref} from '../../src/search/arrival/address';
import {pageOf} from '../../src/search/extract/extract';
import {useBrowser, type Visit, type Visited} from './browser';

/** The note of the fixture site that has words wherever a word can be. */
export const NOTE = '/mlops/drizzle/';

/** A browser for the tests of one file, which opens the note as a result of a search does. */
export function useArrival(): ReturnType<typeof useBrowser> & {
  /** The note, or another page, once its words are marked. */
  arrive: (terms: readonly string[], hash?: string, options?: Visit) => Promise<Visited>;
} {
  const browser = useBrowser();
  return {
    ...browser,
    async arrive(terms, hash = '', options) {
      const visited = await browser.visit(findHref(NOTE + hash, terms), options);
      await barOf(visited.page).waitFor();
      return visited;
    },
  };
}

export function barOf(page: Page): ReturnType<Page['locator']> {
  return page.locator('[data-found-bar]');
}

/** What the bar says, to ears too. */
export function saidOn(page: Page): Promise<string | null> {
  return barOf(page).getByRole('status').textContent();
}

/** The words that are marked, in the order of the page. */
export function markedOn(page: Page, name: 'found' | 'found-current' = 'found'): Promise<string[]> {
  return page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map((range) => range.toString()), name);
}

/** Waits until the current mark is drawn, below the navigation and above the bar. */
export async function waitInSight(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const [range] = CSS.highlights.get('found-current') ?? [];
    if (!(range instanceof Range)) return false;
    const {top, bottom, width} = range.getBoundingClientRect();
    const above = document.querySelector('.navbar')?.getBoundingClientRect().bottom ?? NaN;
    const below = document.querySelector('[data-found-bar]')?.getBoundingClientRect().top ?? NaN;
    return width > 0 && top >= above && bottom <= below;
  });
}

/** The alternative of a picture of the fixture notes: searched, but no text that could be marked. */
const PICTURE = 'A bed with three rows';

/** The words of a compiled page that are no part of another anywhere, as often as the search index has them. */
export function plainWords(html: string): readonly string[] {
  const {title = '', sections = []} = pageOf(html, {url: '/x/'}) ?? {};
  const texts = [title, ...sections.flatMap(({heading, text, code}) => [heading, text.replaceAll(PICTURE, ''), code])];
  const tokens = analyse(texts.join('\n'));
  const parts = new Set(tokens.flatMap(({term, part}) => (part ? [term] : [])));
  return tokens.map(({term}) => term).filter((term) => /^[a-z]{3,}$/.test(term) && !parts.has(term));
}

/** How often each word stands there. */
export function countsOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of [...words].sort()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
