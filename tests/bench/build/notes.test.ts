import {describe, expect, it} from 'vitest';
import {checkNote} from '../../../src/notes/check';
import {madeNotes} from './notes';

describe('madeNotes', () => {
  const made = madeNotes(60);
  const notes = Object.entries(made).filter(([name]) => name.endsWith('.mdx'));

  it('gives as many as asked for, and the same each time', () => {
    expect(notes.filter(([name]) => /^(?:area-|glossary\/(?!index))/u.test(name))).toHaveLength(60);
    expect(madeNotes(60)).toEqual(made);
  });

  it('gives notes that the wiki takes: valid front matter, links to notes that are there', () => {
    const tags = new Set([...(made['tags.yml'] ?? '').matchAll(/^(\w+):/gmu)].map(([, tag = '']) => tag));
    expect(notes.flatMap(([sourcePath, text]) => checkNote({sourcePath, text}, tags).problems)).toEqual([]);
    const targets = notes.flatMap(([, text]) => [...text.matchAll(/\]\((?:\.\.\/)*(?<to>[^)]*)\)/gu)]);
    expect(targets.length).toBeGreaterThan(200);
    expect(targets.map(({groups}) => groups?.to ?? '').filter((to) => made[to] === undefined)).toEqual([]);
  });
});
