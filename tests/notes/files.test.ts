import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {checkFolder, readNotes, readTags, readTexts} from '../../src/notes/files';
import {folderWith} from '../folder';
import {LEAST, noteText} from '../samples';

const notesIn = (files: Readonly<Record<string, string>>) => ({siteDir: folderWith(files), notesDir: 'docs'});
const TAGS_YML = 'soil: {label: Soil}\n';

describe('readNotes', () => {
  it('reads all notes below the folder, in the order of their paths', async () => {
    const folder = notesIn({'docs/b.mdx': 'B', 'docs/a/z.md': 'Z', 'docs/a/B.mdx': 'b', 'docs/Z.mdx': 'z'});
    expect(await readNotes(folder)).toEqual([
      {sourcePath: 'docs/Z.mdx', text: 'z'},
      {sourcePath: 'docs/a/B.mdx', text: 'b'},
      {sourcePath: 'docs/a/z.md', text: 'Z'},
      {sourcePath: 'docs/b.mdx', text: 'B'},
    ]);
  });

  it('leaves what Docusaurus leaves: names with _ before them, tests, other files', async () => {
    const folder = notesIn({
      'docs/a.mdx': 'A',
      'docs/_b.mdx': 'B',
      'docs/_c/d.mdx': 'D',
      'docs/__tests__/e.mdx': 'E',
      'docs/f.txt': 'F',
      'docs/g.svg': 'G',
      'other/h.mdx': 'H',
    });
    expect((await readNotes(folder)).map(({sourcePath}) => sourcePath)).toEqual(['docs/a.mdx']);
  });

  it('gives nothing for an empty folder', async () => {
    expect(await readNotes(notesIn({'docs/readme.txt': ''}))).toEqual([]);
  });
});

describe('readTexts', () => {
  it('reads the named notes in the given order', async () => {
    const {siteDir} = notesIn({'docs/a.mdx': 'A', 'docs/b.mdx': 'Ü\r\n'});
    expect(await readTexts(siteDir, ['docs/b.mdx', 'docs/a.mdx'])).toEqual([
      {sourcePath: 'docs/b.mdx', text: 'Ü\r\n'},
      {sourcePath: 'docs/a.mdx', text: 'A'},
    ]);
  });

  it('throws for a file that is not there', async () => {
    const {siteDir} = notesIn({});
    await expect(readTexts(siteDir, ['docs/a.mdx'])).rejects.toThrow(path.join(siteDir, 'docs/a.mdx'));
  });
});

describe('readTags', () => {
  it('gives the tags of tags.yml', async () => {
    expect(await readTags(notesIn({'docs/tags.yml': TAGS_YML}))).toEqual({tags: new Set(['soil']), problems: []});
  });

  it('gives none where there is no such file', async () => {
    expect(await readTags(notesIn({'docs/a.mdx': 'A'}))).toEqual({tags: new Set(), problems: []});
  });
});

describe('checkFolder', () => {
  it('finds nothing wrong with good notes', async () => {
    const files = {'docs/tags.yml': TAGS_YML, 'docs/a.mdx': noteText(LEAST.term), 'docs/b.mdx': noteText(LEAST.map)};
    const {notes, problems} = await checkFolder(notesIn(files));
    expect(problems).toEqual([]);
    expect(notes.map(({sourcePath, meta}) => [sourcePath, meta?.kind])).toEqual([
      ['docs/a.mdx', 'term'],
      ['docs/b.mdx', 'map'],
    ]);
  });

  it('gives the problems of all notes and of the tags, sorted by file and place', async () => {
    const folder = notesIn({
      'docs/tags.yml': 'soil: {}\nsoil: {}\n',
      'docs/z.mdx': 'No front matter.',
      'docs/a.mdx': noteText({...LEAST.term, tags: ['clay'], created: '2024-02-30'}),
    });
    const {problems} = await checkFolder(folder);
    expect(problems.map(({sourcePath, rule, place}) => `${sourcePath}:${place.line} ${rule}`)).toEqual([
      'docs/a.mdx:5 unknown-tag',
      'docs/a.mdx:7 value',
      'docs/tags.yml:2 duplicate-key',
      'docs/z.mdx:1 kind',
    ]);
  });
});
