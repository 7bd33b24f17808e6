import {readFileSync, writeFileSync} from 'node:fs';
import type {Compilation, Compiler} from 'webpack';
import type {Divided} from './files';
import type {Lightened} from './lighten';
import {MAIN, manifestOf, type Manifest} from './manifest';
import {bundledSource, type Program} from './programs';
import type {PageFiles} from './shapes';
import {PAGES} from './told';

type From = Pick<Lightened, 'pages' | 'chunks'> & {
  readonly baseUrl: string;
  /** Makes the files that need no bundler, once. */
  readonly makes: () => Promise<Divided>;
  /** The file of Docusaurus's manifest of the client. */
  readonly manifest: string;
};

const NAME = 'light';

/**
 * Bundles, beside the main script, those files of pages that need it; the others are made meanwhile. Writes beside each page which files it is made of, and into Docusaurus's manifest, for the pages themselves. */
export class LightBundle {
  readonly #from: From;

  constructor(from: From) {
    this.#from = from;
  }

  apply(compiler: Compiler): void {
    const {Compilation, EntryPlugin, sources} = compiler.webpack;
    let plain: Divided['plain'] = new Map();
    // Not waited for: the bundler reads the main script meanwhile. What fails is heard of where it is waited for.
    compiler.hooks.run.tap(NAME, () => void this.#from.makes().catch(() => undefined));
    compiler.hooks.finishMake.tapPromise(NAME, async (compilation) => {
      const divided = await this.#from.makes();
      ({plain} = divided);
      await Promise.all([...divided.bundled].map((program) => addProgram(compilation, EntryPlugin, program)));
    });
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      // Names by content are settled by then.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({name: NAME, stage}, () => {
        // Once for all: each time it is asked for, the bundler makes the whole map anew.
        const {entrypoints} = compilation;
        const fileOf = (name: string) => plain.get(name) ?? scriptOf(name, entrypoints.get(name)?.getFiles() ?? []);
        for (const [file, text] of listsOf(this.#from, fileOf))
          compilation.emitAsset(file, new sources.RawSource(text));
      });
    });
    compiler.hooks.afterEmit.tap(NAME, () => {
      // The border: Docusaurus's own plugin has just written it.
      const manifest = JSON.parse(readFileSync(this.#from.manifest, 'utf8')) as Manifest;
      writeFileSync(this.#from.manifest, JSON.stringify(manifestOf(manifest, {...this.#from, plain})));
    });
  }
}

/** Adds the program of a page's file, which runs once the main script is there. Its name is by its content, so that it may be kept. */
function addProgram(
  compilation: Compilation,
  {createDependency}: Compiler['webpack']['EntryPlugin'],
  [name, told]: readonly [string, Program],
): Promise<void> {
  const dependency = createDependency(`data:text/javascript,${encodeURIComponent(bundledSource(told))}`, {name});
  const options = {name, dependOn: [MAIN], filename: `${PAGES}[contenthash].js`};
  return new Promise((resolve, reject) => {
    const {context} = compilation.compiler;
    compilation.addEntry(context, dependency, options, (error) => (error ? reject(error) : resolve()));
  });
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
