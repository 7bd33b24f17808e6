import {describe, expect, it} from 'vitest';
import {lineagesOf} from '../../../src/notes/history/lineage';
import type {Commit} from '../../../src/notes/history/log';
import {commit} from './commits';

/** The days on which a note was changed, and the path that it had then. */
function stepsOf(path: string, commits: readonly Commit[], others: readonly string[] = []): string[] {
  const steps = lineagesOf(commits, [path, ...others]).get(path) ?? [];
  return steps.map(({commit: {time}, change}) => `${time / 86_400_000 + 1} ${change.path}`);
}

describe('lineagesOf', () => {
  it('finds the changes of a file, the latest first', () => {
    const commits = [
      commit(3, [['M', 'a']]),
      commit(2, [['M', 'b']]),
      commit(1, [
        ['A', 'a'],
        ['A', 'b'],
      ]),
    ];
    expect(stepsOf('a', commits)).toEqual(['3 a', '1 a']);
  });

  it('gives nothing for a file that git does not know', () => {
    expect(stepsOf('a', [commit(1, [['A', 'b']])])).toEqual([]);
  });

  it('follows renamings', () => {
    const commits = [
      commit(5, [['M', 'c']]),
      commit(4, [['R', 'b → c']]),
      commit(3, [['M', 'b']]),
      commit(2, [['R', 'a → b']]),
      commit(1, [['A', 'a']]),
    ];
    expect(stepsOf('c', commits)).toEqual(['5 c', '4 c', '3 b', '2 b', '1 a']);
  });

  it('follows two files that change places in one commit', () => {
    const commits = [
      commit(2, [
        ['R', 'a → b'],
        ['R', 'b → a'],
      ]),
      commit(1, [
        ['A', 'a', 'A'],
        ['A', 'b', 'B'],
      ]),
    ];
    const lineages = lineagesOf(commits, ['a', 'b']);
    expect(lineages.get('a')?.map(({change}) => change.content)).toEqual(['a of day 2', 'B']);
    expect(lineages.get('b')?.map(({change}) => change.content)).toEqual(['b of day 2', 'A']);
  });

  it('leaves another file alone that lay at the path before', () => {
    const commits = [commit(3, [['A', 'a']]), commit(2, [['D', 'a']]), commit(1, [['A', 'a']])];
    expect(stepsOf('a', commits)).toEqual(['3 a']);
  });

  it('gives a file of today none of what one of its name was that has moved on', () => {
    const commits = [commit(3, [['A', 'a']]), commit(2, [['R', 'a → b']]), commit(1, [['A', 'a']])];
    expect(stepsOf('a', commits, ['b'])).toEqual(['3 a']);
    expect(stepsOf('b', commits, ['a'])).toEqual(['2 b', '1 a']);
  });

  it('gives a renamed file what a branch did under its old name', () => {
    const commits = [
      commit(5, [['M', 'b']], {isMerge: true}),
      commit(4, [['M', 'a']]),
      commit(3, [['R', 'a → b']]),
      commit(1, [['A', 'a']]),
    ];
    expect(stepsOf('b', commits)).toEqual(['5 b', '4 a', '3 b', '1 a']);
  });

  it('gives it nothing of a file that had its old name for a while', () => {
    const commits = [
      commit(5, [['D', 'a']]),
      commit(4, [['M', 'a']]),
      commit(3, [['A', 'a']]),
      commit(2, [['R', 'a → b']]),
      commit(1, [['A', 'a']]),
    ];
    expect(stepsOf('b', commits)).toEqual(['2 b', '1 a']);
  });
});
