import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {runLoaders} from 'loader-runner';
import type {Loader} from './rules';

/** A file that a note was made from, beside its own, with a digest of what is in it; an empty one when there is no such file. */
export type Read = readonly [file: string, digest: string];

/** What a link to a file of Markdown leads to: `['../a.md', '/a/']`. */
export type Link = readonly [written: string, permalink: string | null];

/** A note: the path of its file with its query, and its text. */
export type Source = {readonly resource: string; readonly text: string};

export type Output = {readonly code: string; readonly files: readonly Read[]; readonly links: readonly Link[]};

/** Where a link leads; by the names of Docusaurus's own option. */
type Resolve = (from: {readonly linkPathname: string; readonly sourceFilePath: string}) => string | null;

/** Options of Docusaurus's loader of notes, as far as it matters here. */
type NoteOptions = {readonly resolveMarkdownLink?: Resolve; readonly dependencies?: readonly string[]};

/** Name of Docusaurus's loader of notes in the path to it. */
const NOTES = 'mdx-loader';

/** Runs loaders over notes outside the bundler, one note at a time, and takes down what else they look at. */
export class Running {
  readonly #options = new Map<object, object>();
  #links: Link[] = [];

  /** Rejects as the loaders do. */
  async run(source: Source, loaders: readonly Loader[]): Promise<Output> {
    this.#links = [];
    const {code, fileDependencies} = await ran(
      source,
      loaders.map(({loader, options = {}}) => ({
        loader,
        options: isOfNotes({loader}) ? this.#optionsFor(options) : options,
        // Without one the options are written down as JSON each time.
        ident: loader,
      })),
    );
    const [, ...files] = new Set([withoutQuery(source.resource), ...fileDependencies]);
    return {code, files: files.map((file) => [file, digestOf(file)]), links: this.#links};
  }

  /**
   * The options with notes compiled for one bundle rather than for each of two, and with an ear on where links lead. Docusaurus's
   * loader keeps what it makes of options by the options themselves.
   */
  #optionsFor(given: NoteOptions): object {
    const known = this.#options.get(given);
    if (known !== undefined) return known;
    const {resolveMarkdownLink: resolve} = given;
    const resolveMarkdownLink: Resolve | undefined =
      resolve &&
      ((from) => {
        const permalink = resolve(from);
        this.#links.push([from.linkPathname, permalink]);
        return permalink;
      });
    const options = {...given, processors: undefined, crossCompilerCache: undefined, resolveMarkdownLink};
    this.#options.set(given, options);
    return options;
  }
}

/** Whether a note that was made from these files and links would be made the same again. */
export function isCurrent(
  {files, links}: Pick<Output, 'files' | 'links'>,
  file: string,
  loaders: readonly Loader[],
): boolean {
  const {resolveMarkdownLink: resolve} = (loaders.find(isOfNotes)?.options ?? {}) as NoteOptions;
  return (
    files.every(([read, digest]) => digestOf(read) === digest) &&
    links.every(([linkPathname, permalink]) => resolve?.({linkPathname, sourceFilePath: file}) === permalink)
  );
}

/** `/a/b.mdx?truncated=true` → `/a/b.mdx` */
export function withoutQuery(resource: string): string {
  return resource.replace(/\?.*$/u, '');
}

function isOfNotes({loader}: Loader): boolean {
  return loader.includes(NOTES);
}

type Ran = {readonly code: string; readonly fileDependencies: readonly string[]};

function ran({resource, text}: Source, loaders: readonly (Loader & {readonly ident: string})[]): Promise<Ran> {
  const context = {
    // Docusaurus's loaders ask for which of its bundles they work, and for their options as every bundler gives them.
    _compiler: {name: 'client'},
    getOptions(this: {readonly query?: unknown}) {
      return typeof this.query === 'object' ? this.query : {};
    },
  };
  return new Promise((resolve, reject) => {
    const readResource = (_: string, read: (error: null, bytes: Buffer) => void) => read(null, Buffer.from(text));
    runLoaders({resource, loaders, context, readResource}, (error, {result, fileDependencies}) => {
      if (error) reject(error);
      else resolve({code: String(result?.[0]), fileDependencies});
    });
  });
}

/** Stands for what is in a file; empty when it cannot be read. */
export function digestOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 32);
  } catch {
    return '';
  }
}
