import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {readPages} from '../../src/search/command/folder';
import type {Extract} from '../../src/search/extract/extract';
import {openStore} from '../../src/publish/kept/store';
import {progress} from '../../src/search/command/progress';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

const FOLDER = mkdtempSync(join(tmpdir(), 'search-'));
const [HTML, INDEX] = [join(FOLDER, 'html'), join(FOLDER, 'index')];
const MAIN = new URL('../../src/search/command/main.ts', import.meta.url).pathname;
const command = (args: readonly string[], input = ''): {status: number | null; stdout: string; stderr: string} =>
  spawnSync(process.execPath, ['--import', 'tsx', MAIN, ...args], {input, encoding: 'utf8'});

beforeAll(() => {
  for (const [folder, title] of [
    ['guide', 'Guide'],
    ['guide/menus', 'Menus'],
  ] as const) {
    mkdirSync(join(HTML, folder), {recursive: true});
    writeFileSync(
      join(HTML, folder, 'index.html'),
      `<title>${title}</title><main><h1>${title}</h1><p>Some words on ${title}.<h2 id="more">More on ${title}</h2><p>Kettles.</main>`,
    );
  }
});
afterAll(() => rmSync(FOLDER, {recursive: true}));

describe('the command', () => {
  it('indexes a folder and answers from it', () => {
    expect(command(['index', HTML, INDEX]).status).toBe(0);
    const {stdout, status} = command(['query', INDEX], 'menus\nmore on guide\nzzzz\n');
    const lines = stdout
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            q: string;
            hits: {url: string; anchor: string; title: string; score: number}[];
            ms: number;
          },
      );
    expect(status).toBe(0);
    expect(lines.map(({q, hits}) => [q, hits[0]?.url, hits[0]?.anchor, hits[0]?.title])).toEqual([
      ['menus', '/guide/menus/', '', 'Menus'],
      ['more on guide', '/guide/', 'more', 'Guide'],
      ['zzzz', undefined, undefined, undefined],
    ]);
    expect(Object.keys(lines[0] ?? {})).toEqual(['q', 'hits', 'ms']);
    expect(Object.keys(lines[0]?.hits[0] ?? {})).toEqual(['url', 'anchor', 'title', 'score']);
  });

  it('gives every page an address that answers', async () => {
    const folder = join(FOLDER, 'addresses');
    for (const file of ['index.html', 'guide/index.html', 'guide/start.html', 'guide/start/index.html']) {
      mkdirSync(join(folder, file, '..'), {recursive: true});
      writeFileSync(join(folder, file), `<title>Page</title><main><h1>${file}</h1></main>`);
    }
    const pages = await readPages(folder, () => {});
    expect(pages.map(({url}) => url).sort()).toEqual(['/', '/guide/', '/guide/start.html', '/guide/start/']);
  });

  it('reads the same in several threads, and counts every page', async () => {
    const folder = join(FOLDER, 'threads');
    for (let i = 0; i < 6; i++) {
      mkdirSync(join(folder, `page-${i}`), {recursive: true});
      writeFileSync(join(folder, `page-${i}`, 'index.html'), `<title>Page</title><main><h1>Page ${i}</h1></main>`);
    }
    const done: number[] = [];
    const pages = await readPages(folder, (count) => done.push(count), {perThread: 2});
    expect(pages).toEqual(await readPages(folder, () => {}));
    expect([pages.length, done]).toEqual([6, [1, 2, 3, 4, 5, 6]]);
  });

  it('reads the same when pages are kept, and again what has changed', async () => {
    const folder = join(FOLDER, 'kept');
    const write = (name: string, html: string) => writeFileSync(join(folder, name), html);
    mkdirSync(folder);
    write('a.html', '<main><h1>A</h1><p>One.</main>');
    write('b.html', '<main><h1>B</h1><p>Two.</main>');
    write('404.html', '<main><h1>Nothing here</h1></main>');
    const read = async () => {
      const made: string[] = [];
      const store = openStore<Extract | null>(FOLDER, 'pages', () => 'a');
      const kept = {
        ...store,
        put: (key: string, page: Extract | null) => store.put(key, (made.push(page?.title ?? ''), page)),
      };
      const done: number[] = [];
      const pages = await readPages(folder, (count) => done.push(count), {kept});
      expect(done).toEqual([1, 2, 3]);
      expect(pages).toEqual(await readPages(folder, () => {}));
      return made;
    };
    expect(await read()).toEqual(['', 'A', 'B']);
    expect(await read()).toEqual([]);
    write('b.html', '<main><h1>C</h1><p>Two.</main>');
    expect(await read()).toEqual(['C']);
  });

  it('shows one bar that only moves on', () => {
    const lines: string[] = [];
    const bar = progress({isTTY: true, write: (line: string) => lines.push(line) > 0});
    for (const [what, share] of [
      ['Reading', 0.1],
      ['Reading', 0.1],
      ['Indexing', 0.6],
      ['Writing', 1],
    ] as const)
      bar.show(what, share);
    bar.end('Done.');
    const shares = lines.flatMap((line) => /(\d+) %/u.exec(line)?.[1] ?? []).map(Number);
    expect([shares, lines.at(-1)]).toEqual([[10, 60, 100], '\r\u001b[KDone.\n']);
  });

  it('leaves a folder that is complete in itself', () => {
    const script = `import('${pathToFileURL(join(INDEX, 'search.js')).href}').then(async ({ load }) => console.log((await (await load()).search('menus', 5)).hits[0].url))`;
    writeFileSync(join(INDEX, 'package.json'), '{"type":"module"}');
    expect(readFileSync(join(INDEX, 'search.js'), 'utf8')).not.toMatch(/from\s*"node:/u);
    expect(execFileSync(process.execPath, ['-e', script], {encoding: 'utf8', cwd: tmpdir()}).trim()).toBe(
      '/guide/menus/',
    );
  });

  it('writes the same bytes again', () => {
    const bytes = (): string =>
      readdirSync(INDEX)
        .map((name) => name + readFileSync(join(INDEX, name), 'base64'))
        .join();
    const before = bytes();
    command(['index', HTML, INDEX]);
    expect(bytes()).toBe(before);
  });

  it('ends with 1 and a sentence when it cannot', () => {
    for (const args of [[], ['index', join(FOLDER, 'nowhere'), INDEX], ['query', join(FOLDER, 'nowhere')]]) {
      const {status, stderr} = command(args, 'menus\n');
      expect([status, stderr.length > 0]).toEqual([1, true]);
    }
  });
});
