import {describe, expect, it} from 'vitest';
import {earlierNotes, linksToFiles} from '../../../src/import/plan/earlier';
import {readNote} from '../../../src/notes/reading/note';

const notes = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([sourcePath, text]) => readNote({sourcePath, text}));

describe('earlierNotes', () => {
  it.each([
    ['the other ending', {'docs/in/a.md': ''}, ['docs/in/a.mdx'], ['docs/in/a.md']],
    ['a page that has become a folder', {'docs/in/bed.md': ''}, ['docs/in/bed/index.mdx'], ['docs/in/bed.md']],
    ['a folder that has become a page', {'docs/in/bed/README.md': ''}, ['docs/in/bed.md'], ['docs/in/bed/README.md']],
    ['an address of its own', {'docs/in/x.md': '---\nslug: /in/a\n---\n'}, ['docs/in/a.md'], ['docs/in/x.md']],
    [
      'a post of the same day and name',
      {'docs/journal/in/2026-03-21-a.md': ''},
      ['docs/journal/in/2026-03-21-a.mdx'],
      ['docs/journal/in/2026-03-21-a.md'],
    ],
    ['what is written again', {'docs/in/a.md': ''}, ['docs/in/a.md'], []],
    ['a picture of the same name', {'docs/in/a.md': ''}, ['docs/in/a.png'], []],
    ['another page', {'docs/in/b.md': ''}, ['docs/in/a.md'], []],
  ])('knows what is in the way: %s', (_, there, written, superseded) => {
    expect(earlierNotes(notes(there), written, 'docs').superseded).toEqual(superseded);
  });

  it('leaves all other notes', () => {
    const there = notes({'docs/in/a.md': '', 'docs/in/gone.md': '', 'docs/in/own/c.mdx': ''});
    expect(earlierNotes(there, ['docs/in/a.mdx'], 'docs').left).toEqual(['docs/in/gone.md', 'docs/in/own/c.mdx']);
  });
});

describe('linksToFiles', () => {
  it('finds links that name a file, from its folder or from the root, and no others', () => {
    const from = notes({
      'docs/b.mdx': '[a](in/a.md) and [a](/in/a.md#x), [a](/in/a), [b](b.mdx)\n\n[[a]] [web](https://e.example/a.md)\n',
    });
    expect(linksToFiles(from, notes({'docs/in/a.md': 'A'}), 'docs')).toEqual([
      'docs/b.mdx:1:1 (in/a.md)',
      'docs/b.mdx:1:18 (/in/a.md)',
    ]);
  });
});
