import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {indexOf} from '../../../src/notes/graph/build';
import {linkProblems} from '../../../src/notes/graph/problems';
import {updated} from '../../../src/notes/graph/update';
import {readNote} from '../../../src/notes/reading/note';
import type {IndexedNote} from '../../../src/notes/reading/types';
import {TODAY} from '../notes';

const PATHS = ['docs/a.md', 'docs/b.md', 'docs/x/a.md', 'docs/x/index.md', 'docs/y/c.mdx'];
const NAMES = ['a', 'b', 'x/a', 'x', 'c', 'Alpha', 'Beta', '../a', 'nothing', 'map.png'];

const HEADS = ['', 'title: Alpha', 'title: Beta', 'aliases: [b, Alpha]', 'draft: true', 'publish: false', 'slug: /a'];
const pieces = fc.oneof(
  fc.constantFrom(...NAMES).map((name) => `[[${name}]]`),
  fc.constantFrom(...NAMES).map((name) => `[[${name}#One]] [[${name}^k]]`),
  fc.constantFrom('[x](a.md#two)', '[x](/a/)', '![m](map.png)', '## One', '## Two', 'Text ^k'),
);
const notes = fc
  .tuple(fc.constantFrom(...PATHS), fc.constantFrom(...HEADS), fc.array(pieces, {maxLength: 4}))
  .map(([sourcePath, head, body]) => readNote({sourcePath, text: `---\n${head}\n---\n\n${body.join('\n\n')}\n`}));
const files = fc.subarray(['docs/map.png', 'docs/x/map.png']);
const changes = fc.record(
  {saved: fc.array(notes, {maxLength: 2}), removed: fc.subarray(PATHS, {maxLength: 1}), files},
  {requiredKeys: []},
);

describe('updated', () => {
  it('gives what an index made from scratch gives', () => {
    fc.assert(
      fc.property(fc.array(notes, {maxLength: 5}), files, fc.array(changes, {maxLength: 4}), (first, some, all) => {
        const now = new Map<string, IndexedNote>(first.map((note) => [note.sourcePath, note]));
        let others = some;
        let index = indexOf({root: 'docs', notes: [...now.values()], files: others, today: TODAY});
        for (const change of all) {
          index = updated(index, change);
          for (const path of change.removed ?? []) now.delete(path);
          for (const note of change.saved ?? []) now.set(note.sourcePath, note);
          others = change.files ?? others;
        }
        const fresh = indexOf({root: 'docs', notes: [...now.values()], files: others, today: TODAY});
        expect(index).toEqual(fresh);
        expect([...index.links.keys()]).toEqual([...fresh.links.keys()]);
        expect(linkProblems(index)).toEqual(linkProblems(fresh));
      }),
      {numRuns: 100},
    );
  });

  it('resolves no other links after a save that changes text alone', () => {
    const texts = [
      {sourcePath: 'docs/a.md', text: '# A\n\n[[b]]'},
      {sourcePath: 'docs/b.md', text: '# B\n\n[[a]]'},
    ];
    const index = indexOf({root: 'docs', notes: texts.map(readNote), today: TODAY});
    const saved = updated(index, {saved: [readNote({sourcePath: 'docs/a.md', text: '# A\n\nMore. [[b]]'})]});
    expect(saved.links.get('docs/b.md')).toBe(index.links.get('docs/b.md'));
    const renamed = updated(index, {saved: [readNote({sourcePath: 'docs/a.md', text: '# Other\n\n[[b]]'})]});
    expect(renamed.links.get('docs/b.md')).not.toBe(index.links.get('docs/b.md'));
  });

  it('hides and shows by the day', () => {
    const note = readNote({sourcePath: 'docs/a.md', text: '---\ncreated: 2026-03-22\n---'});
    const index = indexOf({root: 'docs', notes: [note], today: TODAY});
    expect(index.visibility.get('docs/a.md')).toBe('hidden');
    expect(updated(index, {today: '2026-03-22'}).visibility.get('docs/a.md')).toBe('listed');
  });
});
