import {version} from '../../../../package.json';
import type {Peer} from './peer';

/** The search of this wiki, by its own command. */
export const ours: Peer = {
  name: `ours ${version}`,
  isWhole: false,
  adapter: 'browser/ours.ts',
  index: async (site, out) => {
    const {run} = await import('../../../../src/search/command/cli');
    if ((await run(['index', site, out])) !== 0) throw new Error('The command failed.');
  },
};
