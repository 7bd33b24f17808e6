import {execFileSync} from 'node:child_process';
import {mkdirSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {historyReader, packsOf} from '../../../src/notes/history/files';
import {folderWith} from '../../folder';

/** A repository in a temporary folder, and commits in it, a day apart. */
function repository(files: Readonly<Record<string, string>> = {}) {
  const root = folderWith(files);
  let day = 0;
  const git = (...args: readonly string[]) => {
    const date = new Date(Date.UTC(2024, 0, day)).toISOString();
    const env = {...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date};
    const settings = ['user.name=Ada', 'user.email=ada@example.org', 'commit.gpgsign=false', 'merge.renames=true'];
    const said = [...settings.flatMap((setting) => ['-c', setting]), ...args];
    return execFileSync('git', said, {cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
  };
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true});
    writeFileSync(path.join(root, name), text);
  };
  const commit = (message: string, author = 'Ada <ada@example.org>') => {
    day++;
    git('add', '.');
    git('commit', '--quiet', '--allow-empty', '--author', author, '-m', message);
  };
  git('init', '--quiet', '--initial-branch=main');
  return {
    root,
    git,
    write,
    commit,
    move: (from: string, to: string) => renameSync(path.join(root, from), path.join(root, to)),
  };
}

const LINES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].join('\n\n');
const reading = (siteDir: string, listed: readonly string[]) => historyReader({siteDir, notesDir: 'docs'})(listed);

