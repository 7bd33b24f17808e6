import {execFileSync} from 'node:child_process';
import {rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {daysOfChange, filesAt, forkPoint} from '../../../src/notes/command/git';
import {git, siteOf} from './run';

const DAY = '2001-02-03T12:00:00Z';

/** A site with one commit of a day long gone. */
function repository(): string {
  const site = siteOf({'a.md': 'A ü\n', 'x/b.md': '', 'p.png': '', '_c.md': 'C'});
  git(site, 'init');
  git(site, 'add', '-A');
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-m', 'Old'], {
    cwd: site,
    stdio: 'ignore',
    env: {...process.env, GIT_COMMITTER_DATE: DAY, GIT_AUTHOR_DATE: DAY},
  });
  return site;
}

const folder = (siteDir: string) => ({siteDir, notesDir: 'docs'});

describe('filesAt', () => {
  it('reads notes and the names of other files from a commit, whatever the tree is now', () => {
    const site = repository();
    rmSync(path.join(site, 'docs/a.md'));
    expect(filesAt(folder(site), 'HEAD')).toEqual({
      texts: [
        {sourcePath: 'docs/a.md', text: 'A ü\n'},
        {sourcePath: 'docs/x/b.md', text: ''},
      ],
      files: ['docs/_c.md', 'docs/p.png', 'docs/tags.yml'],
    });
  });

  it('throws for a commit that there is not', () => {
    expect(() => filesAt(folder(repository()), 'none')).toThrow('There is no commit none.');
  });
});

describe('forkPoint', () => {
  it('is where another branch was left', () => {
    const site = repository();
    git(site, 'switch', '-c', 'other');
    writeFileSync(path.join(site, 'docs/d.md'), '');
    git(site, 'add', '-A');
    git(site, 'commit', '-m', 'New');
    expect(forkPoint(site, 'main')).toMatch(/^[0-9a-f]{40}$/);
    expect(forkPoint(site, 'main')).not.toBe(forkPoint(site, 'other'));
    expect(forkPoint(site, 'none')).toBeUndefined();
  });
});

describe('daysOfChange', () => {
  it('gives each file the day of its last commit, and none without git', () => {
    const site = repository();
    writeFileSync(path.join(site, 'docs/a.md'), 'Now');
    git(site, 'commit', '-am', 'New');
    const days = daysOfChange(folder(site));
    expect(days.get('docs/x/b.md')).toBe('2001-02-03');
    expect(days.get('docs/a.md')).not.toBe('2001-02-03');
    expect(daysOfChange(folder(siteOf({})))).toEqual(new Map());
  });
});
