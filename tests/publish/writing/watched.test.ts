import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {watchingLess, type Watching} from '../../../src/publish/writing/watched';

type Args = Parameters<NonNullable<Watching['watchFileSystem']>['watch']>;

describe('what is watched, while writing,', () => {
  it('is everything but names that packages do not have', () => {
    const seen: Args[] = [];
    const watchFileSystem = {
      watch: (...args: Args) => {
        seen.push(args);
        return {close: () => undefined, pause: () => undefined, getInfo: () => ({})} as ReturnType<
          NonNullable<Watching['watchFileSystem']>['watch']
        >;
      },
    };
    watchingLess.apply({watchFileSystem});
    const at = (...parts: string[]) => path.join('site', ...parts);
    const files = new Set([at('docs', 'a.mdx'), at('node_modules', 'p', 'index.js')]);
    const missing = new Set([at('src', 'b.ts'), at('node_modules', 'p', 'index.json')]);
    const heard = (): void => undefined;
    watchFileSystem.watch(files, new Set(['docs']), missing, 7, {}, heard, heard);
    expect(seen).toEqual([[files, new Set(['docs']), new Set([at('src', 'b.ts')]), 7, {}, heard, heard]]);
  });

  it('is left to a bundler that watches nothing', () => {
    expect(() => watchingLess.apply({watchFileSystem: null})).not.toThrow();
  });
});
