import {compareText} from '../../../notes/problems';
import {folderOf, joined, lastOf, withoutEnding} from '../../../notes/resolution/paths';
import {addressOf as partsOf} from '../../links/locate';
import type {Locate, Source} from '../../types';
import {addressPart} from './site/address';
import {pathOfUrl} from './site/own';
import type {Site} from './site/types';
import {siteOf} from './site/settings';
import {surveyOfSite} from './survey';

/**
 * Finds files as Hugo does: pages by their paths from the page or from the folder of pages, with or without an ending;
 * by the addresses that they had; and, where the name is that of one page alone, by this. Pictures and other files lie
 * beside the page, in `static` or in `assets`; those that are nowhere else are taken from the built site.
 */
export function locateInSite(source: Source): Locate {
  const site = siteOf(source);
  const {pages} = surveyOfSite(source);
  const byAddress = new Map<string, string>();
  for (const {path, addresses = []} of [...pages].reverse())
    for (const one of addresses) byAddress.set(keyOf(one), path);
  const addressOf = new Map(pages.map(({path, addresses}) => [path, addresses?.[0] ?? '/'] as const));
  const built = builtIn(source, site);
  const byName = namesOf(pages.map(({path}) => path));
  return (url, from) => {
    const {path} = partsOf(pathOfUrl(url, site) ?? url);
    if (path === '') return undefined;
    const own = addressOf.get(from) ?? '/';
    return (
      candidates(path, from, site).find((one) => source.files.has(one)) ??
      byAddress.get(keyOf(path.startsWith('/') ? path : `${own}${path}`)) ??
      byAddress.get(keyOf(withoutBase(path, site))) ??
      byName.get(lastOf(path.replace(/\/$/, '')).toLowerCase()) ??
      built(withoutBase(path, site), own)
    );
  };
}

const ENDINGS = ['', '.md', '.markdown', '/index.md', '/_index.md', '/index.markdown'];

/** Where a path may lead, the likeliest first. */
function candidates(path: string, from: string, site: Site): string[] {
  const rest = withoutBase(path, site);
  const beside = path.startsWith('/') ? [] : [folderOf(from), withoutEnding(from)];
  const inLanguages = site.languages.flatMap(({folder}) => folder ?? []);
  const pages = [...beside, ...inLanguages, site.content].flatMap((base) => below(base, path));
  const files = ['static', 'assets', '.'].flatMap((folder) => below(joined(site.root, folder) ?? folder, rest));
  return [...pages.flatMap((one) => ENDINGS.map((ending) => one + ending)), ...files];
}

/**
 * The file of the built site that an address means: the one at it, else the only one whose path ends as it does. It is
 * looked for once in all files, since few addresses come so far.
 */
function builtIn({files}: Source, {root}: Site): (path: string, own: string) => string | undefined {
  const base = joined(root, 'public') ?? 'public';
  const all = [...files.keys()].filter((path) => path.startsWith(`${base}/`) && !/\.(?:html?|xml|md)$/.test(path));
  return (path, own) => {
    const exact = below(base, path.startsWith('/') ? path : `${own}${path}`).find((one) => files.has(one));
    const end = `/${path.replace(/^[./]+/, '')}`;
    const ending = exact === undefined ? all.filter((one) => one.endsWith(end)) : [];
    return exact ?? (ending.length === 1 ? ending[0] : undefined);
  };
}

function below(base: string, path: string): string[] {
  const whole = joined(base, path.replace(/^\/+/, '').replace(/\/+$/, ''));
  return whole === undefined ? [] : [whole];
}

/** `/blog/a/` → `/a/` on `https://example.org/blog/` */
function withoutBase(path: string, {baseUrl}: Site): string {
  const base = baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl).pathname : '/';
  return base !== '/' && path.startsWith(base) ? `/${path.slice(base.length)}` : path;
}

/** `/Posts//a/../b.html` → `posts/b` */
function keyOf(address: string): string {
  const parts: string[] = [];
  for (const part of address.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(addressPart(part));
  }
  return parts.join('/').replace(/(?:^|\/)(?:index|_index)(?:\.html?|\.md)?$|\.html?$|\.md$/, '');
}

/** Names that one page alone has, with and without ending, and with the folder of a bundle for its name. */
function namesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  for (const path of [...paths].sort(compareText)) {
    const isIndex = /^_?index\./.test(lastOf(path));
    const name = isIndex ? lastOf(folderOf(path)) : lastOf(path);
    for (const one of new Set([name.toLowerCase(), withoutEnding(name).toLowerCase()]))
      found.set(one, [...(found.get(one) ?? []), path]);
  }
  return new Map(
    [...found].flatMap(([name, all]) =>
      all.length === 1 && all[0] !== undefined && name !== '' ? [[name, all[0]]] : [],
    ),
  );
}
