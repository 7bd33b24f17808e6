import {describe, expect, it} from 'vitest';
import {useBrowser} from './browser';
import {violationsOf} from './violations';

/** One page of every template. */
const TEMPLATES = [
  ['home', '/'],
  ['map with guides', '/guides/'],
  ['map with podcasts', '/podcasts/'],
  ['map with courses', '/learning/'],
  ['map with terms', '/glossary/'],
  ['concept with every component', '/mlops/soil/'],
  ['concept with tabs, steps, columns and cards', '/mlops/parts/'],
  ['guide', '/guides/sow-beans/'],
  ['guide with wikilinks and embeds', '/guides/link-notes/'],
  ['podcast', '/podcasts/rain/'],
  ['course', '/learning/pruning/'],
  ['term', '/glossary/compost/'],
  ['journal', '/journal/'],
  ['journal note', '/journal/first-frost/'],
  ['journal tags', '/journal/tags/'],
  ['tags', '/tags/'],
  ['one tag', '/tags/soil/'],
  ['changes', '/changes/'],
  ['report', '/report/'],
  ['no such page', '/no/such/page/'],
] as const;

const {visit} = useBrowser();

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(TEMPLATES)('axe finds nothing wrong with %s', async (_, path) => {
    const {page, context} = await visit(path, {theme});
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });

  it('axe finds nothing wrong with the menu of a small screen', async () => {
    const {page, context} = await visit('/mlops/soil/', {theme, width: 360, height: 740});
    await page.getByRole('button', {name: 'Toggle navigation bar'}).click();
    await page.waitForTimeout(400);
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });
});
