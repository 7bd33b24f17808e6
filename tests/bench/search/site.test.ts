import {describe, expect, it} from 'vitest';
import {pageOf} from '../../../src/search/extract/extract';
import {folderWith} from '../../folder';
import {seenIn} from './seen';
import {draftsOf, htmlOf, writeSite} from './site';

describe('a made-up site', () => {
  it('follows from its seed, and begins with the pages of a smaller one', () => {
    expect(draftsOf(20, 1).map(htmlOf)).toEqual(draftsOf(30, 1).slice(0, 20).map(htmlOf));
    expect(draftsOf(1, 1).map(htmlOf)).not.toEqual(draftsOf(1, 2).map(htmlOf));
  });

  it('has pages whose title and headings the search reads as they were meant', () => {
    for (const draft of draftsOf(20, 1)) {
      const page = pageOf(htmlOf(draft), {url: draft.url});
      expect(page?.title).toBe(draft.title);
      expect(page?.sections.flatMap(({heading}) => (heading === '' ? [] : [heading]))).toEqual(
        draft.sections.map(({heading}) => heading),
      );
    }
  });

  it('has code, lists, tables and links somewhere', () => {
    const html = draftsOf(60, 1).map(htmlOf).join('');
    for (const part of ['<pre><code>', '<ul><li>', '<table>', '<a href="/part-0/']) expect(html).toContain(part);
  });

  it('is read back from a folder, with what is seen of each page', async () => {
    const folder = folderWith({});
    const drafts = draftsOf(3, 1);
    await writeSite(folder, drafts);
    const pages = await seenIn(folder);
    expect(pages.map(({url}) => url)).toEqual(drafts.map(({url}) => url));
    expect(pages[0]?.blocks).toContain(drafts[0]?.title);
    expect(pages[0]?.blocks.join(' ')).not.toContain('Made by a benchmark');
  });
});
