import {execFile} from 'node:child_process';
import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {strToU8, zipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {folderWith} from '../folder';

const ROOT = path.resolve(__dirname, '../..');

type Outcome = {readonly code: number; readonly out: string; readonly err: string};

/** Runs `npm run note -- import …` in a site of its own. */
function run(cwd: string, ...args: readonly string[]): Promise<Outcome> {
  return runFrom(undefined, cwd, ...args);
}

/** The same as npm runs it that was called in a folder. */
function runFrom(here: string | undefined, cwd: string, ...args: readonly string[]): Promise<Outcome> {
  const {PATH = '', HOME = ''} = process.env;
  const env = {PATH, HOME, ...(here !== undefined && {INIT_CWD: here})};
  return new Promise((resolve, reject) => {
    const words = [path.join(ROOT, 'src/notes/cli.ts'), 'import', ...args];
    const child = execFile(path.join(ROOT, 'node_modules/.bin/tsx'), words, {cwd, env}, (error, out, err) => {
      if (typeof error?.code === 'string' || child.exitCode === null) reject(error);
      else resolve({code: child.exitCode, out, err});
    });
  });
}

const site = () => folderWith({'docs/tags.yml': 'soil: {label: Soil}\n', 'package.json': '{}'});
const below = (folder: string) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

describe('note import', () => {
  it('writes notes, says nothing changed the second time, and replaces nothing without --force', async () => {
    const [wiki, garden] = [
      site(),
      folderWith({'a.md': '# A\n\nSee [b](b.md).\n', 'b.md': '---\ntags: beans\n---\n# B\n\nText.\n'}),
    ];
    const dry = await run(wiki, garden, '--into', 'docs/garden', '--dry-run');
    expect([dry.code, below(wiki)]).toEqual([0, ['docs/tags.yml', 'package.json']]);
    expect(dry.out).toContain('2 notes');

    const first = await run(wiki, garden, '--into', 'docs/garden', '--report', path.join(garden, 'report.html'));
    expect(first.code).toBe(0);
    expect(below(wiki)).toEqual([
      'docs/garden/_category_.json',
      'docs/garden/a.md',
      'docs/garden/b.md',
      'docs/tags.yml',
      'package.json',
    ]);
    expect(readFileSync(path.join(wiki, 'docs/tags.yml'), 'utf8')).toContain('beans: ');
    expect(readFileSync(path.join(garden, 'report.html'), 'utf8')).toContain('<h1>Import of');

    expect((await run(wiki, garden, '--into', 'docs/garden')).out).toContain('Nothing changed.');

    writeFileSync(path.join(wiki, 'docs/garden/a.md'), 'mine');
    const third = await run(wiki, garden, '--into', 'docs/garden');
    expect([third.code, readFileSync(path.join(wiki, 'docs/garden/a.md'), 'utf8')]).toEqual([1, 'mine']);
    expect(third.err).toContain('docs/garden/a.md would be replaced');
    expect((await run(wiki, garden, '--into', 'docs/garden', '--force')).code).toBe(0);
    expect(readFileSync(path.join(wiki, 'docs/garden/a.md'), 'utf8')).toContain('# A'.slice(2));
  }, 120_000);

  it('puts a page that needs another format in the place of its note, by --force, and keeps notes of pages that are gone', async () => {
    const [wiki, garden] = [site(), folderWith({'a.md': '# A\n\nText.\n', 'b.md': '# B\n\nText.\n'})];
    expect((await run(wiki, garden, '--into', 'docs/garden')).code).toBe(0);
    writeFileSync(path.join(garden, 'a.md'), '# A\n\n<kbd>Enter</kbd>\n');
    rmSync(path.join(garden, 'b.md'));
    writeFileSync(path.join(wiki, 'docs/c.md'), '---\ntitle: C\n---\n\n[a](garden/a.md) and [[b]]\n');
    const before = below(wiki);
    const linked = await run(wiki, garden, '--into', 'docs/garden');
    expect([linked.code, below(wiki)]).toEqual([1, before]);
    expect(linked.err).toContain('docs/c.md:5:1 (garden/a.md)');
    rmSync(path.join(wiki, 'docs/c.md'));

    const second = await run(wiki, garden, '--into', 'docs/garden');
    expect(second.code).toBe(1);
    expect(second.err).toContain('docs/garden/a.md would be replaced');
    expect(second.out).toContain('Left as they are, of nothing that is brought over: docs/garden/b.md');
    const third = await run(wiki, garden, '--into', 'docs/garden', '--force');
    expect([third.code, third.out.trim().split('\n').at(-1)]).toEqual([0, 'Wrote 1 file. Took away docs/garden/a.md.']);
    expect(below(wiki)).toEqual([
      'docs/garden/_category_.json',
      'docs/garden/a.mdx',
      'docs/garden/b.md',
      'docs/tags.yml',
      'package.json',
    ]);
  }, 120_000);

  it('takes paths from the folder in which it was called', async () => {
    const wiki = site();
    const outer = path.dirname(wiki);
    const garden = folderWith({'a.md': '# A\n\nText.\n'});
    const from = path.join('../..', path.relative(outer, garden));
    const args = [from, '--into', 'docs/garden', '--report', 'r.json'];
    const {code} = await runFrom(path.join(wiki, 'docs'), wiki, ...args);
    expect([code, below(wiki)]).toEqual([
      0,
      ['docs/garden/_category_.json', 'docs/garden/a.md', 'docs/r.json', 'docs/tags.yml', 'package.json'],
    ]);
  }, 60_000);

  it('brings over an archive of many notes, and changes nothing the second time', async () => {
    const names = Array.from({length: 160}, (_, nth) => `note ${nth}.md`);
    const notes = names.map((name, nth) => [`my notes/${name}`, strToU8(`# N${nth}\n\n[a](<note ${nth + 1}.md>)\n`)]);
    const [wiki, beside] = [site(), folderWith({})];
    const archive = path.join(beside, 'my notes.zip');
    writeFileSync(archive, zipSync(Object.fromEntries(notes)));
    const report = path.join(beside, 'a report.json');
    const first = await run(wiki, archive, '--into', 'docs/in', '--report', report);
    expect([first.code, below(wiki).length]).toEqual([2, 163]);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      source: 'my notes',
      findings: [{path: 'note 159.md', rule: 'missing-link'}],
    });
    const second = await run(wiki, archive, '--into', 'docs/in');
    expect([second.code, second.out.trim().split('\n').at(-1)]).toEqual([2, 'Nothing changed.']);
  }, 60_000);

  it.each([
    [['gone'], 'There is no folder or archive gone.'],
    [['docs', '--into', '../x'], 'lies outside docs'],
    [['docs', '--into', 'docs/journal/x'], "is the journal's"],
    [['docs', '--into', 'docs/My Notes'], 'Perhaps --into docs/my-notes?'],
    [['docs', '--from', 'word'], 'There is no dialect «word»'],
    [['package.json'], 'is neither a folder nor a .zip archive'],
  ])(
    'fails for %j with nothing written',
    async (args, message) => {
      const wiki = site();
      const {code, err} = await run(wiki, ...args);
      expect(code).toBe(1);
      expect(err).toContain(message);
      expect(below(wiki)).toEqual(['docs/tags.yml', 'package.json']);
    },
    60_000,
  );
});
