import {describe, expect, it} from 'vitest';
import type {Extract} from '../../../src/search/extract/extract';
import {livePages, type NoteFile} from '../../../src/search/live/pages';

const page = (title: string): Extract => ({
  url: `/${title}/`,
  title,
  folder: '',
  sections: [{anchor: '', heading: '', text: title, code: ''}],
});

/** Files that note each reading of theirs. */
const files = () => {
  const read: string[] = [];
  const file = (sourcePath: string, stamp: string, found: Extract | 'out' | Error = page(sourcePath)): NoteFile => ({
    sourcePath,
    stamp,
    read: async () => {
      read.push(`${sourcePath} ${stamp}`);
      if (found instanceof Error) throw found;
      return found === 'out' ? undefined : found;
    },
  });
  return {read, file};
};
const titles = ({pages}: ReturnType<typeof livePages>) => pages().map(({title}) => title);

describe('livePages', () => {
  it('reads each version of a note once', async () => {
    const {read, file} = files();
    const live = livePages();
    await live.update([file('a', '1'), file('b', '1')]);
    await live.update([file('a', '1'), file('b', '2')]);
    await live.update([file('a', '1'), file('b', '2')]);
    expect(read).toEqual(['a 1', 'b 1', 'b 2']);
  });

  it('gives the same array as long as nothing has changed, and another afterwards', async () => {
    const {file} = files();
    const live = livePages();
    await live.update([file('a', '1')]);
    const before = live.pages();
    await live.update([file('a', '1')]);
    expect(live.pages()).toBe(before);
    await live.update([file('a', '2', page('A'))]);
    expect(live.pages()).not.toBe(before);
    expect(titles(live)).toEqual(['A']);
  });

  it('keeps the last page of a note half written, and takes the next that can be read', async () => {
    const {read, file} = files();
    const live = livePages();
    await live.update([file('a', '1')]);
    await live.update([file('a', '2', new Error('Unexpected end of file'))]);
    expect(titles(live)).toEqual(['a']);
    await live.update([file('a', '3', page('A'))]);
    expect(titles(live)).toEqual(['A']);
    expect(read).toEqual(['a 1', 'a 2', 'a 3']);
  });

  it('knows nothing of a note that could never be read', async () => {
    const {file} = files();
    const live = livePages();
    await live.update([file('a', '1', new Error('no')), file('b', '1')]);
    expect(titles(live)).toEqual(['b']);
  });

  it('forgets a note that is gone, and one that is to stay out of the search', async () => {
    const {file} = files();
    const live = livePages();
    await live.update([file('a', '1'), file('b', '1'), file('c', '1')]);
    await live.update([file('a', '1'), file('c', '2', 'out')]);
    expect(titles(live)).toEqual(['a']);
    await live.update([]);
    expect(titles(live)).toEqual([]);
  });

  it('says how many notes it has still to look at', async () => {
    const live = livePages();
    const left: number[] = [];
    const file = (sourcePath: string): NoteFile => ({
      sourcePath,
      stamp: '1',
      read: async () => {
        left.push(live.left());
        return page(sourcePath);
      },
    });
    await live.update([file('a'), file('b'), file('c')]);
    expect([...left, live.left()]).toEqual([3, 2, 1, 0]);
  });
});
