import {compareText} from '../../../notes/problems';
import {joined, lastOf, withoutEnding} from '../../../notes/resolution/paths';
import {kindOf} from '../../links/locate';
import {opensFolder, type ContentsEntry} from '../../plan/contents';
import {isRecord, readYaml} from '../../read/frontmatter';
import {oneLine} from '../../read/text';
import type {Finding, Source} from '../../types';
import {isPage} from '../markdown/survey';
import type {Project} from './project';

/** The order of a site's pages, and what of it could not be followed. */
export type Nav = {readonly entries: readonly ContentsEntry[]; readonly findings: readonly Finding[]};

type Reading = {readonly source: Source; readonly findings: Finding[]};
/** Where a list of pages stands: its file, and the folder that its paths begin in. */
type Listed = {readonly file: string; readonly folder: string};

/** Reads the order of a site's pages from its settings, or from its folders and the files in them that order these. */
export function navOf({nav, settings, root}: Project, source: Source): Nav {
  const reading: Reading = {source, findings: []};
  const entries = Array.isArray(nav)
    ? entriesIn(nav, {file: settings ?? '', folder: root}, reading)
    : entriesOfFolder(root, reading);
  return {entries, findings: reading.findings};
}

/** Entries of a list: paths, pages with labels, sections, addresses elsewhere; three dots stand for the rest of a folder. */
function entriesIn(list: readonly unknown[], at: Listed, reading: Reading): ContentsEntry[] {
  const named = new Set(list.flatMap(pathsIn).map((path) => joined(at.folder, path) ?? path));
  return list.flatMap((item): ContentsEntry[] => {
    if (typeof item === 'string' && /^(?:\.\.\.|\*)/.test(item)) {
      return plainEntries(at.folder, reading, restOf(item, named));
    }
    if (typeof item === 'string') return entryOf('', item, at, reading);
    if (!isRecord(item)) return [];
    return Object.entries(item).flatMap(([label, value]): ContentsEntry[] => {
      const said = oneLine(label);
      if (Array.isArray(value)) return [{label: said, children: entriesIn(value, at, reading)}];
      if (typeof value === 'string') return entryOf(said, value, at, reading);
      return [];
    });
  });
}

/** What a pattern takes of a folder: of `*.md` only pages, with a slash at its end only folders; never what is named. */
function restOf(pattern: string, named: ReadonlySet<string>): (path: string) => boolean {
  return (path) =>
    !named.has(path) &&
    !(/(?<!\*\*\/)\*\.md$/.test(pattern) && !isPage({path})) &&
    !(pattern.endsWith('/') && isPage({path}));
}

function pathsIn(item: unknown): string[] {
  if (typeof item === 'string') return [item];
  return isRecord(item)
    ? Object.values(item).flatMap((value) => (Array.isArray(value) ? value.flatMap(pathsIn) : pathsIn(value)))
    : [];
}

function entryOf(label: string, target: string, {file, folder}: Listed, reading: Reading): ContentsEntry[] {
  const path = joined(folder, target.replace(/[#?].*$/, '').replace(/^\//, '')) ?? target;
  const files = reading.source.files;
  if (kindOf(target) !== 'path' || (files.has(path) && !isPage({path}))) {
    const what = `«${label || target}», which leads to ${target}`;
    const place = {line: 1, column: 1};
    reading.findings.push({
      path: file,
      place,
      rule: 'contents-elsewhere',
      outcome: 'dropped',
      what,
      became: 'Left out of the sidebar',
    });
    return [];
  }
  if (files.has(path) || isPage({path})) return [{label, path, children: []}];
  const children = entriesOfFolder(path, reading);
  if (children.length === 0) return [{label, path, children: []}];
  return [{label: label || (orderOf(path, reading).title ?? titleOf(path)), children}];
}

/** A folder's pages and folders in its own order: `.pages`, `.nav.yml`; else its index, its pages, its folders. */
function entriesOfFolder(folder: string, reading: Reading): ContentsEntry[] {
  const {nav, file = ''} = orderOf(folder, reading);
  return nav === undefined ? plainEntries(folder, reading) : entriesIn(nav, {file, folder}, reading);
}

function plainEntries(
  folder: string,
  reading: Reading,
  takes: (path: string) => boolean = () => true,
): ContentsEntry[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const pages = [...reading.source.files.keys()]
    .filter((path) => path.startsWith(prefix) && isPage({path}))
    .sort(compareText);
  const below = pages.map((path) => path.slice(prefix.length));
  const own = below.filter((path) => !path.includes('/') && !path.startsWith('.') && takes(prefix + path));
  const indexes = own.filter(opensFolder);
  const folders = [
    ...new Set(below.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/')))),
  ];
  return [
    ...[...indexes, ...own.filter((path) => !opensFolder(path))].map((path) => ({
      label: '',
      path: prefix + path,
      children: [],
    })),
    ...folders
      .filter((name) => !name.startsWith('.') && takes(prefix + name))
      .map((name) => ({
        label: orderOf(prefix + name, reading).title ?? titleOf(name),
        children: entriesOfFolder(prefix + name, reading),
      })),
  ];
}

type Order = {readonly file?: string; readonly title?: string; readonly nav?: readonly unknown[]};

function orderOf(folder: string, {source}: Reading): Order {
  const prefix = folder === '' ? '' : `${folder}/`;
  const file = ['.pages', '.nav.yml']
    .map((name) => source.files.get(prefix + name))
    .find((one) => one?.text !== undefined);
  if (file?.text === undefined) return {};
  const {title, nav, arrange} = readYaml(file.text).data;
  const list = Array.isArray(nav) ? nav : Array.isArray(arrange) ? arrange : undefined;
  return {
    file: file.path,
    ...(typeof title === 'string' && {title: oneLine(title)}),
    ...(list !== undefined && {nav: list}),
  };
}

/** `first-steps` → `First steps`; a name with capitals stays. */
function titleOf(path: string): string {
  const words = withoutEnding(lastOf(path.replace(/\/$/, '')))
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === words.toLowerCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
