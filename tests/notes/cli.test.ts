import {execFile} from 'node:child_process';
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {UNWRITTEN} from '../../src/notes/draft';
import {KINDS} from '../../src/notes/kinds';
import {NOTE_KINDS} from '../../src/types';
import {folderWith} from '../folder';
import {LEAST, noteText} from '../samples';

const ROOT = path.resolve(__dirname, '../..');
const TSX = path.join(ROOT, 'node_modules/.bin/tsx');
const GOOD = noteText(LEAST.term);

type Outcome = {readonly code: number; readonly out: string; readonly err: string};

/** Runs `npm run note -- …` in a site of its own. */
function run(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const {PATH = '', HOME = ''} = process.env;
  return new Promise((resolve, reject) => {
    const options = {cwd, env: {PATH, HOME, ...env}};
    const child = execFile(TSX, [path.join(ROOT, 'src/notes/cli.ts'), ...args], options, (error, out, err) => {
      if (typeof error?.code === 'string' || child.exitCode === null) reject(error);
      else resolve({code: child.exitCode, out, err});
    });
  });
}

const site = (files: Readonly<Record<string, string>> = {}) =>
  folderWith({
    'package.json': '{"name": "garden", "repository": "github:ada/garden"}',
    'docs/tags.yml': 'soil: {label: Soil}\n',
    ...files,
  });
const filesIn = (folder: string) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

describe('note new', () => {
  it('writes notes of every kind that lack nothing but their description', async () => {
    const folder = site();
    const written: string[] = [];
    for (const kind of NOTE_KINDS) {
      const {code, out, err} = await run(folder, ['new', kind, 'First', `frost: "${kind}?"`]);
      expect({code, err}).toEqual({code: 0, err: ''});
      const [, sourcePath = ''] = /^Wrote\s+(\S+)$/m.exec(out) ?? [];
      expect(path.dirname(sourcePath)).toBe(`docs/${KINDS[kind].folder}`);
      expect(out).toContain(`/${KINDS[kind].folder}/first-frost-${kind}/ (with npm start)`);
      written.push(sourcePath);
    }

    const early = await run(folder, ['check']);
    expect(early.code).toBe(2);
    expect(early.err.match(/\(unwritten\)$/gm)).toHaveLength(NOTE_KINDS.length);
    expect(early.err).toContain('\n7 problems in 7 files\n');

    for (const file of written.map((sourcePath) => path.join(folder, sourcePath))) {
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(UNWRITTEN, 'What the first frost does to beans, and to peas.'),
      );
    }
    expect(await run(folder, ['check'])).toEqual({code: 0, out: '7 notes checked, all in order.\n', err: ''});
  }, 120_000);

  it('lists the kinds for one that there is not', async () => {
    const folder = site();
    const {code, out, err} = await run(folder, ['new', 'guid', 'A']);
    expect({code, out}).toEqual({code: 1, out: ''});
    expect(err).toContain('There is no kind «guid». Perhaps guide?');
    for (const kind of NOTE_KINDS) expect(err).toContain(KINDS[kind].purpose);
    expect(filesIn(folder)).toEqual(['docs/tags.yml', 'package.json']);
  });

  it('never writes over a file', async () => {
    const folder = site({'docs/glossary/compost.mdx': 'Mine.'});
    const {code, err} = await run(folder, ['new', 'term', 'Compost']);
    expect(code).toBe(1);
    expect(err).toContain('docs/glossary/compost.mdx exists already and was left as it is.');
    expect(readFileSync(path.join(folder, 'docs/glossary/compost.mdx'), 'utf8')).toBe('Mine.');
  });

  it.each([
    ['a title without letters', ['new', 'term', '?!'], 'The title «?!» holds no letter or digit'],
    ['no title', ['new', 'term'], 'Give the note a title'],
    ['a title of blanks', ['new', 'term', '  '], 'Give the note a title'],
    ['no kind', ['new'], 'Say which kind.'],
    ['a folder outside the notes', ['new', 'term', 'A', '--in', '../elsewhere'], 'lies outside docs'],
    ['an option that there is not', ['new', 'term', 'A', '--force'], '--force'],
  ])('refuses %s and writes nothing', async (_, args, message) => {
    const folder = site();
    const {code, out, err} = await run(folder, args);
    expect({code, out}).toEqual({code: 1, out: ''});
    expect(err).toContain(message);
    expect(err).not.toMatch(/^\s+at /m);
    expect(filesIn(folder)).toEqual(['docs/tags.yml', 'package.json']);
    expect(existsSync(path.join(folder, '../elsewhere'))).toBe(false);
  });
});

describe('note', () => {
  it('says how it is used', async () => {
    const {code, out} = await run(site(), ['--help']);
    expect(code).toBe(0);
    expect(out).toContain('npm run note -- new <kind> "Title"');
  });

  it.each([[[]], [['chek']]])('fails with its usage for the words %j', async (args) => {
    const {code, err} = await run(site(), args);
    expect(code).toBe(1);
    expect(err).toContain('Usage:');
  });
});

