import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeEach, describe, expect, it, vi} from 'vitest';
import {openStore} from '../../../../src/publish/kept/store';
import {compileNotes, type KeptNote} from '../../../../src/publish/light/compile/notes';
import {folderWith} from '../../../folder';

/** A loader with the name of Docusaurus's: a note is the program that it says, with what a link leads to. */
const LOADER = `
const {appendFileSync} = require('node:fs');
module.exports = function (text) {
  const done = this.async();
  const {resolveMarkdownLink, log, taken} = this.getOptions();
  appendFileSync(log, this.resourcePath.split('/').at(-1) + '\\n');
  if (taken) this.addDependency(taken);
  const shown = /^shows (\\S+)/.exec(text);
  const url = shown && '"!/x/url-loader/i.js?limit=3&name=assets/[name]-[contenthash].[ext]!' + shown[1] + '"';
  if (shown) return done(null, 'export default function MDXContent() { return require(' + url + ').default; }');
  if (text.includes('broken')) return done(new Error('broken'));
  const link = resolveMarkdownLink({linkPathname: '../b.md', sourceFilePath: this.resourcePath});
  const head = text.startsWith('picture') ? 'export const image = require("./a.png");' : '';
  done(null, head + 'export default function MDXContent() { return ' + JSON.stringify(text + link) + '; }');
};`;

describe('compileNotes', () => {
  let dir = '';
  let permalink = '/b/';
  const copies: string[][] = [];
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(dir, name)), {recursive: true});
    writeFileSync(path.join(dir, name), text);
  };
  const log = () => path.join(dir, 'log');

  beforeEach(() => {
    vi.stubEnv('DOCUSAURUS_NO_PERSISTENT_CACHE', '');
    permalink = '/b/';
    dir = folderWith({'mdx-loader.cjs': LOADER, 'taken.json': '1', log: ''});
  });

  /** Compiles the notes of these names; gives what each shows, and which were compiled for it. */
  async function compiled(names: readonly string[], settings = '') {
    writeFileSync(log(), '');
    copies.length = 0;
    const options = {resolveMarkdownLink: () => permalink, log: log(), taken: path.join(dir, 'taken.json')};
    const rules = [{test: /\.mdx?$/u, use: [{loader: path.join(dir, 'mdx-loader.cjs'), options}]}];
    const kept = openStore<KeptNote>(dir, 'compiled', () => 'code');
    const modules = names.map((name) => `@site/docs/${name}`);
    const {bodies, copied, anew} = await compileNotes(modules, {siteDir: dir, baseUrl: '/b/', rules, settings, kept});
    kept.save();
    const {readFileSync} = await import('node:fs');
    const shown = [...bodies].map(([module, {source}]) => {
      const make = new Function(`return ${source}`)() as () => {default: () => string};
      return [path.basename(module), make().default()];
    });
    for (const [name, file] of copied) copies.push([name, path.relative(dir, file)]);
    return {shown: Object.fromEntries(shown), anew, ran: readFileSync(log(), 'utf8').split('\n').filter(Boolean)};
  }

  it('compiles a note, and knows it again in the next run', async () => {
    write('docs/a.mdx', 'Rain');
    expect(await compiled(['a.mdx'])).toEqual({shown: {'a.mdx': 'Rain/b/'}, anew: 1, ran: ['a.mdx']});
    expect(await compiled(['a.mdx'])).toEqual({shown: {'a.mdx': 'Rain/b/'}, anew: 0, ran: []});
  });

  it.each([
    ['its text', () => write('docs/a.mdx', 'Sun'), 'Sun/b/'],
    ['what it takes from other notes', () => write('taken.json', '2'), 'Rain/b/'],
    ['where its link leads', () => void (permalink = '/c/'), 'Rain/c/'],
  ])('compiles it again when %s changes', async (_, change, expected) => {
    write('docs/a.mdx', 'Rain');
    await compiled(['a.mdx']);
    change();
    expect(await compiled(['a.mdx'])).toEqual({shown: {'a.mdx': expected}, anew: 1, ran: ['a.mdx']});
  });

  it('compiles it again with other settings', async () => {
    write('docs/a.mdx', 'Rain');
    await compiled(['a.mdx']);
    expect((await compiled(['a.mdx'], 'other')).ran).toEqual(['a.mdx']);
  });

  it('leaves to the bundler what needs it, and asks once', async () => {
    write('docs/seen.mdx', "import Rain from './rain';\n");
    write('docs/picture.mdx', 'picture');
    write('docs/broken.mdx', 'broken');
    const names = ['seen.mdx', 'picture.mdx', 'broken.mdx', 'gone.mdx'];
    expect(await compiled(names)).toEqual({shown: {}, anew: 4, ran: ['picture.mdx', 'broken.mdx']});
    expect((await compiled(names)).ran).toEqual(['broken.mdx']);
  });

  it('gives a picture its address by what is in it, in the next run too', async () => {
    write('docs/a.mdx', 'shows ./wet%20day.png');
    write('docs/wet%20day.png', 'drops');
    const {shown, anew} = await compiled(['a.mdx']);
    const [name = '', file] = copies[0] ?? [];
    expect(name).toMatch(/^assets\/wet%20day-[0-9a-f]{32}\.png$/u);
    expect([file, anew, shown['a.mdx']]).toEqual(['docs/wet%20day.png', 1, `/b/${name.replace('%', '%25')}`]);
    expect((await compiled(['a.mdx'])).ran).toEqual([]);
    expect(copies).toEqual([[name, file]]);
    write('docs/wet%20day.png', 'more drops');
    expect((await compiled(['a.mdx'])).anew).toBe(1);
    expect(copies[0]?.[0]).not.toBe(name);
  });

  it('leaves a picture that is small enough to be part of the page to the bundler', async () => {
    write('docs/a.mdx', 'shows ./dot.png');
    write('docs/dot.png', '.');
    expect((await compiled(['a.mdx'])).shown).toEqual({});
  });

  it('leaves a picture that is not there to the bundler, which says so', async () => {
    write('docs/a.mdx', 'shows ./gone.png');
    expect((await compiled(['a.mdx'])).shown).toEqual({});
  });

  it.each(['```py\nimport numpy\n```\n', '- a\n\n  ~~~~js\n  ~~~\nimport a from "b";\n  ~~~~\n'])(
    'compiles a note in whose code something is imported: %j',
    async (code) => {
      write('docs/a.mdx', code);
      expect((await compiled(['a.mdx'])).ran).toEqual(['a.mdx']);
      write('docs/a.mdx', `${code}\nimport A from './a';\n`);
      expect((await compiled(['a.mdx'])).ran).toEqual([]);
    },
  );

  it('passes over what is no note', async () => {
    writeFileSync(log(), '');
    expect(await compiled(['a.json', 'a.tsx'])).toEqual({shown: {}, anew: 0, ran: []});
  });
});
