import {cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {docsOf, runNote, siteOf} from '../command/run';

const GOLDEN = path.join(__dirname, 'golden');

/** The files below a folder, by path and text. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const paths = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(paths.sort().map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

/** Writes what is expected anew, when asked to. */
function update(folder: string, files: Readonly<Record<string, string>>): void {
  if (process.env.UPDATE !== '1') return;
  rmSync(folder, {recursive: true, force: true});
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  }
}

describe.each(readdirSync(GOLDEN))('the move of a %s', (name) => {
  const folder = path.join(GOLDEN, name);
  const [from = '', to = ''] = readFileSync(path.join(folder, 'move.txt'), 'utf8').trim().split('\n');

  it('takes along and rewrites what is expected, and back again, byte for byte', async () => {
    const site = siteOf({});
    cpSync(path.join(folder, 'input'), path.join(site, 'docs'), {recursive: true});
    const before = docsOf(site);
    expect(await runNote(site, ['mv', from, to])).toMatchObject({code: 0, err: ''});
    const after = docsOf(site);
    update(path.join(folder, 'expected'), after);
    expect(after).toEqual(filesIn(path.join(folder, 'expected')));
    expect(await runNote(site, ['mv', to, from])).toMatchObject({code: 0, err: ''});
    expect(docsOf(site)).toEqual(before);
  });
});
