import type {LightPage} from './lighten';

/** What Docusaurus's client says to the rendering of pages: which chunks belong to what, and their files. */
export type Manifest = {
  readonly entrypoints: readonly string[];
  readonly origins: {readonly [name: string]: readonly (string | number)[]};
  readonly assets: {readonly [id: string]: unknown};
};

type From = {
  readonly pages: readonly LightPage[];
  /** Names of chunks by module. */
  readonly chunks: ReadonlyMap<string, string>;
  /** Files that the bundler has not made, by the names of their programs. */
  readonly plain: ReadonlyMap<string, string>;
  readonly baseUrl: string;
};

/** The one program that every page has. */
export const MAIN = 'main';

/**
 * The manifest by which each page names all the scripts that it is made of, and those alone; as Docusaurus writes it, the
 * files of all pages would stand in each, and the chunks of a page are found only once the main script has run.
 */
export function manifestOf(
  {entrypoints, origins, assets, ...rest}: Manifest,
  {pages, chunks, plain, baseUrl}: From,
): Manifest {
  const own = new Map([...plain].map(([name, file]) => [name, {js: [{file, publicPath: baseUrl + file}]}]));
  const of = (name: string) => (own.has(name) ? [name] : (origins[name] ?? []));
  const staying = [...chunks].map(([module, chunk]) => [module, of(chunk)] as const);
  const moving = pages.flatMap(({modules, page, shared, parts}) => {
    const ids = [...new Set([page, ...shared, ...parts].flatMap(of))];
    return modules.map((module) => [module, ids] as const);
  });
  return {
    ...rest,
    assets: {...assets, ...Object.fromEntries(own)},
    entrypoints: entrypoints.filter((name) => name === MAIN),
    origins: {...origins, ...Object.fromEntries([...staying, ...moving])},
  };
}
