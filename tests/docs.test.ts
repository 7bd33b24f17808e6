import {existsSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {markupProblems} from '../src/components/markup';
import {checkFolder} from '../src/notes/files';
import {KINDS} from '../src/notes/kinds';
import {formatProblems} from '../src/notes/problems';
import {NOTE_KINDS} from '../src/types';

const siteDir = path.resolve(__dirname, '..');
const folder = {siteDir, notesDir: 'docs'};

describe('the notes of this wiki', () => {
  it('pass all checks', async () => {
    const {notes, problems} = await checkFolder(folder);
    const markup = notes.flatMap(({sourcePath, frontMatter}) => markupProblems({...frontMatter, sourcePath}));
    expect(formatProblems([...problems, ...markup])).toBe('');
    expect(notes.length).toBeGreaterThan(0);
  });

  it('are of every kind', async () => {
    const {notes} = await checkFolder(folder);
    const kinds = new Set(notes.map(({meta}) => meta?.kind));
    expect(NOTE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('lie in the journal exactly when they are journal notes', async () => {
    const {notes} = await checkFolder(folder);
    const misplaced = notes.filter(
      ({sourcePath, meta}) => sourcePath.startsWith('docs/journal/') !== (meta?.kind === 'journal'),
    );
    expect(misplaced.map(({sourcePath}) => sourcePath)).toEqual([]);
  });
});

describe('every kind of note', () => {
  it.each(NOTE_KINDS)('has a template and a folder that is there: %s', (kind) => {
    expect(existsSync(path.join(siteDir, `src/notes/templates/${kind}.mdx`))).toBe(true);
    expect(existsSync(path.join(siteDir, 'docs', KINDS[kind].folder))).toBe(true);
  });
});
