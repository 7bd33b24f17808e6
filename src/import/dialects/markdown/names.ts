import {addressOf, locateByPath} from '../../links/locate';
import {lastOf} from '../../../notes/resolution/paths';
import {readPageText} from '../../read/frontmatter';
import type {Locate, Source, SourceFile} from '../../types';

/** How Docusaurus names a page in addresses. */
const SLUG = /^[a-z][a-z\d]*(?:[-_][a-z\d]+)*$/;

/**
 * The name that a page gives itself, where it is that of its file with its words divided; programs give pages ids that
 * are no names.
 *
 * `GettingStarted.md` with `id: getting-started` → `getting-started`
 */
export function ownName({path, text = ''}: Pick<SourceFile, 'path' | 'text'>): string | undefined {
  const {id} = /^id:/m.test(text) ? readPageText(text).data : {};
  if (typeof id !== 'string' || !SLUG.test(id)) return undefined;
  return letters(id) === letters(lastOf(path).replace(/\.[^.]*$/, '')) ? id : undefined;
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** Finds pages by their paths, and by the names that they give themselves: `../configuration#reporters`. */
export function locateInFolders(source: Source): Locate {
  const byId = new Map<string, string>();
  for (const {path, text = ''} of source.files.values()) {
    // Front matter need not be read of a page that says nothing of the kind.
    const {id} = /\.mdx?$/i.test(path) && /^id:/m.test(text) ? readPageText(text).data : {};
    if (typeof id === 'string' && SLUG.test(id) && !byId.has(id)) byId.set(id, path);
  }
  return (url, from) => {
    const {path} = addressOf(url);
    const found = locateByPath(path, from, source);
    return found ?? (/\.[a-z]+\/?$/i.test(path) ? undefined : byId.get(lastOf(path.replace(/\/$/, ''))));
  };
}
