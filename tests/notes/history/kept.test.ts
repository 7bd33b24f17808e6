import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readKept, writeKept} from '../../../src/notes/history/kept/files';
import {folderWith} from '../../folder';

const BLOCKS = {abc: [{kind: 'text', text: 'A'}], def: null} as const;

describe('kept blocks', () => {
  it('are read again, for the same note alone', async () => {
    const folder = folderWith({});
    await writeKept(folder, '/a/', BLOCKS);
    expect(await readKept(folder, '/a/')).toEqual(BLOCKS);
    expect(await readKept(folder, '/b/')).toEqual({});
  });

  it.each([
    ['of another reader', (text: string) => text.replace('"reader":', '"reader":9')],
    ['that were cut off', (text: string) => text.slice(0, 20)],
    ['that are something else', () => '[]'],
  ])('are not taken from a file %s', async (_, spoil) => {
    const folder = folderWith({});
    await writeKept(folder, '/a/', BLOCKS);
    const [file = ''] = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
      name.endsWith('.json'),
    );
    const place = path.join(folder, file);
    writeFileSync(place, spoil(readFileSync(place, 'utf8')));
    expect(await readKept(folder, '/a/')).toEqual({});
  });

  it('are no matter of life and death', async () => {
    const folder = folderWith({node_modules: 'a file where the folder should be'});
    await writeKept(folder, '/a/', BLOCKS);
    expect(await readKept(folder, '/a/')).toEqual({});
  });
});
