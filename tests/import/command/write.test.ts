import {mkdirSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {compare, writeAll, type Bytes} from '../../../src/import/command/write';
import {folderWith} from '../../folder';

const bytes = (text: string) => new TextEncoder().encode(text);
const allFiles = (folder: string) => readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort();
/** A process that cannot be: numbers of processes end far below it. */
const NOBODY = 999_999_999;

describe('writing', () => {
  it('puts files into folders that are there and into those that are not', async () => {
    const site = folderWith({'docs/a.md': 'old', 'docs/in/x/b.md': 'same'});
    const texts = {'docs/a.md': 'new', 'docs/in/y/c.md': 'C', 'docs/in/y/z/d.md': 'D', 'docs/journal/e.md': 'E'};
    const files: Bytes = new Map(Object.entries(texts).map(([file, text]) => [file, () => bytes(text)]));
    await writeAll(site, files);
    expect(await compare(site, files)).toEqual({fresh: [], same: Object.keys(texts), other: []});
    expect(readFileSync(path.join(site, 'docs/in/x/b.md'), 'utf8')).toBe('same');
    expect(readdirSync(site)).toEqual(['docs']);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('takes everything back when %s asks to stop', async (signal) => {
    const site = folderWith({'docs/a.md': 'old'});
    const before = allFiles(site);
    const listeners = process.listenerCount(signal);
    const files: Bytes = new Map([
      ['docs/a.md', () => bytes('new')],
      ['docs/in/b.md', () => (process.emit(signal), bytes('B'))],
    ]);
    await expect(writeAll(site, files)).rejects.toThrow('Stopped. Nothing was written.');
    expect(allFiles(site)).toEqual(before);
    expect(readFileSync(path.join(site, 'docs/a.md'), 'utf8')).toBe('old');
    expect(process.listenerCount(signal)).toBe(listeners);
  });

  it('takes away what is to go once all else is in its place, and brings it back when it stops', async () => {
    const site = folderWith({'docs/in/a.md': 'old', 'docs/in/b.md': 'B'});
    const files: Bytes = new Map([['docs/in/a.mdx', () => bytes('new')]]);
    await expect(writeAll(site, files, ['docs/in/b.md', 'docs/in/none.md'])).rejects.toThrow('ENOENT');
    expect(allFiles(site)).toEqual(['docs', 'docs/in', 'docs/in/a.md', 'docs/in/b.md']);
    await writeAll(site, files, ['docs/in/a.md']);
    expect(allFiles(site)).toEqual(['docs', 'docs/in', 'docs/in/a.mdx', 'docs/in/b.md']);
  });

  it('takes away what an import has left that was killed, and nothing of one that is at work', async () => {
    const site = folderWith({'docs/a.md': 'A', [`.import-${NOBODY}-abcdef/new/docs/in/b.md`]: 'B'});
    mkdirSync(path.join(site, `.import-${process.ppid}-abcdef`));
    await writeAll(site, new Map([['docs/in/c.md', () => bytes('C')]]));
    expect(allFiles(site)).toEqual([`.import-${process.ppid}-abcdef`, 'docs', 'docs/a.md', 'docs/in', 'docs/in/c.md']);
  });
});
