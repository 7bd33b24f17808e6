import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {NoteIndex} from '../../../src/notes/graph/types';
import {changesOf} from '../../../src/notes/move/changes';
import {planMove} from '../../../src/notes/move/plan';
import type {MovePlan} from '../../../src/notes/move/types';
import {withRedirects} from '../../../src/notes/move/redirects';
import {undoOf} from '../../../src/notes/move/undo';
import {strayLinks} from '../../../src/notes/move/verify';
import {readNote} from '../../../src/notes/reading/note';
import {redirectsOf} from '../../../src/notes/redirects/list';
import {indexWith} from '../notes';
import {movable, tries, wikis, type Texts} from './corpus';

const textsBy = (texts: Texts) => (sourcePath: string) => ({
  sourcePath,
  text: texts[sourcePath.replace('docs/', '')] ?? '',
});

/** The plan of a move below `docs`, with its redirects. */
function planned(texts: Texts, from: string, to: string, index = indexWith(texts)): MovePlan {
  const scene = {index, textOf: textsBy(texts)};
  return withRedirects(planMove({...scene, from: `docs/${from}`, to: `docs/${to}`}), scene);
}

function carriedOut(texts: Texts, plan: MovePlan): Texts {
  const changes = changesOf(plan, textsBy(texts));
  const changed = new Set(changes.map(({from}) => from));
  const kept = Object.entries(texts).filter(([name]) => !changed.has(`docs/${name}`));
  const moved = changes.map(({from, to, text}) => [to.replace('docs/', ''), text?.after ?? textsBy(texts)(from).text]);
  return Object.fromEntries([...kept, ...moved]);
}

/** Reads a note, or remembers it. */
function remembering(): typeof readNote {
  const known = new Map<string, ReturnType<typeof readNote>>();
  return (note) => {
    const key = `${note.sourcePath}\0${note.text}`;
    const read = known.get(key) ?? readNote(note);
    known.set(key, read);
    return read;
  };
}

const moved = (texts: Texts, from: string, to: string) => carriedOut(texts, planned(texts, from, to));

describe('withRedirects', () => {
  it('writes the old address into the front matter of each note that moves', () => {
    const after = moved({'x/a.md': '---\ntitle: A\n---\n', 'x/b.md': 'Text.\n', 'x/p.png': ''}, 'x', 'y');
    expect(after).toEqual({
      'y/a.md': '---\ntitle: A\nredirects:\n  - /x/a/\n---\n',
      'y/b.md': '---\nredirects:\n  - /x/b/\n---\n\nText.\n',
      'y/p.png': '',
    });
  });

  it('takes back on the way back what it wrote on the way there', () => {
    const texts = {'a.md': '---\ntitle: A\n---\n', 'c.md': '[[a]]'};
    const there = moved(texts, 'a.md', 'b.md');
    expect(there['b.md']).toBe('---\ntitle: A\nredirects:\n  - /a/\n---\n');
    expect(moved(there, 'b.md', 'a.md')['a.md']).toBe('---\ntitle: A\nredirects:\n  - /b/\n---\n');
  });

  it('takes an address that a note comes to have out of the redirects of others', () => {
    const after = moved({'a.md': '---\nredirects: [/c/, /d/]\n---\n', 'b.md': '---\ntitle: B\n---\n'}, 'b.md', 'c.md');
    expect(after['a.md']).toBe('---\nredirects: [/d/]\n---\n');
  });

  it('writes none for a hidden note, nor for one whose address stands in its front matter', () => {
    expect(planned({'a.md': '---\ndraft: true\n---\n'}, 'a.md', 'b.md')).toMatchObject({edits: [], redirects: []});
    expect(planned({'a.md': '---\nslug: /x\n---\n'}, 'a.md', 'b.md')).toMatchObject({edits: [], redirects: []});
  });

  it('says when two notes would come to have one address', () => {
    expect(planned({'x/a.md': '', 'x/index.md': ''}, 'x', 'a').problems).toMatchObject([
      {sourcePath: 'docs/x/index.md', message: '/a/ would be the address of docs/x/a.md as well.'},
    ]);
  });

  it('says when the redirect cannot be written, and when the new address is another note’s', () => {
    const texts = {'a.md': '---\nredirects: /x/\n---\n', 'c.md': '---\nslug: /b\n---\n'};
    expect(planned(texts, 'a.md', 'b.md').problems).toMatchObject([
      {sourcePath: 'docs/a.md', rule: 'address-taken', message: '/b/ would be the address of docs/c.md as well.'},
      {sourcePath: 'docs/a.md', rule: 'unwritable-redirect'},
    ]);
  });
});

