import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {folderWith} from '../../folder';
import {costOf} from './child';

describe('costOf', () => {
  it('tells what a script took', async () => {
    const folder = folderWith({'work.ts': 'setTimeout(() => undefined, 300 as number);'});
    const {seconds, memory} = await costOf(path.join(folder, 'work.ts'), []);
    expect(seconds).toBeGreaterThan(0.3);
    if (process.platform === 'linux') expect(memory).toBeGreaterThan(10e6);
  });

  it('throws when the script fails', async () => {
    const folder = folderWith({'fail.ts': 'process.exitCode = 3;'});
    await expect(costOf(path.join(folder, 'fail.ts'), ['now'])).rejects.toThrow('fail.ts now failed');
  });
});
