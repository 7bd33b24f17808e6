import {compareText} from '../../../../notes/problems';
import {folderOf, joined, lastOf} from '../../../../notes/resolution/paths';
import {isRecord, readYaml} from '../../../read/frontmatter';
import {readToml} from '../../../read/toml';
import type {Source} from '../../../types';
import {templatesOf} from './templates';
import type {Language, Site} from './types';

const SETTINGS = /^(?:hugo|config)\.(?:toml|ya?ml|json)$/;
/** Folders of themes and examples, whose settings are not the site's. */
const FOREIGN = /(?:^|\/)(?:themes|node_modules|public|resources|_vendor)\//;

/** Settings as they are written, keys in small letters. */
type Settings = Readonly<Record<string, unknown>>;

/** Files of settings of a source: `hugo.toml` and the like, the one nearest to its root first. */
export function settingsFiles({files}: Source): string[] {
  const depth = (path: string) => path.split('/').length;
  return [...files.keys()]
    .filter((path) => SETTINGS.test(lastOf(path)) && !FOREIGN.test(path))
    .sort((a, b) => depth(a) - depth(b) || compareText(a, b));
}

/** What a source's settings say; plain values where they say nothing. */
export function siteOf(source: Source): Site {
  const file = settingsFiles(source)[0];
  const root = file === undefined ? rootOf(source) : folderOf(file).replace(/(?:^|\/)config\/_default$/, '');
  const settings = settingsIn(source, file, root);
  const content = contentOf(source, root, settings);
  const params = recordOf(settings.params);
  const languages = languagesOf(source, root, content, settings);
  const own = recordOf(recordOf(settings.languages)[languages[0]?.name ?? '']);
  return {
    root,
    content: languages[0]?.folder ?? content,
    languages,
    ...(typeof settings.baseurl === 'string' && {baseUrl: settings.baseurl}),
    taxonomies: taxonomiesOf(settings),
    permalinks: permalinksOf(settings.permalinks),
    mainSections: textsIn(params.mainsections ?? settings.mainsections),
    hasEmoji: settings.enableemoji === true,
    hasUglyUrls: settings.uglyurls === true,
    namesTerms: file === undefined || settingAt(settings, 'markup.goldmark.parser.autodefinitiontermid') === true,
    ...(settings.cascade !== undefined && {cascade: settings.cascade}),
    params: {...recordOf(own.params), ...params},
    templates: templatesOf(source, root),
  };
}

/** The folder that holds `content`, where no settings say it. */
function rootOf({files}: Source): string {
  const roots = [...files.keys()].flatMap((path) => {
    const at = `/${path}`.indexOf('/content/');
    return at < 0 || FOREIGN.test(path) || !/\.(?:md|markdown|html)$/.test(path)
      ? []
      : [path.slice(0, Math.max(at - 1, 0))];
  });
  return roots.sort((a, b) => a.length - b.length || compareText(a, b))[0] ?? '';
}

function settingsIn({files}: Source, file: string | undefined, root: string): Settings {
  const folder = joined(root, 'config/_default') ?? 'config/_default';
  const parts = [...files.values()]
    .filter(({path}) => folderOf(path) === folder && path !== file)
    .map(({path, text = ''}) => {
      const [name = '', language] = lastOf(path)
        .replace(/\.[^.]*$/, '')
        .split('.');
      const data = lowered(readSettings(path, text));
      if (name === 'hugo' || name === 'config') return recordOf(data);
      return language === undefined ? {[name.toLowerCase()]: data} : {languages: {[language]: {[name]: data}}};
    });
  const own = file === undefined ? {} : recordOf(lowered(readSettings(file, files.get(file)?.text ?? '')));
  return parts.reduce<Settings>((all, part) => ({...all, ...part}), own);
}

function readSettings(path: string, text: string): unknown {
  // JSON is YAML too.
  return path.endsWith('.toml') ? readToml(text).data : readYaml(text).data;
}

