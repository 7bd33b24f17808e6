import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {openFolder} from '../../src/import/command/disk';
import {detect} from '../../src/import/dialects';
import {reportText} from '../../src/import/report/text';
import type {ImportResult} from '../../src/import/pipeline';
import type {Source} from '../../src/import/types';
import {complaints, imported} from './source';

/** Folders of this one, each called as its dialect, and perhaps by what is of its own. */
const GARDENS = [
  'gitbook',
  'gitbook-legacy',
  'gitbook-site',
  'hugo',
  'logseq',
  'markdown',
  'markdown-components',
  'markdown-notion',
  'markdown-sites',
  'markdown-vitepress',
  'mdbook',
  'mkdocs',
  'mkdocs-order',
  'obsidian',
  'obsidian-strict',
];

async function sourceAt(garden: string): Promise<Source> {
  const {files} = await openFolder(path.join(__dirname, garden, 'input'));
  // When files were last changed differs from copy to copy.
  return {name: 'garden', files: new Map(files.map((file) => [file.path, {...file, day: undefined}]))};
}

/** All that is written, by path; of copies, what they are copies of. */
function outputOf({files, tags, report}: ImportResult): Map<string, string> {
  const written = files.map((file): [string, string] => [
    file.path.replace(/^docs\/in\//, ''),
    'text' in file ? file.text : `copy of ${file.copyOf}\n`,
  ]);
  return new Map(
    [...written, ['tags.yml', tags], ['report.txt', `${reportText(report)}\n`]].map(([to, text]) => [
      nameOf(to ?? ''),
      text ?? '',
    ]),
  );
}

/** Copies are kept as text. */
function nameOf(to: string): string {
  return /\.(?:png|csv|svg|yaml|pdf|ogg|mp4)$/.test(to) ? `${to}.txt` : to;
}

function expectedAt(folder: string): Map<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    paths.map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
}

describe.each(GARDENS)('the %s of a garden', (garden) => {
  const [dialect = garden] = garden.split('-');

  it('becomes the notes that are expected, byte for byte', async () => {
    const output = outputOf(imported(await sourceAt(garden), dialect));
    const folder = path.join(__dirname, garden, 'expected');
    if (process.env.UPDATE === '1') {
      rmSync(folder, {recursive: true, force: true});
      for (const [to, text] of output) {
        mkdirSync(path.dirname(path.join(folder, to)), {recursive: true});
        writeFileSync(path.join(folder, to), text);
      }
    }
    expect(Object.fromEntries([...output].sort())).toEqual(Object.fromEntries([...expectedAt(folder)].sort()));
  });

  it('is known for what it is', async () => {
    expect(detect(await sourceAt(garden)).name).toBe(dialect);
  });

  it('is in order for the wiki, loses no word without a reason, and accounts for every page', async () => {
    const source = await sourceAt(garden);
    const result = imported(source, dialect);
    expect(complaints(result)).toBe('');
    expect(result.report.pages.filter(({missing}) => missing.length > 0)).toEqual([]);
    const pages = [...source.files.keys()].filter((file) => /\.mdx?$/.test(file)).sort();
    expect(result.report.pages.map((page) => page.path)).toEqual(pages);
  });

  it('is the same when it is brought over again', async () => {
    const source = await sourceAt(garden);
    expect(imported(source, dialect)).toEqual(imported(source, dialect));
  });
});
