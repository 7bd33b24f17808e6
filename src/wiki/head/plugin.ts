import path from 'node:path';
import type {Plugin} from '@docusaurus/types';

/** Puts ours in the place of Docusaurus's part of the head, in the browser alone. */
export default function headPlugin(): Plugin {
  const stock = require.resolve('@docusaurus/core/lib/client/exports/Head.js');
  return {
    name: 'head',
    configureWebpack: (_config, isServer) => ({
      mergeStrategy: {'resolve.alias': 'prepend'},
      resolve: {
        alias: {
          '@stock/Head$': stock,
          ...(!isServer && {'@docusaurus/Head$': path.join(__dirname, 'Head.tsx')}),
        },
      },
    }),
  };
}
