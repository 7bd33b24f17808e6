import {describe, expect, it} from 'vitest';
import {metaTagsOf} from '../../src/notes/head';
import {metaFor} from '../samples';

const valuesOf = (name: string, ...of: Parameters<typeof metaFor>) =>
  metaTagsOf(metaFor(...of)).flatMap(([each, value]) => (each === name ? [value] : []));

describe('metaTagsOf', () => {
  it('says kind, status, day, names and tags', () => {
    expect(metaTagsOf(metaFor('term', {aliases: ['Humus', 'Black gold'], tags: ['soil', 'water']}))).toEqual([
      ['note:kind', 'term'],
      ['note:status', 'seedling'],
      ['note:date', '2024-02-29'],
      ['note:aliases', 'Humus'],
      ['note:aliases', 'Black gold'],
      ['note:tags', 'soil'],
      ['note:tags', 'water'],
    ]);
  });

  it('takes the day of a journal note from its date', () => {
    expect(valuesOf('note:date', 'journal')).toEqual(['2024-02-29']);
  });

  it('says only of a note that is to stay out of the search that it is', () => {
    expect(valuesOf('search', 'term', {search: false})).toEqual(['false']);
    expect(valuesOf('search', 'term')).toEqual([]);
    expect(valuesOf('search', 'term', {search: {boost: 2}})).toEqual([]);
  });

  it.each([0.25, 1, 2.5, 4])('says a boost of %s as a number', (boost) => {
    expect(valuesOf('search:boost', 'term', {search: {boost}})).toEqual([String(boost)]);
  });

  it('says no boost of a note without', () => {
    expect(valuesOf('search:boost', 'term')).toEqual([]);
    expect(valuesOf('search:boost', 'term', {search: false})).toEqual([]);
  });
});
