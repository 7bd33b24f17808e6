import {execFileSync} from 'node:child_process';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import {folderWith} from '../../folder';

const HOOK = path.resolve(__dirname, '../../../src/publish/build/typescript.cjs');
const SEARCH = path.resolve(__dirname, '../../../src/search/command');

/** What a program prints that is run by Node after the hook. */
function printed(folder: string, program: string): string {
  return execFileSync(process.execPath, ['--require', HOOK, '--eval', program], {cwd: folder, encoding: 'utf8'});
}

describe('what loads TypeScript for the configuration', () => {
  it('finds files without their ending, and what is without a name in them', () => {
    const folder = folderWith({
      'a.ts': "import twice from './inner/b';\nexport const four: number = twice(2) satisfies number;\n",
      'inner/b.ts': 'export default function twice(n: number): number {\n  return 2 * n;\n}\n',
    });
    expect(printed(folder, "console.log(require('./a').four)")).toBe('4\n');
  });

  it('leaves a file its own folder', () => {
    const folder = folderWith({'inner/where.ts': 'export const where: string = __dirname;'});
    expect(printed(folder, "console.log(require('./inner/where').where)")).toBe(`${path.join(folder, 'inner')}\n`);
  });

  it('lets a file find those beside it as a module does', () => {
    const folder = folderWith({'inner/where.ts': "export const where: string = new URL('./b.cjs', import.meta.url).href;"});
    const file = pathToFileURL(path.join(folder, 'inner/b.cjs')).href;
    expect(printed(folder, "console.log(require('./inner/where').where)")).toBe(`${file}\n`);
  });

  it('lets pages be read in threads, as those of a large site are', () => {
    const folder = folderWith({'a.html': '<h1>A</h1><p>One', 'b.html': '<h1>B</h1><p>Two'});
    const program = `
      const {inThread} = require(${JSON.stringify(path.join(SEARCH, 'thread'))});
      const files = ['a.html', 'b.html'].map((name) => require('node:path').join(process.cwd(), name));
      inThread({folder: process.cwd(), files}, () => undefined).then((pages) => console.log(pages.map(({title}) => title).join()));`;
    expect(printed(folder, program)).toBe('A,B\n');
  });

  it('says where a file cannot be read', () => {
    const folder = folderWith({'broken.ts': 'export const = 1;'});
    const program = "try { require('./broken') } catch (error) { console.log(error.message) }";
    expect(printed(folder, program)).toMatch(/broken\.ts:1:13: ERROR: Expected identifier/u);
  });
});
