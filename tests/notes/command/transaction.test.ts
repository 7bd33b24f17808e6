import {readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {diskAt, type Disk} from '../../../src/notes/command/disk';
import {carryOut, recovered} from '../../../src/notes/command/transaction';
import type {FileChange} from '../../../src/notes/move/changes';
import {folderWith} from '../../folder';

type Files = Readonly<Record<string, string>>;

const BEFORE: Files = {
  'docs/a.md': 'Old A',
  'docs/x/b.md': 'B',
  'docs/x/x/b.md': 'Inner B',
  'docs/x/p.png': '\u0000png',
  'docs/c.md': 'Old C',
  'docs/d.md': 'D',
};
/** A note that stays and one that goes elsewhere with new texts; a folder that goes into itself. */
const CHANGES: readonly FileChange[] = [
  {from: 'docs/a.md', to: 'docs/a.md', text: {before: 'Old A', after: 'New A'}},
  {from: 'docs/x/b.md', to: 'docs/x/x/b.md'},
  {from: 'docs/x/x/b.md', to: 'docs/x/x/x/b.md'},
  {from: 'docs/x/p.png', to: 'docs/x/x/p.png'},
  {from: 'docs/c.md', to: 'docs/new/er/c.md', text: {before: 'Old C', after: 'New C'}},
];
const AFTER: Files = {
  'docs/a.md': 'New A',
  'docs/x/x/b.md': 'B',
  'docs/x/x/x/b.md': 'Inner B',
  'docs/x/x/p.png': '\u0000png',
  'docs/new/er/c.md': 'New C',
  'docs/d.md': 'D',
};

/** All files of a folder, and its empty folders, by their paths. */
function filesOf(folder: string): Files {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) return [path.relative(folder, file), readFileSync(file, 'utf8')];
    return readdirSync(file).length === 0 ? [path.relative(folder, file), 'empty folder'] : ['', ''];
  });
  const {'': _, ...files} = Object.fromEntries(entries);
  return files;
}

/** The notes of a folder, without what the change needs for itself. */
const notesOf = (folder: string) =>
  Object.fromEntries(Object.entries(filesOf(folder)).filter(([file]) => file.startsWith('docs')));

class Stop extends Error {}

/** A disk that fails at its nth write; `forGood`, as when the machine stops, or that once. Gives how many there were. */
function failing(disk: Disk, nth: number, forGood: boolean): {disk: Disk; writes: () => number} {
  let count = 0;
  const guarded =
    <Args extends readonly unknown[], Value>(write: (...args: Args) => Promise<Value>) =>
    (...args: Args): Promise<Value> => {
      count++;
      return count === nth || (forGood && count > nth) ? Promise.reject(new Stop()) : write(...args);
    };
  return {
    disk: {
      ...disk,
      makeFolder: guarded(disk.makeFolder),
      write: guarded(disk.write),
      copy: guarded(disk.copy),
      rename: guarded(disk.rename),
      remove: guarded(disk.remove),
      removeEmpty: guarded(disk.removeEmpty),
    },
    writes: () => count,
  };
}

/** How many writes the whole change takes. */
async function countWrites(): Promise<number> {
  const {disk, writes} = failing(diskAt(folderWith(BEFORE)), Infinity, false);
  await carryOut(disk, CHANGES);
  return writes();
}

describe('carryOut', () => {
  it('changes all files and leaves nothing else behind', async () => {
    const folder = folderWith(BEFORE);
    await carryOut(diskAt(folder), CHANGES);
    expect(notesOf(folder)).toEqual(AFTER);
    expect(Object.keys(filesOf(folder)).filter((file) => !file.startsWith('docs'))).toEqual(['.cache/note-mv']);
    expect(await recovered(diskAt(folder))).toBe(false);
  });

  it('keeps the permissions of a file whose text it changes', async () => {
    const folder = folderWith(BEFORE);
    const mode = (file: string) => statSync(path.join(folder, file)).mode;
    const before = mode('docs/c.md');
    await carryOut(diskAt(folder), CHANGES);
    expect(mode('docs/new/er/c.md')).toBe(before);
  });

  it('leaves all as it was when the machine stops at any write, once the next command has run', async () => {
    const seen = new Set<string>();
    for (let nth = 1; nth <= (await countWrites()); nth++) {
      const folder = folderWith(BEFORE);
      const stopped = carryOut(failing(diskAt(folder), nth, true).disk, CHANGES);
      await stopped.catch((error: unknown) => expect(error).toBeInstanceOf(Stop));
      const didRecover = await recovered(diskAt(folder));
      const state = JSON.stringify(notesOf(folder)) === JSON.stringify(notesOf(folderWith(BEFORE))) ? 'old' : 'new';
      if (state === 'new') expect(withoutEmpty(notesOf(folder))).toEqual(AFTER);
      expect(await recovered(diskAt(folder))).toBe(false);
      seen.add(`${state} ${didRecover}`);
    }
    expect([...seen].sort()).toEqual(['new false', 'old false', 'old true']);
  });

  it('leaves all as it was when the machine stops at any write of taking a change back', async () => {
    const half = Math.floor((await countWrites()) * 0.7);
    for (let nth = 1; nth < 40; nth++) {
      const folder = folderWith(BEFORE);
      await expect(carryOut(failing(diskAt(folder), half, true).disk, CHANGES)).rejects.toThrow(Stop);
      await recovered(failing(diskAt(folder), nth, true).disk).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Stop);
      });
      await recovered(diskAt(folder));
      expect(notesOf(folder)).toEqual(BEFORE);
    }
  });

  it('takes all back at once when a single write fails', async () => {
    const outcomes: boolean[] = [];
    const all = await countWrites();
    for (let nth = 1; nth <= all; nth++) {
      const folder = folderWith(BEFORE);
      const outcome = carryOut(failing(diskAt(folder), nth, false).disk, CHANGES);
      const isDone = await outcome.then(
        () => true,
        (error: unknown) => !(error instanceof Stop),
      );
      // The last writes only tidy up: the change holds then.
      if (isDone) expect(withoutEmpty(notesOf(folder))).toEqual(AFTER);
      else expect(notesOf(folder)).toEqual(BEFORE);
      expect(await recovered(diskAt(folder))).toBe(false);
      outcomes.push(isDone);
    }
    expect(outcomes.indexOf(true)).toBeGreaterThan(20);
  });

  it('refuses to write over a file that came meanwhile, and to change one that was changed', async () => {
    const folder = folderWith(BEFORE);
    const onto = [{from: 'docs/a.md', to: 'docs/d.md'}];
    await expect(carryOut(diskAt(folder), onto)).rejects.toThrow('docs/d.md is there already');
    expect(notesOf(folder)).toEqual(BEFORE);
    writeFileSync(path.join(folder, 'docs/c.md'), 'Other C');
    await expect(carryOut(diskAt(folder), CHANGES)).rejects.toThrow('docs/c.md has been changed by another program');
    expect(notesOf(folder)).toEqual({...BEFORE, 'docs/c.md': 'Other C'});
  });
});

describe('recovered', () => {
  it('waits for a command that is at work, and says so when that takes long', async () => {
    // The parent of this process is alive.
    const journal = JSON.stringify({process: process.ppid, steps: [], folders: []});
    const folder = folderWith({'.cache/note-mv/journal.json': journal});
    await expect(recovered(diskAt(folder))).rejects.toThrow(`Process ${process.ppid} is moving notes.`);
  });
});

function withoutEmpty(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([, text]) => text !== 'empty folder'));
}
