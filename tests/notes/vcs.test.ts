import {execFileSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {hasHistory, vcsPreset} from '../../src/notes/vcs';
import {folderWith} from '../folder';

const SETTINGS = ['user.name=Test', 'user.email=test@example.org', 'commit.gpgsign=false'].flatMap((pair) => [
  '-c',
  pair,
]);
const git = (cwd: string, ...args: string[]) => execFileSync('git', [...SETTINGS, ...args], {cwd, stdio: 'ignore'});

describe('vcsPreset', () => {
  it('reads dates from git in one pass where there is a history', () => {
    const folder = folderWith({'a.mdx': 'A'});
    git(folder, 'init');
    git(folder, 'add', '.');
    git(folder, 'commit', '-m', 'Write A');
    expect(hasHistory(folder)).toBe(true);
    expect(vcsPreset(folder)).toBe('git-eager');
  });

  it('does without dates in a repository that has no commit yet', () => {
    const folder = folderWith({});
    git(folder, 'init');
    expect(vcsPreset(folder)).toBe('disabled');
  });

  it('does without dates where there is no git', () => {
    expect(hasHistory(folderWith({}))).toBe(false);
    expect(vcsPreset(folderWith({}))).toBe('disabled');
  });
});
