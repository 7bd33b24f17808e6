import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {writeNewNote} from '../../src/notes/new';
import type {NoteKind} from '../../src/types';
import {folderWith} from '../folder';

const emptyNotes = () => ({siteDir: folderWith({'docs/tags.yml': 'soil: {}\nwater: {}\n'}), notesDir: 'docs'});
const draft = (title: string, kind: NoteKind = 'term') => ({kind, title, today: '2024-02-29'});

describe('writeNewNote', () => {
  it('writes the note into the folder of its kind and names path and address', async () => {
    const folder = emptyNotes();
    expect(await writeNewNote(folder, draft('Data drift'))).toEqual({
      sourcePath: 'docs/glossary/data-drift.mdx',
      address: 'glossary/data-drift/',
    });
    const text = readFileSync(path.join(folder.siteDir, 'docs/glossary/data-drift.mdx'), 'utf8');
    expect(text).toMatch(/^---\nkind: term\ntitle: "Data drift"\n/);
    expect(text).toContain('\ntags: [soil]\n');
    expect(text).toContain('\ncreated: 2024-02-29\n');
    expect(text).not.toContain('{{');
  });

  it.each([
    ['pillars', 'docs/pillars/a.mdx'],
    ['docs/pillars', 'docs/pillars/a.mdx'],
    ['docs/pillars/', 'docs/pillars/a.mdx'],
    ['mlops/deep/er', 'docs/mlops/deep/er/a.mdx'],
    ['docs', 'docs/a.mdx'],
    ['.', 'docs/a.mdx'],
    ['mlops/../pillars', 'docs/pillars/a.mdx'],
  ])('takes --in %s for %s', async (into, sourcePath) => {
    const folder = emptyNotes();
    expect((await writeNewNote(folder, draft('A'), into)).sourcePath).toBe(sourcePath);
    expect(existsSync(path.join(folder.siteDir, sourcePath))).toBe(true);
  });

  it.each(['..', '../other', 'docs/..', 'docs/../src', 'a/../../..'])(
    'refuses --in %s and writes nothing',
    async (into) => {
      const folder = emptyNotes();
      await expect(writeNewNote(folder, draft('A'), into)).rejects.toThrow(`The folder ${into} lies outside docs.`);
      expect(readdirSync(folder.siteDir, {recursive: true}).sort()).toEqual(['docs', 'docs/tags.yml']);
    },
  );

  it('gives a journal note the address of its page, wherever its folder', async () => {
    const {sourcePath, address} = await writeNewNote(emptyNotes(), draft('First frost', 'journal'));
    expect(sourcePath).toBe('docs/journal/2024-02-29-first-frost.mdx');
    expect(address).toBe('journal/first-frost/');
  });

  it('refuses to put a journal note outside the journal, where it would be no journal note', async () => {
    await expect(writeNewNote(emptyNotes(), draft('First frost', 'journal'), 'mlops')).rejects.toThrow();
  });

  it('refuses to put any other note into the journal', async () => {
    await expect(writeNewNote(emptyNotes(), draft('Data drift'), 'journal')).rejects.toThrow();
  });

  it('never writes over a file', async () => {
    const folder = emptyNotes();
    await writeNewNote(folder, draft('Data drift'));
    const file = path.join(folder.siteDir, 'docs/glossary/data-drift.mdx');
    writeFileSync(file, 'Mine.');
    await expect(writeNewNote(folder, draft('Data, drift?'))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: docs/glossary/data-drift.mdx exists already and was left as it is. Choose another title or --in another folder.]`,
    );
    expect(readFileSync(file, 'utf8')).toBe('Mine.');
  });

  it('refuses a title without a letter, and writes nothing', async () => {
    const folder = emptyNotes();
    await expect(writeNewNote(folder, draft('?!'))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: The title «?!» holds no letter or digit to name a file by.]`,
    );
    expect(readdirSync(folder.siteDir, {recursive: true}).sort()).toEqual(['docs', 'docs/tags.yml']);
  });
});
