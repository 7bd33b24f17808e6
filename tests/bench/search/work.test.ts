import {existsSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {inTemporary} from './work';

describe('inTemporary', () => {
  it('lends a folder that is gone afterwards', async () => {
    const folder = await inTemporary(async (lent) => {
      expect(existsSync(lent)).toBe(true);
      return lent;
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('removes it when the work fails too, and leaves nothing waiting for the end', async () => {
    const before = process.listenerCount('exit');
    let folder = '';
    const work = inTemporary(async (lent) => {
      folder = lent;
      throw new Error('No.');
    });
    await expect(work).rejects.toThrow('No.');
    expect(existsSync(folder)).toBe(false);
    expect(process.listenerCount('exit')).toBe(before);
  });
});
