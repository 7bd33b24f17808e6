import {describe, expect, it} from 'vitest';
import {historyOf, type NoteHistory} from '../../../src/notes/history/history';
import {lineagesOf} from '../../../src/notes/history/lineage';
import type {Commit} from '../../../src/notes/history/log';
import {commit} from './commits';

const DAY = 86_400_000;

type Told = {
  readonly quiet?: readonly number[];
  readonly begins?: number;
  readonly hidden?: readonly string[];
};

function historyFor(commits: readonly Commit[], {quiet = [], begins, hidden = []}: Told = {}): NoteHistory {
  return historyOf(lineagesOf(commits, ['a']).get('a') ?? [], {
    isSpoken: ({time}) => !quiet.includes(time / DAY + 1),
    begins: new Set(commits.filter(({time}) => time / DAY + 1 === begins).map(({hash}) => hash)),
    wasPublic: ({content = ''}) => !hidden.includes(content),
  });
}

const THREE = [
  commit(3, [['M', 'a', 'C', 'B']], {author: 'Bo'}),
  commit(2, [['M', 'a', 'B', 'A']], {author: 'Ada', coAuthors: ['Cy <cy@example.org>']}),
  commit(1, [['A', 'a', 'A']]),
];

describe('historyOf', () => {
  it('says when a note was written and changed, by whom, and lists its versions', () => {
    expect(historyFor(THREE)).toEqual({
      created: 0,
      changed: 2 * DAY,
      people: ['Ada', 'Bo', 'Cy'],
      versions: [
        {
          id: 'cccccccc',
          time: 2 * DAY,
          form: 'changed',
          authors: ['Bo'],
          subject: 'Change of day 3',
          path: 'a',
          content: 'C',
        },
        {
          id: 'cccccccc',
          time: DAY,
          form: 'changed',
          authors: ['Ada', 'Cy'],
          subject: 'Change of day 2',
          path: 'a',
          content: 'B',
        },
        {
          id: 'cccccccc',
          time: 0,
          form: 'written',
          authors: ['Ada'],
          subject: 'Change of day 1',
          path: 'a',
          content: 'A',
        },
      ],
      paths: ['a'],
    });
  });

  it('gives nothing for no changes', () => {
    expect(historyFor([])).toEqual({people: [], versions: [], paths: []});
  });

  it('takes a renaming without a change for none', () => {
    const commits = [commit(2, [['R', 'b → a', 'A', 'A']], {author: 'Bo'}), commit(1, [['A', 'b', 'A']])];
    expect(historyFor(commits)).toMatchObject({changed: 0, people: ['Ada'], versions: [{path: 'b'}]});
  });

  it('keeps words back that may speak of something hidden, and addresses always', () => {
    const commits = [commit(2, [['M', 'a', 'B', 'A']]), commit(1, [['A', 'a', 'A']], {subject: 'For ada@example.org'})];
    const [last, first] = historyFor(commits, {quiet: [2]}).versions;
    expect(last).not.toHaveProperty('subject');
    expect(first?.subject).toBe('For …');
  });

  it('begins for readers when they could first see the note, and names all who wrote it', () => {
    const history = historyFor(THREE, {hidden: ['A', 'B']});
    expect(history).toMatchObject({created: 2 * DAY, people: ['Ada', 'Bo', 'Cy']});
    expect(history.versions.map(({form, content}) => [form, content])).toEqual([['written', 'C']]);
  });

  it('leaves out a version that was hidden in between', () => {
    expect(historyFor(THREE, {hidden: ['B']}).versions.map(({content}) => content)).toEqual(['C', 'A']);
  });

  it('does not take who merged for an author of the note', () => {
    const [last, ...rest] = THREE;
    const commits = [{...(last ?? fail()), isMerge: true, author: 'Zoe'}, ...rest];
    expect(historyFor(commits)).toMatchObject({
      people: ['Ada', 'Cy'],
      versions: [{form: 'merged', authors: ['Zoe']}, {}, {}],
    });
  });

  it('does not say who wrote what was there when a clone begins, nor when', () => {
    const history = historyFor(THREE.slice(0, 2), {begins: 2});
    expect(history).toMatchObject({changed: 2 * DAY, people: ['Bo']});
    expect(history).not.toHaveProperty('created');
    expect(history.versions.at(-1)).toMatchObject({form: 'begins', authors: []});
    expect(history.versions.at(-1)).not.toHaveProperty('subject');
  });
});

function fail(): never {
  throw new Error('There is a last commit.');
}
