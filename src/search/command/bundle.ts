import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

/** The search as one ES module that needs nothing else, minified. The manifest of the index beside it comes along, so that it need
 *  not be waited for. */
export async function bundle(manifest: string): Promise<Uint8Array> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('./entry.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    external: ['node:*'],
    define: {MANIFEST: JSON.stringify(manifest)},
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
