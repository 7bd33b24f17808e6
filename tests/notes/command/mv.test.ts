import {appendFileSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {docsOf, runNote, siteOf} from './run';

const NOTES = {
  'a.md': '---\ntitle: A\n---\n\n[b](x/b.md#one "B") and [[x/b|bee]], ![](p.png)\n',
  'x/b.md': '# Bee\n\n## One\n\n[a](../a.md)\n',
  'x/_category_.yml': 'label: X\n',
  'x/.keep': '',
  'p.png': 'picture',
};

describe('note mv', () => {
  it('shows its plan and does nothing in a dry run', async () => {
    const site = siteOf(NOTES);
    const {code, out, err} = await runNote(site, ['mv', 'docs/a.md', 'docs/y/c.md', '--dry-run']);
    expect({code, err}).toEqual({code: 0, err: ''});
    expect(out).toMatchInlineSnapshot(`
      "2 files to move
        docs/a.md → docs/y/c.md
        docs/p.png → docs/y/p.png

      3 changes in 2 texts
        docs/a.md:2 + redirects: - /a/
        docs/a.md:5 «x/b.md» → «../x/b.md»
        docs/x/b.md:5 «../a.md» → «../y/c.md»

      1 redirect
        /a/ → /y/c/

      Nothing was moved (--dry-run).
      "
    `);
    expect(docsOf(site)).toEqual(NOTES);
  });

  it('moves a folder with all that is in it, and back, byte for byte', async () => {
    const site = siteOf(NOTES);
    expect(await runNote(site, ['mv', 'docs/x', 'docs/y/z'])).toMatchObject({code: 0, err: ''});
    expect(docsOf(site)).toEqual({
      'a.md': '---\ntitle: A\n---\n\n[b](y/z/b.md#one "B") and [[b|bee]], ![](p.png)\n',
      'p.png': 'picture',
      'y/z/.keep': '',
      'y/z/_category_.yml': 'label: X\n',
      'y/z/b.md': '---\nredirects:\n  - /x/b/\n---\n\n# Bee\n\n## One\n\n[a](../../a.md)\n',
    });
    expect(await runNote(site, ['mv', 'docs/y/z', 'docs/x'])).toMatchObject({code: 0, err: ''});
    expect(docsOf(site)).toEqual(NOTES);
  });

  it('plans the way back anew when the notes have changed meanwhile', async () => {
    const site = siteOf(NOTES);
    await runNote(site, ['mv', 'docs/x/b.md', 'docs/b.md']);
    appendFileSync(path.join(site, 'docs/a.md'), 'More on [it](b.md).\n');
    expect(await runNote(site, ['mv', 'docs/b.md', 'docs/x/b.md'])).toMatchObject({code: 0, err: ''});
    const now = docsOf(site);
    expect(now['a.md']).toContain('[b](x/b.md#one "B")');
    expect(now['a.md']).toContain('[it](x/b.md)');
    expect(now['x/b.md']).toContain('redirects:\n  - /b/\n');
  });

  it.each([
    ['a path from the current folder', 'x', ['b.md', '../c']],
    ['an address', '', ['/x/b/', '/c/']],
    ['a name without ending', '', ['x/b', 'c']],
    ['a path from the folder of notes', '', ['x/b.md', 'c.md']],
  ])('takes %s', async (_, here, words) => {
    const site = siteOf(NOTES);
    expect(await runNote(site, ['mv', ...words], {INIT_CWD: path.join(site, 'docs', here)})).toMatchObject({code: 0});
    expect(Object.keys(docsOf(site))).toContain('c.md');
  });

  it.each([
    ['a file in the way', ['docs/a.md', 'docs/x/b.md'], 2, 'There is a file docs/x/b.md already. (in-the-way)'],
    ['what is not there', ['docs/none.md', 'docs/c.md'], 1, 'There is no note, file or folder docs/none.md.'],
    ['a place outside', ['docs/a.md', '../c.md'], 1, '../c.md lies outside docs.'],
    ['the folder of notes', ['docs', 'notes'], 1, 'docs is the folder of all notes'],
    ['another ending', ['docs/a.md', 'docs/c.mdx'], 1, 'A note keeps its ending: name it docs/c.md.'],
    ['the same place', ['docs/a.md', 'docs/'], 1, 'docs/a.md is there already.'],
    ['a name that is passed over', ['docs/a.md', 'docs/_c.md'], 1, 'docs/_c.md would be no note'],
    ['one word', ['docs/a.md'], 1, 'Say what to move and where'],
  ])('refuses %s and changes nothing', async (_, words, code, message) => {
    const site = siteOf(NOTES);
    const outcome = await runNote(site, ['mv', ...words]);
    expect(outcome).toMatchObject({code, out: ''});
    expect(outcome.err).toContain(message);
    expect(docsOf(site)).toEqual(NOTES);
  });
});

describe('any command', () => {
  it('takes a move back that was interrupted, and says so', async () => {
    const site = siteOf(NOTES);
    const work = path.join(site, '.cache/note-mv');
    for (const folder of ['kept', 'staged']) mkdirSync(path.join(work, folder), {recursive: true});
    // As the machine left it: the note is taken from its place, the new one not yet put.
    const step = {from: 'docs/q.md', to: 'docs/r.md', kept: '.cache/note-mv/kept/0', staged: '.cache/note-mv/staged/0'};
    writeFileSync(path.join(work, 'kept/0'), 'Old');
    writeFileSync(path.join(work, 'staged/0'), 'New');
    // No process has this number: it is over the highest that Linux gives.
    writeFileSync(path.join(work, 'journal.json'), JSON.stringify({process: 5_000_000, steps: [step], folders: []}));
    const {err} = await runNote(site, ['check']);
    expect(err).toContain('A move of notes was interrupted. It has been taken back');
    expect(docsOf(site)).toEqual({...NOTES, 'q.md': 'Old'});
  });
});
