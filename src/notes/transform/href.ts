import {relativePath} from '../resolution/paths';
import type {Destination} from '../resolution/resolve';

/**
 * The address of a Markdown link from a note to a destination: the path of the file, as Docusaurus resolves and checks
 * it, and the id on its page.
 *
 * from `docs/a/b.mdx` to `{sourcePath: 'docs/c d.mdx', anchor: 'one'}` → `../c%20d.mdx#one`; within a note → `#one`
 */
export function hrefOf(from: string, {sourcePath, anchor}: Destination): string {
  const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
  return sourcePath === from && hash !== '' ? hash : encodedPath(relativePath(from, sourcePath)) + hash;
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
