import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Middleware} from '../whileWriting';
import {whileWriting} from '../whileWriting';
import type {WithTurn} from './turn';
import {watchingLess} from './watched';

/** What Rspack has and Webpack has not: a way to compile modules when a browser asks for them. */
type Bundler = {readonly lazyCompilationMiddleware?: (compiler: object) => Middleware};

/** Notes, whose modules are compiled when a page asks for them. */
const NOTES = /\.mdx?$/u;

/**
 * While writing, compiles a note when its page is opened instead of all notes before the first page. Needs Rspack: another
 * bundler compiles all notes as it always does. A saved note takes its place on the page. `turn` is told what the bundler is at.
 */
export default function writingPlugin({generatedFilesDir}: LoadContext, {turn}: WithTurn): Plugin {
  return {
    name: 'writing',
    configureWebpack(_, isServer, {currentBundler}) {
      if (isServer || process.env.NODE_ENV === 'production') return {};
      // The border: Docusaurus types every bundler as Webpack.
      const {lazyCompilationMiddleware} = currentBundler.instance as Bundler;
      if (lazyCompilationMiddleware === undefined) return {plugins: [turn.plugin]};
      let answer: Middleware | undefined;
      const lazy = {apply: (compiler: object) => (answer = lazyCompilationMiddleware(compiler))};
      const passing: Middleware = (request, response, next) =>
        answer === undefined ? next() : answer(request, response, next);
      return {
        lazyCompilation: {imports: true, entries: false, test: NOTES},
        plugins: [lazy, turn.plugin, watchingLess],
        module: {
          rules: [
            {include: path.join(generatedFilesDir, 'registry.js'), use: [REGISTRY]},
            // By `test` Docusaurus would take it for the rule of a folder of notes.
            {resource: NOTES, enforce: 'post', use: [HELD]},
          ],
        },
        ...whileWriting('lazy notes', '/', passing),
      };
    },
  };
}

const REGISTRY = path.join(__dirname, 'registry.cjs');
const HELD = path.join(__dirname, 'held.cjs');
