import type {Compilation, Module} from 'webpack';

type Test = (module: Module, graph: Pick<Compilation, 'chunkGraph'>) => boolean;

/** Type of the modules that hold styles. */
const STYLES = 'css/mini-extract';

/** Components that the page of a note is made of, beside its text. */
const OF_A_NOTE: ReadonlySet<string> = new Set([
  '@theme/DocsRoot',
  '@theme/DocVersionRoot',
  '@theme/DocRoot',
  '@theme/DocItem',
]);

/**
 * Groups of styles by which the one file that every page has holds only what a note needs; the rest is in the page's head or
 * comes with the script that needs it. What several scripts need is in a file that stands before each of theirs, as
 * it did in the one of all. `chunks` are names of chunks by module, `programs` names of programs.
 */
export function groupsOfStyles(chunks: ReadonlyMap<string, string>, programs: Iterable<string>) {
  return {
    // Beside what Docusaurus says of the group: its name, and that it is made however small it is.
    styles: {test: isOfAllPages(chunks, programs)},
    shared: {type: STYLES, minChunks: 2, enforce: true},
  };
}

/** Whether the main script, another program or the page of a note needs a module of styles. */
export function isOfAllPages(chunks: ReadonlyMap<string, string>, programs: Iterable<string>): Test {
  const early = new Set<string | null | undefined>(programs);
  for (const [module, chunk] of chunks) if (OF_A_NOTE.has(module)) early.add(chunk);
  return (module, {chunkGraph}) => {
    if (module.type !== STYLES) return false;
    for (const {name} of chunkGraph.getModuleChunksIterable(module)) if (early.has(name)) return true;
    return false;
  };
}
