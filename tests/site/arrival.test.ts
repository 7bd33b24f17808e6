import {readFileSync} from 'node:fs';
import {describe, expect, inject, it} from 'vitest';
import {findHref} from '../../src/search/arrival/address';
import {barOf, countsOf, markedOn, NOTE, plainWords, saidOn, useArrival, waitInSight} from './arrival';

const {arrive, visit} = useArrival();

describe('on arrival from a search', () => {
  it('marks exactly the words that were found, through italics, code and soft hyphens, and nothing else', async () => {
    const {page, context, errors, foreign} = await arrive(['drizzle']);
    expect(await markedOn(page)).toEqual([
      'Drizzle',
      'Drizzle',
      'drizzle',
      'driz\u00ADzle',
      'drizzle',
      'Drizzle',
      'drizzle',
      'drizzle',
      'drizzle',
    ]);
    expect(await page.locator('main mark').count()).toBe(0);
    expect({errors, foreign}).toEqual({errors: [], foreign: []});
    await context.close();
  });

  it.each(['/mlops/drizzle/', '/mlops/soil/', '/journal/first-frost/'])(
    'marks each word of %s as often as the index has it',
    async (path) => {
      const indexed = plainWords(readFileSync(`${inject('siteDir')}${path}index.html`, 'utf8'));
      const words = [...new Set(indexed)];
      expect(words.length).toBeGreaterThan(10);
      const {page, context} = await visit('/');
      for (let from = 0; from < words.length; from += 50) {
        const asked = words.slice(from, from + 50);
        await page.goto(inject('siteUrl') + findHref(path.slice(1), asked), {waitUntil: 'networkidle'});
        await barOf(page).waitFor();
        const marked = (await markedOn(page)).map((word) => word.replaceAll('\u00AD', '').toLowerCase());
        expect(countsOf(marked)).toEqual(countsOf(indexed.filter((word) => asked.includes(word))));
      }
      await context.close();
    },
  );

  it('leaves a clean address, and the focus where it was', async () => {
    const {page, context} = await arrive(['drizzle', 'gauge'], '#by-the-gauge');
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('#by-the-gauge');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await context.close();
  });

  it('leads to the first match in the section, and says which of how many it is', async () => {
    const {page, context} = await arrive(['drizzle', 'absent'], '#elsewhere');
    await waitInSight(page);
    expect(await saidOn(page)).toBe('Match 9 of 9 · drizzle');
    await context.close();
  });

  it('leads to the first of all where the section has none, and scrolls to it', async () => {
    const {page, context} = await arrive(['evening'], '#in-a-tab', {height: 500});
    await waitInSight(page);
    expect(await saidOn(page)).toBe('Match 1 of 1 · evening');
    await context.close();
  });

  it('scrolls sideways where a match is beyond the edge of a block of code', async () => {
    const {page, context} = await arrive(['millimetre'], '', {width: 360});
    await waitInSight(page);
    const isWithin = await page.evaluate(() => {
      const [range] = CSS.highlights.get('found-current') ?? [];
      const frame = range?.startContainer.parentElement?.closest('pre')?.getBoundingClientRect();
      const box = range instanceof Range ? range.getBoundingClientRect() : undefined;
      return frame !== undefined && box !== undefined && box.left >= frame.left && box.right <= frame.right;
    });
    expect(isWithin).toBe(true);
    await context.close();
  });

  it.each([
    ['details', 'mizzle', ['mizzle']],
    ['details in details', 'scotch', ['scotch']],
    ['a tab', 'haar', ['haar']],
    ['the definition of a term', 'virga', ['virga']],
  ])('opens %s', async (_, term, words) => {
    const {page, context, errors} = await arrive([term]);
    await waitInSight(page);
    expect(await markedOn(page)).toEqual(words);
    expect((await markedOn(page, 'found-current')).join()).toBe(words[0]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('marks', () => {
  it('are there again after a reload, at the place where the reader was', async () => {
    const {page, context} = await arrive(['gauge']);
    await page.evaluate(() => window.scrollTo(0, 600));
    await page.reload({waitUntil: 'networkidle'});
    await barOf(page).waitFor();
    expect(new Set(await markedOn(page))).toEqual(new Set(['gauge']));
    expect(await page.evaluate(() => window.scrollY)).toBe(600);
    await context.close();
  });

  it('go when the page is left, come with a link to another, and again by back and forward', async () => {
    const {page, context} = await arrive(['gauge']);
    await page.getByRole('link', {name: 'the ground'}).click();
    await page.getByRole('heading', {level: 1, name: /^Soil/}).waitFor();
    await page.waitForFunction(() => [...(CSS.highlights.get('found') ?? [])].join() === 'compost,compost');
    expect(new URL(page.url()).search).toBe('');
    expect(await saidOn(page)).toBe('Match 2 of 2 · compost');
    await page.goBack();
    await page.waitForFunction(() => [...(CSS.highlights.get('found') ?? [])].join().startsWith('gauge,gauge'));
    await page.goForward();
    await page.waitForFunction(() => [...(CSS.highlights.get('found') ?? [])].join() === 'compost,compost');
    await page.getByRole('link', {name: 'Journal', exact: true}).first().click();
    await page.getByRole('heading', {level: 1, name: 'Journal'}).waitFor();
    expect([await markedOn(page), await barOf(page).count()]).toEqual([[], 0]);
    await context.close();
  });

  it('stay when the reader goes to another section by the contents', async () => {
    const {page, context} = await arrive(['gauge']);
    await page.locator('.table-of-contents').getByRole('link', {name: 'Elsewhere'}).click();
    await page.waitForTimeout(300);
    expect((await markedOn(page)).length).toBeGreaterThan(0);
    expect(await saidOn(page)).toMatch(/^Match 1 of/);
    await context.close();
  });

  it('follow what changes on the page', async () => {
    const {page, context} = await arrive(['gauge']);
    const before = (await markedOn(page)).length;
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'A late gauge.';
      document.querySelector('.theme-doc-markdown')?.append(late);
    });
    await page.waitForFunction((count) => CSS.highlights.get('found')?.size === count, before + 1);
    expect(await saidOn(page)).toBe(`Match 1 of ${before + 1} · gauge`);
    await context.close();
  });

  it('are neither drawn nor counted where the page has none of the words, or is not asked', async () => {
    for (const path of [findHref(NOTE, ['absent']), NOTE]) {
      const {page, context, errors} = await visit(path);
      await page.waitForTimeout(300);
      expect([await markedOn(page), await barOf(page).count(), errors]).toEqual([[], 0, []]);
      await context.close();
    }
  });

  it('are a selection in a browser without highlights, which counts and moves all the same', async () => {
    const {page, context, errors} = await visit('/');
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Highlight'));
    await page.goto(new URL(findHref('mlops/drizzle/', ['gauge']), page.url()).href, {waitUntil: 'networkidle'});
    await barOf(page).waitFor();
    const selected = () => page.evaluate(() => document.getSelection()?.toString());
    await page.waitForFunction(() => document.getSelection()?.toString() === 'gauge');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await saidOn(page)).toMatch(/^Match 2 of/);
    await page.keyboard.press('Escape');
    await barOf(page).waitFor({state: 'detached'});
    expect(errors).toEqual([]);
    expect(await selected()).toBe('');
    await context.close();
  });

  it('leave the note readable where a deploy has taken their script away', async () => {
    const {page, context} = await visit('/');
    await page.route('**/*.js', async (route) => {
      const response = await route.fetch();
      return (await response.text()).includes('found-current') ? route.abort() : route.fulfill({response});
    });
    await page.goto(inject('siteUrl') + findHref(NOTE.slice(1), ['gauge']), {waitUntil: 'networkidle'});
    expect(await page.getByRole('heading', {level: 1, name: 'Drizzle'}).isVisible()).toBe(true);
    expect([new URL(page.url()).search, await barOf(page).count()]).toEqual(['', 0]);
    await context.close();
  });

  it.each([
    ['markup', ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', 'gauge']],
    ['a term of 5,000 characters', ['x'.repeat(5000), 'gauge']],
    ['500 terms', ['gauge', ...Array.from({length: 499}, (_, i) => `term${i}`)]],
  ])('are not to be led astray by %s', async (_, terms) => {
    const query = terms.map((term) => `find=${encodeURIComponent(term)}`).join('&');
    const {page, context, errors} = await visit(`${NOTE}?${query}`);
    await barOf(page).waitFor();
    expect(new Set(await markedOn(page))).toEqual(new Set(['gauge']));
    expect(await saidOn(page)).toMatch(/ · gauge$/);
    expect(await page.locator('img[src=x]').count()).toBe(0);
    expect([errors, new URL(page.url()).search]).toEqual([[], '']);
    await context.close();
  });
});
