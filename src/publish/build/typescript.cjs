const {readFileSync} = require('node:fs');
const {pathToFileURL} = require('node:url');
const {transformSync} = require('esbuild');

/**
 * Lets `require` load TypeScript, file by file, with esbuild, which is done before other ways have looked up what they keep.
 * Packages stay what Node makes of them, also those that are modules alone, so that each is loaded once.
 */
require.extensions['.ts'] = (module, file) => {
  const {code} = transformSync(readFileSync(file, 'utf8'), {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
    sourcefile: file,
    // what only a module has, and what finds the script of a thread
    define: {'import.meta.url': JSON.stringify(pathToFileURL(file).href)},
  });
  module._compile(code, file);
};
