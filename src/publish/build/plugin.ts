import type {Plugin} from '@docusaurus/types';
import {steadyMinimizers, type WithMinimizer} from './minimizer';

/** Lets a build that finds what an earlier one has kept give the same bytes as one that finds nothing. */
export default function buildPlugin(): Plugin {
  return {
    name: 'build',
    configureWebpack({optimization}, isServer, {currentBundler}) {
      const {minimize, minimizer = []} = optimization ?? {};
      if (isServer || minimize !== true) return {};
      // The border: Docusaurus types every bundler as Webpack.
      const steady = steadyMinimizers(minimizer, currentBundler.instance as WithMinimizer);
      return {
        mergeStrategy: {'optimization.minimizer': 'replace'},
        optimization: {minimizer: steady as typeof minimizer},
      };
    },
  };
}
