import {execFileSync} from 'node:child_process';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {folderWith} from '../../folder';

const HOOK = path.resolve(__dirname, '../../../src/publish/build/typescript.cjs');

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

  it('says where a file cannot be read', () => {
    const folder = folderWith({'broken.ts': 'export const = 1;'});
    const program = "try { require('./broken') } catch (error) { console.log(error.message) }";
    expect(printed(folder, program)).toMatch(/broken\.ts:1:13: ERROR: Expected identifier/u);
  });
});
