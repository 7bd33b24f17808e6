import {readFileSync, writeFileSync} from 'node:fs';
import type {Compiler} from 'webpack';
import type {Lightened} from './lighten';
import {MAIN, manifestOf, type Manifest} from './manifest';
import type {PageFiles} from './shapes';

type From = Pick<Lightened, 'pages' | 'chunks'> & {
  readonly baseUrl: string;
  /** Files that are made without the bundler, by the names of their programs; asked for once it has read what it bundles. */
  readonly plain: () => ReadonlyMap<string, string>;
  /** The file of Docusaurus's manifest of the client. */
  readonly manifest: string;
};

const NAME = 'light';

/** Writes beside each page which files it is made of, and into Docusaurus's manifest, for the pages themselves. */
export class LightBundle {
  readonly #from: From;

  constructor(from: From) {
    this.#from = from;
  }

  apply(compiler: Compiler): void {
    const {Compilation, sources} = compiler.webpack;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      // Names by content are settled by then.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({name: NAME, stage}, () => {
        // Once for all: each time it is asked for, the bundler makes the whole map anew.
        const {entrypoints} = compilation;
        const plain = this.#from.plain();
        const fileOf = (name: string) => plain.get(name) ?? scriptOf(name, entrypoints.get(name)?.getFiles() ?? []);
        for (const [file, text] of listsOf(this.#from, fileOf))
          compilation.emitAsset(file, new sources.RawSource(text));
      });
    });
    compiler.hooks.afterEmit.tap(NAME, () => {
      // The border: Docusaurus's own plugin has just written it.
      const manifest = JSON.parse(readFileSync(this.#from.manifest, 'utf8')) as Manifest;
      writeFileSync(this.#from.manifest, JSON.stringify(manifestOf(manifest, {...this.#from, plain: this.#from.plain()})));
    });
  }
}

function* listsOf({pages, baseUrl}: From, fileOf: (name: string) => string): Generator<readonly [string, string]> {
  const main = fileOf(MAIN);
  for (const {path, page, shared, parts} of pages) {
    const files: PageFiles = {main, page: fileOf(page), shared: shared.map(fileOf), parts: parts.map(fileOf)};
    yield [`${decodeURI(path).slice(baseUrl.length)}page.json`, JSON.stringify(files)];
  }
}

/** The one script of a program beside what it depends on. */
function scriptOf(name: string, files: readonly string[]): string {
  const file = files.filter((one) => one.endsWith('.js')).at(-1);
  if (file === undefined) throw new Error(`The bundler has made no file of ${name}.`);
  return file;
}
