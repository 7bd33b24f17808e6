import {KINDS} from '../kinds';
import type {IndexedNote} from '../reading/types';
import {folderOf, isFolderNote, joined, lastOf, withoutEnding} from './paths';

/** `2026-03-21-name` or `2026/03/21/name`, as names of journal notes begin. */
const DATED = /^(?<folder>.*)(?<date>\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(?<name>.*?)(?:\/index)?$/;

/**
 * The address of a note's page from the site's root, without the base that the whole site may have; begins and ends
 * with a slash. `root` is the folder of notes.
 *
 * `docs/guides/a.mdx` → `/guides/a/`; `docs/guides/index.mdx` → `/guides/`; with `slug: /x` → `/x/`;
 * `docs/journal/2026-03-21-b.mdx` → `/journal/2026/03/21/b/`, with `slug: b` → `/journal/b/`
 */
export function permalinkOf({sourcePath, slug}: Pick<IndexedNote, 'sourcePath' | 'slug'>, root: string): string {
  const path = withoutEnding(sourcePath.slice(root === '' ? 0 : root.length + 1));
  const journal = KINDS.journal.folder;
  if (path.startsWith(`${journal}/`)) {
    return slashed(`${journal}/${slug ?? datedAddress(path.slice(journal.length + 1))}`);
  }
  if (slug?.startsWith('/') === true) return slashed(slug);
  if (slug !== undefined) return slashed(joined(folderOf(path), slug) ?? slug);
  return slashed(isFolderNote(sourcePath) ? folderOf(path) : path);
}

function datedAddress(path: string): string {
  const {folder = '', date = '', name = ''} = DATED.exec(path)?.groups ?? {};
  if (date === '') return lastOf(path) === 'index' ? folderOf(path) : path;
  return `${date.replaceAll('-', '/')}/${folder}${name}`;
}

/** `a/b` → `/a/b/`; empty → `/` */
function slashed(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
