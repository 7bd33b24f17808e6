import {describe, expect, it} from 'vitest';
import {type Current, engineOver} from '../../../src/search/live/engine';
import {open} from '../../../src/search/store/load';
import {manyPages} from '../pages';
import {BASE, served} from '../served';

const PAGES = manyPages(40);
const problem = {kind: 'coming', file: '', message: 'The notes are still being read, 3 notes to go.'} as const;

describe('engineOver', () => {
  it.each(['page', 'ka', 'kaa', '"café 東京都"', 'kind:guide page', 'nothing of that', 'tag:five'])(
    'answers «%s» as the index of the same pages does',
    async (text) => {
      const live = engineOver(async () => ({pages: PAGES, problems: []}));
      const index = open(BASE, served(PAGES).fetch);
      expect(await live.search(text, {limit: 7})).toEqual(await index.search(text, {limit: 7}));
      expect(await live.search(text, 3)).toEqual(await index.search(text, 3));
      expect(await live.facets(text)).toEqual(await index.facets(text));
    },
  );

  it('answers each query from the pages of that moment', async () => {
    let current: Current = {pages: PAGES.slice(0, 5), problems: [problem]};
    const live = engineOver(async () => current);
    const last = PAGES[20];
    const before = await live.search(`"${last?.title}"`);
    expect(before).toMatchObject({hits: [], problems: [problem]});
    current = {pages: PAGES, problems: []};
    const after = await live.search(`"${last?.title}"`);
    expect(after.hits[0]?.url).toBe(last?.url);
    expect(after.problems).toEqual([]);
  });

  it('is ready without an index to load, and says what the reader should know with the counts too', async () => {
    const live = engineOver(async () => ({pages: PAGES, problems: [problem]}));
    await expect(live.prepare()).resolves.toBeUndefined();
    expect((await live.facets('page')).problems).toEqual([problem]);
    expect((await live.names('page')).problems).toEqual([problem]);
  });
});
