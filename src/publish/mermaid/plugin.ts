import {cp} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import sirv from 'sirv';
import {version} from '../../../node_modules/mermaid/package.json';
import {whileWriting} from '../whileWriting';

/** The program as it is published for browsers: minimised, in parts that load each other. */
const DIST = path.dirname(require.resolve('mermaid/dist/mermaid.esm.min.mjs'));
const PARTS = 'chunks/mermaid.esm.min';

/** Where it is in the site; named after the version, so that it may be kept by browsers. */
const FOLDER = `assets/mermaid-${version}/`;

/**
 * Puts Mermaid beside the pages as it is published, for diagrams that cannot be drawn when the site is built. Bundled, it
 * would be taken apart and minimised again by each build, for notes that seldom need it.
 */
export default function mermaidPlugin({baseUrl}: LoadContext): Plugin {
  return {
    name: 'mermaid',
    configureWebpack(_, __, {currentBundler: {instance}}) {
      const from = JSON.stringify(`${baseUrl}${FOLDER}mermaid.esm.min.mjs`);
      return {
        resolve: {alias: {mermaid$: path.join(__dirname, 'client.ts')}},
        plugins: [new instance.DefinePlugin({MERMAID: from})],
        ...whileWriting('mermaid', `${baseUrl}${FOLDER}`, sirv(DIST, {dev: true})),
      };
    },
    async postBuild({outDir}) {
      const filter = (file: string) => !file.endsWith('.map');
      for (const name of ['mermaid.esm.min.mjs', PARTS]) {
        await cp(path.join(DIST, name), path.join(outDir, FOLDER, name), {recursive: true, filter});
      }
    },
  };
}