/** Values that are read of one file; a value of YAML can hold itself. */
const MOST_VALUES = 20_000;
const DEEPEST = 12;

/** A value with all keys in it in small letters, as Hugo reads them; what lies too deep is left out. */
export function lowered(value: unknown): unknown {
  let left = MOST_VALUES;
  const read = (one: unknown, depth: number): unknown => {
    if (left-- <= 0 || depth > DEEPEST) return undefined;
    if (Array.isArray(one)) return one.map((inner) => read(inner, depth + 1));
    if (!isRecord(one) || one instanceof Date) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key.toLowerCase(), read(inner, depth + 1)]));
  };
  return read(value, 0);
}

function recordOf(value: unknown): Settings {
  return isRecord(value) ? value : {};
}

function settingAt(settings: Settings, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => recordOf(value)[key], settings);
}

function textsIn(value: unknown): string[] {
  return [value].flat().flatMap((one: unknown) => (typeof one === 'string' ? [one] : []));
}

function contentOf({files}: Source, root: string, {contentdir}: Settings): string {
  const named = joined(root, typeof contentdir === 'string' ? contentdir : 'content') ?? 'content';
  const isThere = [...files.keys()].some((path) => path.startsWith(`${named}/`));
  return isThere ? named : root;
}

/** Short names of languages; a folder such as `go` is none. */
const LANGUAGE =
  /^(?:ar|bg|bn|ca|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|ko|lt|lv|nb|nl|nn|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|vi|zh)(?:-[a-z]{2,4})?$/i;

function languagesOf({files}: Source, root: string, content: string, settings: Settings): Language[] {
  const named = Object.entries(recordOf(settings.languages));
  const first =
    typeof settings.defaultcontentlanguage === 'string' ? settings.defaultcontentlanguage.toLowerCase() : 'en';
  const known = named.map(([name, values]): Language => {
    const {contentdir} = recordOf(values);
    const folder = typeof contentdir === 'string' ? joined(root, contentdir) : undefined;
    return {name, ...(folder !== undefined && {folder})};
  });
  const all = known.length > 0 ? known : languageFolders([...files.keys()], content);
  const sorted = [...all].sort((a, b) => Number(b.name === first) - Number(a.name === first));
  return sorted.length > 0 ? sorted : [{name: first}];
}

/** Without settings: when all pages lie in folders called as languages are, these are languages. */
function languageFolders(paths: readonly string[], content: string): Language[] {
  const below = paths.filter((path) => path.startsWith(`${content}/`) && path.endsWith('.md'));
  const parts = below.map((path) => path.slice(content.length + 1).split('/'));
  const folders = [...new Set(parts.flatMap(([first = '', ...rest]) => (rest.length > 0 ? [first] : [])))].sort(
    compareText,
  );
  if (folders.length === 0 || !folders.every((folder) => LANGUAGE.test(folder))) return [];
  return folders.map((name) => ({name: name.toLowerCase(), folder: `${content}/${name}`}));
}

/** Keys that hold tags: Hugo's own, those of the settings, and those that themes have. */
function taxonomiesOf(settings: Settings): string[] {
  const languages = Object.values(recordOf(settings.languages)).map((language) => recordOf(language).taxonomies);
  const named = [settings.taxonomies, ...languages].flatMap((one) => Object.values(recordOf(one)));
  const own = named.flatMap((name) => (typeof name === 'string' ? [name.toLowerCase()] : []));
  return [...new Set(['tags', 'categories', 'series', 'topics', ...own])].filter((key) => !/^authors?$/.test(key));
}

/** `{posts: '/:year/'}`, or the newer form `{page: {posts: '/:year/'}}`. */
function permalinksOf(value: unknown): Readonly<Record<string, string>> {
  const {page, ...rest} = recordOf(value);
  const pairs = Object.entries({...rest, ...recordOf(page)});
  return Object.fromEntries(pairs.flatMap(([key, pattern]) => (typeof pattern === 'string' ? [[key, pattern]] : [])));
}