/** For every link of the notes, in the order of the texts: the file, by its first name, and the heading it leads to. */
function destinations(
  index: NoteIndex,
  nameOf: (path: string) => string,
): Readonly<Record<string, readonly unknown[]>> {
  const all = [...index.links].map(([path, links]): [string, unknown[]] => [
    nameOf(path),
    links.map(({resolved: {destination}}) =>
      destination === undefined ? undefined : [nameOf(destination.sourcePath), destination.anchor],
    ),
  ]);
  return Object.fromEntries(all);
}

describe('whatever is moved, one move after another', () => {
  it('every link leads to the same note and heading, every old address leads on, and undoing restores each byte', () => {
    let moves = 0;
    const read = remembering();
    fc.assert(
      fc.property(wikis, fc.array(tries, {minLength: 3, maxLength: 5}), (start, steps) => {
        let texts = start;
        const firstNames = new Map(Object.keys(texts).map((name) => [`docs/${name}`, name]));
        const nameOf = (path: string) => firstNames.get(path) ?? path;
        // Every address that a note had at any time, by the note's first name.
        const addresses = new Map<string, string>();
        for (const {nth, to} of steps) {
          const choices = movable(texts);
          const from = choices[nth % choices.length] ?? '';
          const ending = /\.mdx?$/.exec(from)?.[0] ?? '';
          const before = indexWith(texts, read);
          const plan = planned(texts, from, to + ending, before);
          if (plan.problems.length > 0 || plan.moves.length === 0 || from === to + ending) continue;
          moves++;
          const led = destinations(before, nameOf);
          for (const [address, path] of before.names.byAddress) {
            // The first page is always there, whatever becomes of the note.
            if (address !== '/') addresses.set(address, nameOf(path));
          }
          expect(strayLinks(plan, {index: before, textOf: textsBy(texts)})).toEqual([]);
          const after = carriedOut(texts, plan);
          expect(carriedOut(after, undoOf(plan, textsBy(texts)))).toEqual(texts);
          const names = plan.moves.map((move) => [move.to, nameOf(move.from)] as const);
          for (const {from: old} of plan.moves) firstNames.delete(old);
          for (const [path, name] of names) firstNames.set(path, name);
          texts = after;
          const now = indexWith(texts, read);
          const leads = destinations(now, nameOf);
          for (const [note, links] of Object.entries(led)) {
            // A link that led nowhere may have found its note.
            for (const [n, link] of links.entries()) if (link !== undefined) expect(leads[note]?.[n]).toEqual(link);
          }
          const {redirects, problems} = redirectsOf(now);
          expect(problems).toEqual([]);
          const onwards = new Map(redirects.map((redirect) => [redirect.from, redirect.to]));
          for (const [address, note] of addresses) {
            const path = now.names.byAddress.get(address) ?? now.names.byAddress.get(onwards.get(address) ?? '');
            expect(path, address).toBeDefined();
            // An address that another note has taken meanwhile shows that note.
            if (!now.names.byAddress.has(address)) expect(nameOf(path ?? '')).toBe(note);
          }
        }
      }),
      {numRuns: 110},
    );
    expect(moves).toBeGreaterThan(300);
  }, 120_000);
});
