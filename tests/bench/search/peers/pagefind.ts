import {devDependencies} from '../../../../package.json';
import type {Peer} from './peer';

/** Pagefind with its defaults, which its documentation advises; the made-up pages mark their text for it. */
export const pagefind: Peer = {
  name: `Pagefind ${devDependencies.pagefind}`,
  isWhole: false,
  adapter: 'browser/pagefind.ts',
  index: async (site, out) => {
    const {close, createIndex} = await import('pagefind');
    const {index, errors} = await createIndex();
    if (index === undefined) throw new Error(errors.join('\n'));
    await index.addDirectory({path: site});
    const written = await index.writeFiles({outputPath: out});
    await close();
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  },
};
