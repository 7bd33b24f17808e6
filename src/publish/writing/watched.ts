import type {Compiler} from 'webpack';

/** A bundler, as far as it watches. */
export type Watching = {readonly watchFileSystem: Pick<WatchFileSystem, 'watch'> | null};

type WatchFileSystem = NonNullable<Compiler['watchFileSystem']>;

/** Below it are the packages. */
const PACKAGES = /[\\/]node_modules[\\/]/u;

/**
 * Has a bundler not wait for files that packages do not have: each name that was tried for a module, some twenty thousand, which
 * are gone through after every save before the browser gets what is new. Docusaurus watches none of them anyway, and a
 * package that is added is seen when the server starts.
 */
export const watchingLess = {
  apply({watchFileSystem}: Watching): void {
    if (!watchFileSystem) return;
    const watch = watchFileSystem.watch.bind(watchFileSystem);
    watchFileSystem.watch = (files, folders, missing, ...rest) =>
      watch(files, folders, new Set([...missing].filter((file) => !PACKAGES.test(file))), ...rest);
  },
};
