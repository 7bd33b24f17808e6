import {describe, expect, it} from 'vitest';
import type {LoadedNote} from '../../src/notes/loaded';
import {changesOf, kindCounts, topicsOf} from '../../src/notes/overview';
import type {NoteKind} from '../../src/types';
import {LEAST} from '../samples';

const DAY = 86_400_000;
const note = (permalink: string, kind: NoteKind, more: Partial<LoadedNote> = {}): LoadedNote => ({
  title: `Title of ${permalink}`,
  permalink,
  source: `@site/docs${permalink}index.mdx`,
  frontMatter: LEAST[kind],
  ...more,
});
const map = (permalink: string, position?: number) =>
  note(permalink, 'map', {frontMatter: {...LEAST.map, sidebar_position: position}});

describe('changesOf', () => {
  it('gives the last changed note first, those without a date at the end, one commit by titles', () => {
    const notes = [
      note('/undated/', 'term'),
      note('/old/', 'term', {lastUpdatedAt: DAY}),
      note('/b/', 'term', {lastUpdatedAt: 2 * DAY}),
      note('/a/', 'term', {lastUpdatedAt: 2 * DAY}),
    ];
    expect(changesOf(notes).map(({permalink}) => permalink)).toEqual(['/a/', '/b/', '/old/', '/undated/']);
    expect(changesOf([...notes].reverse())).toEqual(changesOf(notes));
  });

  it('says what a list of changes shows', () => {
    expect(changesOf([note('/a/', 'podcast', {lastUpdatedAt: DAY, lastUpdatedBy: 'Ada'})])).toEqual([
      {
        title: 'Title of /a/',
        permalink: '/a/',
        description: 'What becomes of leaves and peelings when they are left alone.',
        kind: 'podcast',
        changed: '1970-01-02',
        author: 'Ada',
      },
    ]);
  });

  it.each([undefined, null])('leaves date and author out where git gives %s', (unknown) => {
    const [change] = changesOf([note('/a/', 'term', {lastUpdatedAt: unknown, lastUpdatedBy: unknown})]);
    expect(change).toMatchObject({changed: undefined, author: undefined});
  });

  it('leaves out drafts, unlisted notes and notes with problems', () => {
    const hidden = [
      note('/draft/', 'term', {draft: true}),
      note('/unlisted/', 'term', {unlisted: true}),
      note('/wrong/', 'term', {frontMatter: {...LEAST.term, status: 'done'}}),
    ];
    expect(changesOf(hidden)).toEqual([]);
  });
});

describe('kindCounts', () => {
  it('counts the listed notes of each kind that has any, in the order of the kinds', () => {
    const notes = [note('/a/', 'term'), note('/b/', 'guide'), note('/c/', 'term'), note('/d/', 'map', {draft: true})];
    expect(kindCounts(notes)).toEqual([
      {kind: 'guide', notes: 1},
      {kind: 'term', notes: 2},
    ]);
  });

  it('counts nothing where there is nothing', () => {
    expect(kindCounts([])).toEqual([]);
  });
});

describe('topicsOf', () => {
  it('takes the maps at the top of the tree, in the order of the sidebar, those without a place last', () => {
    const notes = [map('/base/z/'), map('/base/c/', 2), map('/base/a/'), map('/base/b/', 1), map('/base/b/deep/', 0)];
    expect(topicsOf(notes, '/base/').map(({permalink}) => permalink)).toEqual([
      '/base/b/',
      '/base/c/',
      '/base/a/',
      '/base/z/',
    ]);
  });

  it('counts the notes below, the map and what is hidden not counted', () => {
    const notes = [
      map('/guides/', 1),
      map('/guides/deep/'),
      note('/guides/deep/a/', 'guide'),
      note('/guides/b/', 'guide'),
      note('/guides/secret/', 'guide', {unlisted: true}),
      note('/guidesmen/', 'concept'),
      note('/', 'concept'),
    ];
    expect(topicsOf(notes, '/')).toEqual([
      {
        title: 'Title of /guides/',
        permalink: '/guides/',
        description: 'What becomes of leaves and peelings when they are left alone.',
        notes: 3,
      },
    ]);
  });

  it('leaves out maps that are hidden', () => {
    expect(topicsOf([note('/a/', 'map', {draft: true}), note('/b/', 'map', {unlisted: true})], '/')).toEqual([]);
  });
});