describe('note check', () => {
  it('exits with 2 and prints every problem with its place', async () => {
    const folder = site({
      'docs/good.mdx': GOOD,
      'docs/bad.mdx': noteText({...LEAST.term, tags: ['clay']}, '<Quote>a</Quote>\n'),
      'docs/worse.mdx': 'a {b\n',
    });
    const {code, out, err} = await run(folder, ['check']);
    expect({code, out}).toEqual({code: 2, out: ''});
    expect(err).toMatchInlineSnapshot(`
      "docs/bad.mdx:5:8 The tag «clay» is not in tags.yml. (unknown-tag)
          → Add it to tags.yml.
      docs/bad.mdx:9:1 <Quote> needs «speaker». (component-prop)
          → Write <Quote speaker="…">.
      docs/worse.mdx:1:1 The note does not say of which kind it is. (kind)
          → Add \`kind:\` to the front matter, one of concept, guide, podcast, journal, course, term, map.
      docs/worse.mdx:1:5 The text is not valid MDX: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`. (mdx)
          → In MDX, \`{\` and \`<\` begin code: write them between backticks, or as \\{ and &lt;.

      4 problems in 2 files
      "
    `);
  });

  it('refuses ---js and does not execute it', async () => {
    const script = 'require("fs").writeFileSync("executed", "")';
    const folder = site({'docs/a.mdx': `---js\n{title: ${script}}\n---\n`, 'docs/b.mdx': `---js\n${script}\n---\n`});
    const {code, err} = await run(folder, ['check']);
    expect(code).toBe(2);
    expect(err.match(/\(front-matter-language\)/g)).toHaveLength(2);
    expect(filesIn(folder)).not.toContain('executed');
  });

  it.each([
    ['a file', ['docs/a.mdx'], '1 note checked'],
    ['a folder', ['docs/deep'], '2 notes checked'],
    ['a folder with a slash', ['docs/deep/'], '2 notes checked'],
    ['several', ['docs/a.mdx', 'docs/deep/c.mdx'], '2 notes checked'],
    ['a file by its whole path', ['./docs/../docs/a.mdx'], '1 note checked'],
    ['the folder above', ['.'], '3 notes checked'],
    ['one note twice', ['docs/a.mdx', 'docs'], '3 notes checked'],
  ])('checks %s', async (_, args, said) => {
    const folder = site({'docs/a.mdx': GOOD, 'docs/deep/b.mdx': GOOD, 'docs/deep/c.mdx': GOOD});
    const {code, out, err} = await run(folder, ['check', ...args]);
    expect({code, err}).toEqual({code: 0, err: ''});
    expect(out).toContain(said);
  });

  const PARTS = {
    'docs/deep/_part.mdx': '---\ntitle: Part\n---\n\nSee [[a|it]], [b](../b.mdx) and [[nne]].\n',
    'docs/private/index.mdx': noteText({...LEAST.term, publish: false}),
    'docs/private/_part.mdx': 'See [[private/index]].\n',
  };

  it.each([
    ['of all notes', []],
    ['below a folder', ['docs/deep']],
  ])('names links of parts that notes take in, %s', async (_, args) => {
    const folder = site({'docs/a.mdx': GOOD, 'docs/deep/nine.mdx': GOOD, ...PARTS});
    const {code, err} = await run(folder, ['check', ...args]);
    expect(code).toBe(2);
    expect(err).toBe(
      [
        'docs/deep/_part.mdx:5:15 There is no note or file «../b.mdx». (unknown-note)',
        '    → Perhaps «a».',
        'docs/deep/_part.mdx:5:33 There is no note or file [[nne]]. (unknown-note)',
        '    → Perhaps «nine».',
        '',
        '2 problems in 1 file\n',
      ].join('\n'),
    );
  });

  it('leaves parts alone that were not asked for', async () => {
    const folder = site({'docs/a.mdx': GOOD, ...PARTS});
    expect(await run(folder, ['check', 'docs/a.mdx'])).toMatchObject({code: 0});
  });

  it('fails for a file that is not there', async () => {
    const {code, err} = await run(site(), ['check', 'docs/none.mdx']);
    expect(code).toBe(1);
    expect(err).toContain('docs/none.mdx');
  });

  it('reads the notes of the folder that FIELDNOTES_DOCS names', async () => {
    const folder = site({'other/a.mdx': GOOD, 'other/tags.yml': 'soil: {}\n', 'docs/bad.mdx': 'x'});
    const {code, out} = await run(folder, ['check'], {FIELDNOTES_DOCS: 'other'});
    expect({code, out}).toEqual({code: 0, out: '1 note checked, all in order.\n'});
  });
});
