import path from 'node:path';
import {build, type Plugin} from 'esbuild';

/** What stands for modules that only a site's build, or this benchmark, can name. */
type Given = {
  /** Text of the module that docusaurus-search-local writes into a site when it is built. */
  readonly constants?: string;
  /** The browser's side of an engine, from the folder of this benchmark. */
  readonly adapter?: string;
};

/** A script of this folder as browsers load it: one ES module, minified as a site's build would. */
export async function script(file: string, given: Given = {}): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [path.join(__dirname, file)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    plugins: [modulesOf(given)],
  });
  return outputFiles[0]?.text ?? '';
}

function modulesOf({constants = '', adapter = ''}: Given): Plugin {
  return {
    name: 'given',
    setup: ({onResolve, onLoad}) => {
      onResolve({filter: /^adapter$/}, () => ({path: path.join(__dirname, adapter)}));
      onResolve({filter: /^@generated\/.*generated-constants\.js$/}, () => ({path: 'constants', namespace: 'given'}));
      onLoad({filter: /.*/, namespace: 'given'}, () => ({contents: constants, resolveDir: __dirname}));
    },
  };
}
