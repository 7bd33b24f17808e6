import path from 'node:path';
import {writeFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {openNotes, type KeptReading} from '../../src/notes/open';
import {openStore} from '../../src/publish/kept/store';
import {folderWith} from '../folder';

const TEXTS = {
  'docs/a.mdx': '---\ntitle: Models\nkind: concept\n---\n\nModels drift, see [[b]].',
  'docs/b.mdx': '---\ntitle: Drift\nkind: concept\n---\n\nDrift of models, again.',
  'docs/c.mdx': '---\ntitle: Broken\n---\n\n<Open',
};

it('knows the same of notes that an earlier run has read, and reads again what has changed', async () => {
  const siteDir = folderWith(TEXTS);
  const run = async (isKept: boolean) => {
    const counted: string[] = [];
    const wordsOf = (text: string) => {
      counted.push(text);
      return text.split(' ').map((word) => ({key: word.toLowerCase(), text: word}));
    };
    const kept: KeptReading = {notes: openStore(siteDir, 'notes'), words: openStore(siteDir, 'words')};
    const notes = openNotes({siteDir, notesDir: 'docs', wordsOf, ...(isKept && {kept})}, () => '2026-01-01');
    const index = await notes.index();
    const related = await notes.related();
    const known = {
      notes: [...index.names.notes],
      links: [...index.links],
      related: ['docs/a.mdx', 'docs/b.mdx'].map(related),
    };
    notes.keep();
    return {known, counted};
  };
  const first = await run(true);
  expect(first.counted).toContain('Models');
  const again = await run(true);
  expect(again).toEqual({known: first.known, counted: []});
  writeFileSync(path.join(siteDir, 'docs/b.mdx'), TEXTS['docs/b.mdx'].replace('again', 'anew'));
  const changed = await run(true);
  expect(changed.counted).toContain('Drift');
  expect(changed.counted).not.toContain('Models');
  expect(changed.known).toEqual((await run(false)).known);
});