describe('historyReader', () => {
  it('knows nothing where there is no git, and nothing before the first commit', async () => {
    expect((await reading(folderWith({'docs/a.md': 'A'}), ['docs/a.md'])).histories.size).toBe(0);
    expect((await reading(repository({'docs/a.md': 'A'}).root, ['docs/a.md'])).histories.size).toBe(0);
  });

  it('follows a note through a renaming, a branch that did not know of it, and the merge of both', async () => {
    const {root, git, write, commit, move} = repository({'docs/a.md': LINES});
    commit('Write');
    git('checkout', '--quiet', '-b', 'side');
    write('docs/a.md', LINES.replace('one', 'ONE'));
    commit('Raise the voice', 'Bo <bo@example.org>');
    git('checkout', '--quiet', 'main');
    move('docs/a.md', 'docs/b.md');
    write('docs/b.md', LINES.replace('eight', 'EIGHT'));
    commit('Rename\n\nCo-authored-by: Cy <cy@example.org>');
    git('merge', '--quiet', '--no-edit', 'side');
    const history = (await reading(root, ['docs/b.md'])).histories.get('docs/b.md');
    expect(history?.people).toEqual(['Ada', 'Bo', 'Cy']);
    expect(history?.versions.map(({form, subject, path: then}) => [form, subject, then])).toEqual([
      ['merged', undefined, 'docs/b.md'],
      ['changed', 'Rename', 'docs/b.md'],
      ['changed', 'Raise the voice', 'docs/a.md'],
      ['written', 'Write', 'docs/a.md'],
    ]);
    const packs = packsOf(
      root,
      [{title: 'B', permalink: '/b/', history: history ?? {people: [], versions: [], paths: []}}],
      [],
    );
    for await (const {versions, blocks} of packs) {
      const texts = versions.map((version) => version.blocks.map((place) => blocks[place]?.text).join(' '));
      expect(texts[0]).toBe('ONE two three four five six seven EIGHT');
      expect(texts.at(-1)).toBe('one two three four five six seven eight');
    }
  });

  it('gives people the names that a mail map has, co-authors too, and nobody’s address', async () => {
    const {root, commit} = repository({
      'docs/a.md': 'A',
      '.mailmap': 'Ada Lovelace <ada@example.org>\nBo Writer <bo@example.org>\n',
    });
    commit('Write\n\nCo-authored-by: b <bo@example.org>');
    const {histories} = await reading(root, ['docs/a.md']);
    expect(histories.get('docs/a.md')?.people).toEqual(['Ada Lovelace', 'Bo Writer']);
    expect(JSON.stringify([...histories])).not.toContain('@');
  });

  it('reads a site in a folder of its repository, and paths that are not plain', async () => {
    const {root, commit} = repository({
      'site/docs/Größe "x" — 1.md': 'A',
      'site/docs/b\\c.md': 'B',
      'docs/a.md': 'other',
    });
    commit('Write');
    const listed = ['docs/Größe "x" — 1.md', 'docs/b\\c.md'];
    const {histories} = await reading(path.join(root, 'site'), listed);
    expect(listed.map((name) => histories.get(name)?.versions.length)).toEqual([1, 1]);
  });

  it('leaves out what was hidden: a draft, a folder, the words of commits that touched them', async () => {
    const {root, write, commit, move} = repository({
      'docs/a.md': '---\ndraft: true\n---\nsecret',
      'docs/b.md': 'public',
      'docs/private/index.md': '---\npublish: false\n---\n',
      'docs/private/c.md': 'secret c',
    });
    commit('Sketch a secret');
    write('docs/a.md', 'shown');
    commit('Show it');
    write('docs/b.md', 'public too');
    write('docs/private/c.md', 'secret d');
    commit('Change a secret');
    move('docs/private/c.md', 'docs/c.md');
    commit('Bring a secret out');
    const {histories, unpublished} = await reading(root, ['docs/a.md', 'docs/b.md', 'docs/c.md']);
    expect(unpublished).toEqual(['docs/private']);
    const told = ['a', 'b', 'c'].map((name) =>
      histories.get(`docs/${name}.md`)?.versions.map(({form, subject}) => [form, subject]),
    );
    expect(told[0]).toEqual([['written', 'Show it']]);
    expect(told[1]).toEqual([
      ['changed', undefined],
      ['written', undefined],
    ]);
    // It was moved as it was, and what it was before was not for readers.
    expect(told[2]).toEqual([]);
  });

  it('says where the history of a clone begins that is not whole', async () => {
    const {root, write, commit} = repository({'docs/a.md': 'one'});
    commit('Write');
    write('docs/a.md', 'two');
    commit('Change', 'Bo <bo@example.org>');
    write('docs/a.md', 'three');
    commit('Change again', 'Cy <cy@example.org>');
    const clone = folderWith({});
    execFileSync('git', ['clone', '--quiet', '--depth=2', `file://${root}`, clone], {stdio: 'ignore'});
    const {histories, notice} = await reading(clone, ['docs/a.md']);
    expect(notice).toContain('begins at 2024-01-02');
    const history = histories.get('docs/a.md');
    expect(history).toMatchObject({people: ['Cy']});
    expect(history).not.toHaveProperty('created');
    expect(history?.versions.map(({form}) => form)).toEqual(['changed', 'begins']);
    expect((await reading(root, ['docs/a.md'])).notice).toBeUndefined();
  });

  it('reads again after a commit', async () => {
    const {root, write, commit} = repository({'docs/a.md': 'one'});
    commit('Write');
    const read = historyReader({siteDir: root, notesDir: 'docs'});
    const first = await read(['docs/a.md']);
    expect(await read(['docs/a.md'])).toBe(first);
    write('docs/a.md', 'two');
    commit('Change');
    expect((await read(['docs/a.md'])).histories.get('docs/a.md')?.versions).toHaveLength(2);
  });

  it.each([
    ['a log', 'true'],
    ['no log', 'false'],
  ])('reads again after a switch, where git keeps %s', async (_, kept) => {
    const {root, write, commit, git} = repository({'docs/a.md': 'one'});
    git('config', 'core.logAllRefUpdates', kept);
    commit('Write');
    const read = historyReader({siteDir: root, notesDir: 'docs'});
    const versions = async () => (await read(['docs/a.md'])).histories.get('docs/a.md')?.versions.length;
    write('docs/a.md', 'two');
    commit('Change');
    expect(await versions()).toBe(2);
    git('checkout', '--quiet', '--detach', 'HEAD~1');
    expect(await versions()).toBe(1);
  });
});

describe('packsOf', () => {
  it('leaves out a version that is no valid MDX, and keeps large texts whole', async () => {
    const long = `${'word '.repeat(60_000)}end`;
    const {root, write, commit} = repository({'docs/a.mdx': 'one'});
    commit('Write');
    write('docs/a.mdx', 'two {');
    commit('Break');
    write('docs/a.mdx', long);
    commit('Mend');
    const history = (await reading(root, ['docs/a.mdx'])).histories.get('docs/a.mdx') ?? {
      people: [],
      versions: [],
      paths: [],
    };
    for await (const pack of packsOf(root, [{title: 'A', permalink: '/a/', history}], [])) {
      expect(pack.versions.map(({subject}) => subject)).toEqual(['Mend', 'Write']);
      expect(pack.blocks[0]?.text).toBe(long);
    }
  });
});
