import {describe, expect, it} from 'vitest';
import {readNote} from '../../src/notes/reading/note';
import {complaints, imported, notesOf, sourceOf} from './source';

const POST = '---\ntitle: Frost\ndate: 2024-02-01\n---\n';
const GARDEN = {
  'content/beds/north.md': '---\ntitle: North\n---\nSee [frost](../posts/frost.md#night).',
  'content/posts/frost.md': `${POST}First, [at night](#night).\n\n<!--more-->\n\n## Night\n\nSee [the bed](../beds/north.md) and [thaw](thaw.md).`,
  'content/posts/thaw.md': '---\ntitle: Thaw\ndate: 2999-01-01\n---\nTo come.',
};

describe('posts', () => {
  const notes = notesOf(imported(sourceOf(GARDEN), 'hugo'));

  it('lie in a folder of the journal that is called as that of the other notes', () => {
    expect([...notes.keys()]).toEqual([
      'docs/in/beds/north.md',
      'docs/journal/in/2024-02-01-frost.md',
      'docs/journal/in/2999-01-01-thaw.md',
    ]);
  });

  it('are linked by address, since notes and journal do not know each other’s files', () => {
    expect(notes.get('docs/in/beds/north.md')).toContain('[frost](/journal/2024/02/01/in/frost/#night)');
    expect(notes.get('docs/journal/in/2024-02-01-frost.md')).toContain('[the bed](/in/beds/north/)');
  });

  it('end what lists show where the source did', () => {
    expect(notes.get('docs/journal/in/2024-02-01-frost.md')).toContain('\n\n<!-- truncate -->\n\n## Night');
  });

  it('lead to places of their own by their file, since lists show their beginning without these places', () => {
    expect(notes.get('docs/journal/in/2024-02-01-frost.md')).toContain(
      'First, [at night](./2024-02-01-frost.md#night).',
    );
  });

  it('of a day to come are linked from nowhere', () => {
    expect(notes.get('docs/journal/in/2024-02-01-frost.md')).toContain('and thaw.');
  });

  it('are in order, also as MDX', () => {
    const post = `${POST}<kbd>a</kbd>\n\n<!--more-->\n\nb`;
    const result = imported(sourceOf({'content/posts/a.md': post}), 'hugo');
    expect(complaints(result)).toBe('');
    expect([...notesOf(result).values()].join()).toContain('{/* truncate */}');
    expect(result.files.map(({path}) => path)).toEqual(['docs/journal/in/2024-02-01-a.mdx']);
  });

  it('may have a day in TOML, which their addresses hold too', () => {
    const post = '+++\ntitle = "A"\ndate = 2024-02-01\n+++\n';
    const source = sourceOf({'hugo.toml': '[permalinks]\nposts = "/:year/:month/:slug/"', 'content/posts/a.md': post});
    const note = notesOf(imported(source, 'hugo')).get('docs/journal/in/2024-02-01-a.md');
    expect(note).toContain('redirects:\n  - /2024/02/a/\n');
  });

  it('go to the journal itself when all notes go to the folder of all', () => {
    expect([...notesOf(imported(sourceOf(GARDEN), 'hugo', {into: ''})).keys()]).toContain(
      'docs/journal/2024-02-01-frost.md',
    );
  });
});

describe('old addresses', () => {
  it('that lead to a note of the wiki already go on doing so', () => {
    const existing = [readNote({sourcePath: 'docs/a.md', text: '---\ntitle: A\nredirects: [/beds/north/]\n---\n'})];
    const notes = notesOf(imported(sourceOf(GARDEN), 'hugo', {existing}));
    expect(notes.get('docs/in/beds/north.md')).not.toContain('redirects');
  });
});
