import {compareText} from '../../../../notes/problems';
import {folderOf, lastOf} from '../../../../notes/resolution/paths';
import {readPageText} from '../../../read/frontmatter';
import type {Source, SourceFile, Survey} from '../../../types';
import {isPage, unreadable} from '../../markdown/survey';
import {withCascades} from './cascade';
import {lowered} from './settings';
import type {Site, SitePage} from './types';

export type SitePages = {readonly pages: readonly SitePage[]; readonly skipped: Survey['skipped']};

/** Files that Hugo takes for pages, and that are in another language of markup. */
const OTHER_MARKUP = /\.(?:adoc|asciidoc|ad|org|rst|pandoc|pdc)$/i;

/** All pages of a site, in the order of their paths, and what looks like pages and is none. */
export function pagesOf(source: Source, site: Site): SitePages {
  const files = [...source.files.values()].filter((file) => isPage(file) || OTHER_MARKUP.test(file.path));
  const sorted = files.sort((a, b) => compareText(a.path, b.path));
  const bundles = bundlesIn(sorted.map(({path}) => path));
  const found = sorted.map((file) => ({file, why: whyNone(file, site, bundles)}));
  const skipped = found.flatMap(({file, why}) => (why === undefined ? [] : [{path: file.path, why}]));
  const read = found.flatMap(({file, why}) => (why === undefined ? [pageOf(file, site)] : []));
  return {pages: withCascades(read, site), skipped};
}

/** Folders whose page is an `index.md`: all that is below them belongs to it. */
function bundlesIn(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.filter((path) => /^index\.(?:[\w-]+\.)?(?:md|markdown)$/.test(lastOf(path))).map(folderOf));
}

function whyNone(file: SourceFile, {root, content, languages}: Site, bundles: ReadonlySet<string>): string | undefined {
  const {path} = file;
  const isInside = (folder: string | undefined) =>
    folder !== undefined && (folder === '' || path.startsWith(`${folder}/`));
  if (!isInside(content) && !languages.some(({folder}) => isInside(folder)))
    return whyOutside(path.slice(root === '' ? 0 : root.length + 1));
  if (OTHER_MARKUP.test(path))
    return `It is written in another language of markup (${lastOf(path).replace(/^.*\./, '')})`;
  const isIndex = /^_?index\./.test(lastOf(path)) && bundles.has(folderOf(path));
  const bundle = parentsOf(isIndex ? folderOf(path) : path).find((folder) => bundles.has(folder));
  if (bundle !== undefined) return `It is a file that belongs to the page ${bundle}, and no page of its own`;
  return unreadable(file);
}

function whyOutside(path: string): string {
  if (/^(?:themes|layouts|_vendor|node_modules)\//.test(path)) return 'It belongs to the theme';
  if (path.startsWith('archetypes/')) return 'It is a template for new pages';
  if (/^(?:public|resources)\//.test(path)) return 'It was made by Hugo';
  return 'It lies outside of the folder of pages';
}

/** `a/b/c` → `['a/b', 'a']` */
function parentsOf(path: string): string[] {
  const folder = folderOf(path);
  return folder === '' ? [] : [folder, ...parentsOf(folder)];
}

function pageOf({path, text = ''}: SourceFile, site: Site): SitePage {
  const own = site.languages.find(({folder}) => folder !== undefined && path.startsWith(`${folder}/`));
  const base = own?.folder ?? site.content;
  const folder = folderOf(base === '' ? path : path.slice(base.length + 1))
    .split('/')
    .filter(Boolean);
  const parts = lastOf(path)
    .replace(/\.[^.]*$/, '')
    .split('.');
  const suffix = site.languages.find(
    ({name}) => parts.length > 1 && name.toLowerCase() === parts.at(-1)?.toLowerCase(),
  );
  const name = (suffix === undefined ? parts : parts.slice(0, -1)).join('.');
  const language = (own ?? suffix)?.name;
  const {data, body} = readPageText(text);
  // Only records have keys.
  const shared = {path, data: lowered(data) as SitePage['data'], isEmpty: body.trim() === ''};
  const speaks = language === undefined || language === site.languages[0]?.name ? {} : {language};
  if (name === '_index' || (name === 'index' && folder.length === 0))
    return {...shared, ...speaks, form: 'section', folder, name: ''};
  if (name !== 'index') return {...shared, ...speaks, form: 'file', folder, name};
  return {...shared, ...speaks, form: 'bundle', folder: folder.slice(0, -1), name: folder.at(-1) ?? ''};
}
