import {joined} from '../../../notes/resolution/paths';
import {kindOf} from '../../links/locate';
import type {ContentsEntry} from '../../plan/contents';
import {isRecord} from '../../read/frontmatter';
import {oneLine} from '../../read/text';
import type {Finding, Source} from '../../types';
import {isPage} from '../markdown/survey';
import {itemsOf, labelOf, matchesIn, plainItems, sorted} from './items';
import {orderOf, sortIn, type Item, type Order, type Ordering} from './order';
import type {Project} from './project';

/** The order of a site's pages, and what of it could not be followed. */
export type Nav = {readonly entries: readonly ContentsEntry[]; readonly findings: readonly Finding[]};

/** Where a list of pages stands: its file, the folder that its paths begin in, and how that is ordered. */
type Listed = {readonly file: string; readonly folder: string; readonly order: Order; readonly taken: Set<string>};

/** Reads the order of a site's pages from its settings, or from its folders and the files in them that order these. */
export function navOf({nav, settings, root}: Project, source: Source): Nav {
  const ordering: Ordering = {source, root, findings: [], items: itemsOf(source), orders: new Map()};
  const entries = Array.isArray(nav)
    ? listed(nav, {file: settings ?? '', folder: root}, ordering)
    : entriesOfFolder(root, ordering);
  return {entries, findings: ordering.findings};
}

/** A list with what it takes of its folder, of which nothing is taken twice. */
function listed(nav: readonly unknown[], at: Pick<Listed, 'file' | 'folder'>, ordering: Ordering): ContentsEntry[] {
  const order = orderOf(at.folder, ordering);
  const named = nav.flatMap(pathsIn).map((path) => joined(at.folder, path) ?? path);
  const taken = new Set(named);
  const list = order.append && order.nav === nav ? [...nav, '*'] : nav;
  return entriesIn(list, {...at, order, taken}, ordering);
}

/** Entries of a list: paths, pages with labels, sections, addresses elsewhere, patterns; three dots stand for the rest of a folder. */
function entriesIn(list: readonly unknown[], at: Listed, ordering: Ordering): ContentsEntry[] {
  // What is narrow takes its pages before what takes all.
  const early = new Map(list.flatMap((item) => (isAll(item) ? [] : [[item, entriesOf(item, at, ordering)] as const])));
  return list.flatMap((item) => early.get(item) ?? entriesOf(item, at, ordering));
}

function entriesOf(item: unknown, at: Listed, ordering: Ordering): ContentsEntry[] {
  const pattern = patternOf(item, at, ordering);
  if (pattern !== undefined) return taken(pattern, item, at, ordering);
  if (typeof item === 'string') return entryOf('', item, at, ordering);
  if (!isRecord(item)) return [];
  return Object.entries(item).flatMap(([label, value]): ContentsEntry[] => {
    const said = oneLine(label);
    if (Array.isArray(value)) return [{label: said, children: entriesIn(value, at, ordering)}];
    return typeof value === 'string' ? entryOf(said, value, at, ordering) : [];
  });
}

/** What all of a folder is asked for by, `*`, `**` and three dots. */
function isAll(item: unknown): boolean {
  const pattern = isRecord(item) ? item.glob : item;
  return typeof pattern === 'string' && /^(?:\.\.\.|\*\*?)$/.test(pattern.trim());
}

/** The pattern that an entry is, if it is one: `*.md`, `{glob: 'a/*'}`, `... | *.md`. */
function patternOf(item: unknown, {folder}: Listed, {source}: Ordering): string | undefined {
  if (isRecord(item)) return typeof item.glob === 'string' ? item.glob : undefined;
  if (typeof item !== 'string') return undefined;
  if (item.startsWith('...')) return item.replace(/^\.\.\.[\s|]*(?:flat[\s|]*)?/, '').replace(/^glob=/, '') || '*';
  return /[*?[\]{}]|[@!+]\(/.test(item) && !source.files.has(joined(folder, item) ?? item) ? item : undefined;
}

function taken(pattern: string, item: unknown, at: Listed, ordering: Ordering): ContentsEntry[] {
  if (/[@!+?*]\(|^regex=/.test(pattern)) {
    const what = `A pattern of pages: ${oneLine(pattern)}`;
    say(
      at.file,
      {rule: 'contents-order', outcome: 'changed', what, became: 'Its pages are shown after the others'},
      ordering,
    );
    return [];
  }
  const order = isRecord(item) ? {...at.order, sort: sortIn(item.sort, at.order.sort)} : at.order;
  const items = matchesIn(at.folder, pattern, at.taken, ordering);
  for (const {path} of items) at.taken.add(path);
  return sorted(items, order, ordering).flatMap((one) => entryOfItem(one, ordering));
}

function entryOfItem({path, isFolder}: Item, ordering: Ordering): ContentsEntry[] {
  return isFolder ? folderEntry(path, '', ordering) : [{label: '', path, children: []}];
}

/** A folder; one of a single page is this page where its order says so. */
function folderEntry(path: string, label: string, ordering: Ordering): ContentsEntry[] {
  const children = entriesOfFolder(path, ordering);
  const [only, ...others] = children;
  if (only === undefined) return [];
  if (others.length === 0 && orderOf(path, ordering).flatten) return [only];
  return [{label: label || labelOf(path, ordering), children}];
}

function pathsIn(item: unknown): string[] {
  if (typeof item === 'string') return [item];
  return isRecord(item)
    ? Object.values(item).flatMap((value) => (Array.isArray(value) ? value.flatMap(pathsIn) : pathsIn(value)))
    : [];
}

function entryOf(label: string, target: string, {file, folder}: Listed, ordering: Ordering): ContentsEntry[] {
  const path = joined(folder, target.replace(/[#?].*$/, '').replace(/^\//, '')) ?? target;
  const files = ordering.source.files;
  if (kindOf(target) !== 'path' || (files.has(path) && !isPage({path}))) {
    const what = `«${label || target}», which leads to ${target}`;
    say(file, {rule: 'contents-elsewhere', outcome: 'dropped', what, became: 'Left out of the sidebar'}, ordering);
    return [];
  }
  if (files.has(path) || isPage({path})) return [{label, path, children: []}];
  const entries = folderEntry(path, label, ordering);
  return entries.length === 0 ? [{label, path, children: []}] : entries;
}

function say(path: string, found: Omit<Finding, 'path' | 'place'>, {findings}: Ordering): void {
  findings.push({path, place: {line: 1, column: 1}, ...found});
}

/** A folder's pages and folders in its own order: `.pages`, `.nav.yml`; else its index, its pages, its folders. */
function entriesOfFolder(folder: string, ordering: Ordering): ContentsEntry[] {
  const order = orderOf(folder, ordering);
  if (order.nav !== undefined) return listed(order.nav, {file: order.file ?? '', folder}, ordering);
  return sorted(plainItems(folder, ordering), order, ordering).flatMap((one) => entryOfItem(one, ordering));
}
