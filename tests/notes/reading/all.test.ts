import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {readAll} from '../../../src/notes/reading/all';
import type {IndexedNote} from '../../../src/notes/reading/types';

const keyOf = (text: object) => createHash('sha256').update(JSON.stringify(text)).digest('hex');

describe('readAll', () => {
  const a = {sourcePath: 'docs/a.md', text: '# A'};
  const b = {sourcePath: 'docs/b.md', text: '# B'};

  it('reads what is new, keeps what is known and drops what is gone', () => {
    const first = readAll([a, b], keyOf);
    expect(first.notes.map(({title}) => title)).toEqual(['A', 'B']);
    const changed = {...b, text: '# C'};
    const second = readAll([a, changed], keyOf, first.known);
    expect(second.notes.map(({title}) => title)).toEqual(['A', 'C']);
    expect(second.notes[0]).toBe(first.notes[0]);
    expect([...second.known.keys()]).toEqual([keyOf(a), keyOf(changed)]);
  });

  it('takes notes back that have been written as JSON', () => {
    const {notes, known} = readAll([a], keyOf);
    const written = JSON.parse(JSON.stringify([...known])) as [string, IndexedNote][];
    const again = readAll([a], keyOf, new Map(written));
    expect(again.notes).toEqual(notes);
    expect(again.notes[0]).toBe(written[0]?.[1]);
  });
});
