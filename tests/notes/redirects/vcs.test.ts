import {execFileSync} from 'node:child_process';
import {renameSync, rmSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {renamesIn} from '../../../src/notes/redirects/vcs';
import {folderWith} from '../../folder';

const SETTINGS = ['user.name=Test', 'user.email=test@example.org', 'commit.gpgsign=false'];
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', [...SETTINGS.flatMap((pair) => ['-c', pair]), ...args], {cwd, stdio: 'ignore'});

/** A repository whose site lies below its root, after some commits. */
function site(): string {
  const root = folderWith({
    'site/docs/a.md': 'A note on worms.\n',
    'site/docs/x.md': 'Something else.\n',
    'other.md': 'O',
  });
  const commit = (message: string) => {
    git(root, 'add', '-A');
    git(root, 'commit', '-m', message);
  };
  const move = (from: string, to: string) => renameSync(path.join(root, from), path.join(root, to));
  git(root, 'init');
  commit('Write');
  move('site/docs/a.md', 'site/docs/b ü.md');
  move('other.md', 'another.md');
  commit('Rename once');
  move('site/docs/b ü.md', 'site/docs/c.md');
  rmSync(path.join(root, 'site/docs/x.md'));
  commit('Rename again');
  return path.join(root, 'site');
}

describe('renamesIn', () => {
  it('gives the renames below the folder of notes, oldest first, from the site’s root', () => {
    expect(renamesIn(site(), 'docs')).toEqual([
      {from: 'docs/a.md', to: 'docs/b ü.md'},
      {from: 'docs/b ü.md', to: 'docs/c.md'},
    ]);
  });

  it('gives none without git, and none without commits', () => {
    const folder = folderWith({'docs/a.md': 'A'});
    expect(renamesIn(folder, 'docs')).toEqual([]);
    git(folder, 'init');
    expect(renamesIn(folder, 'docs')).toEqual([]);
  });
});
