import type {Required} from '../reading/required';
import type {Names} from '../resolution/names';
import {folderOf, joined, relativePath} from '../resolution/paths';

/** Endings that a bundler tries behind a name, and in a folder of that name. */
const ENDINGS = ['.wasm', '.mjs', '.js', '.jsx', '.ts', '.tsx', '.json'];
const SUFFIXES = ['', ...ENDINGS, ...ENDINGS.map((ending) => `/index${ending}`)];

/** A file that a note asks for by name. */
export type RequiredFile = {
  /** Path from the site's root, whether there is such a file or not. */
  readonly sourcePath: string;
  /** What the name leaves out of it at its end, such as `.tsx`. */
  readonly suffix: string;
};

/**
 * The file that a name asks for, seen from the file it stands in; nothing for packages, addresses of the site, and paths
 * that lead out of it.
 *
 * `./part.mdx` in `docs/x/a.mdx` → `docs/x/part.mdx`; `@site/docs/p.png` → `docs/p.png`; `react` → nothing
 */
export function requiredFile(names: Names, from: string, {name}: Pick<Required, 'name'>): RequiredFile | undefined {
  const [, path] = partsOf(name);
  const file = path.startsWith('@site/')
    ? joined('', path.slice('@site/'.length))
    : /^\.\.?\//.test(path)
      ? joined(folderOf(from), path)
      : undefined;
  if (file === undefined) return undefined;
  const suffix = SUFFIXES.find((end) => names.files.has(file + end) || names.notes.has(file + end)) ?? '';
  return {sourcePath: file + suffix, suffix};
}

export type RequiredMove = {
  readonly required: Required;
  /** The file in which the name stands, before the move. */
  readonly from: string;
  /** All names before the move. */
  readonly names: Names;
  readonly pathOf: (path: string) => string;
};

/** What a name must be after a move to ask for the same file; the same when it does. Nothing when no name does. */
export function newName({required, from, names, pathOf}: RequiredMove): string | undefined {
  const {name, isBelow} = required;
  const file = requiredFile(names, from, required);
  if (file === undefined) return leadsOut(name) && folderOf(from) !== folderOf(pathOf(from)) ? undefined : name;
  const [loaders, path, query] = partsOf(name);
  const sought = pathOf(file.sourcePath);
  const target = sought.endsWith(file.suffix) ? sought.slice(0, sought.length - file.suffix.length) : sought;
  const isOfSite = path.startsWith('@site/');
  if ((isOfSite ? joined('', path.slice('@site/'.length)) : joined(folderOf(pathOf(from)), path)) === target)
    return name;
  const written = isOfSite ? `@site/${target}` : relativePath(pathOf(from), target);
  const isWritable = !/["'\\\n!?]/.test(written) && (isBelow !== true || written.startsWith('./'));
  return isWritable ? loaders + written + query : undefined;
}

/** Whether a name is a path that leads out of the site, which is not known to lie anywhere. */
function leadsOut(name: string): boolean {
  return /^\.\.?\//.test(partsOf(name)[1]);
}

/** `!!raw-loader!./a.txt?x` → `['!!raw-loader!', './a.txt', '?x']` */
function partsOf(name: string): readonly [loaders: string, path: string, query: string] {
  const from = name.lastIndexOf('!') + 1;
  const end = name.indexOf('?', from);
  return end < 0
    ? [name.slice(0, from), name.slice(from), '']
    : [name.slice(0, from), name.slice(from, end), name.slice(end)];
}
