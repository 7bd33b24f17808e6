import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {expect, it} from 'vitest';

/** Bytes, compressed, that previews may add to every first visit. */
const BUDGET = 1000;

it('what waits for a reader on every page stays small', async () => {
  const {outputFiles} = await build({
    entryPoints: ['src/wiki/preview/listen.ts', 'src/wiki/preview/PreviewSwitch.tsx'],
    outdir: 'out',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    // What pages carry anyway, and what is loaded when a reader turns to a link.
    external: ['@docusaurus/*', 'react', 'react/jsx-runtime', './watch'],
  });
  const scripts = outputFiles.filter(({path}) => path.endsWith('.js'));
  expect(scripts).toHaveLength(2);
  const bytes = scripts.map(({contents}) => gzipSync(contents).length);
  console.log(`previews on every page: ${bytes.join(' + ')} bytes`);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(BUDGET);
});
