import {compareText} from '../../notes/problems';
import {folderOf, lastOf, withoutEnding} from '../../notes/resolution/paths';
import {isPage, unreadable} from '../dialects/markdown/survey';
import type {Finding, Source, SourceFile, Survey, SurveyedFolder, SurveyedPage} from '../types';

/** One entry of a list of contents, its path from the source's root. */
export type ContentsEntry = {
  readonly label: string;
  /** The page; missing for an entry that only holds others. */
  readonly path?: string;
  readonly children: readonly ContentsEntry[];
};

/** Pages with an order of their own: a book, a site. */
export type OrderedPages = {
  /** The file that says the order, for findings. */
  readonly list: string;
  /** The folder of the source that holds the pages; empty for the source itself. */
  readonly root: string;
  /** The folder of what is brought over that they go to. */
  readonly base: readonly string[];
  readonly entries: readonly ContentsEntry[];
  readonly findings: readonly Finding[];
  /** Whether pages that no entry names are to be said. */
  readonly complete: boolean;
  /** Addresses that the page of a path had. */
  readonly addressesOf: (path: string) => readonly string[];
};

type Building = {
  readonly source: Source;
  readonly pages: Map<string, SurveyedPage>;
  readonly folders: SurveyedFolder[];
  readonly findings: Finding[];
  /** Folder in which the pages of each folder of the source have come to stand. */
  readonly places: Map<string, readonly string[]>;
  readonly skip: (file: SourceFile) => string | undefined;
};

/** Position of the first page that no entry names. */
const AFTER = 1000;

/**
 * Takes lists of contents for the order of a source. Entries that hold others are folders; their own page, or a first
 * `index.md` or `README.md` in them, opens these. Pages that no entry names come after, where their files lie. `skip` gives
 * the reason why a file is no page, if it is none.
 */
export function surveyByContents(source: Source, all: readonly OrderedPages[], skip: Building['skip']): Survey {
  const building: Building = {source, pages: new Map(), folders: [], findings: [], places: new Map(), skip};
  for (const one of all) addOrdered(one, building);
  const skipped = addRest(all, building);
  const pages = [...building.pages.values()].map((page) => {
    const {addressesOf} = nearest(page.path, all) ?? {};
    return addressesOf === undefined ? page : {...page, addresses: addressesOf(page.path)};
  });
  const {folders, findings} = building;
  return {pages, folders, skipped, findings};
}

/** Whether a page opens the folder that it lies in. */
export function opensFolder(path: string): boolean {
  return /^(?:readme|index)$/i.test(withoutEnding(lastOf(path)));
}

/** Those that a file belongs to: the ones whose folder lies nearest above it. */
export function nearest<One extends {readonly root: string}>(path: string, all: readonly One[]): One | undefined {
  const around = all.filter(({root}) => root === '' || path.startsWith(`${root}/`));
  return around.sort((a, b) => b.root.length - a.root.length)[0];
}

function addOrdered(one: OrderedPages, building: Building): void {
  building.findings.push(...one.findings);
  const home = homeOf(one, building.source);
  if (home !== undefined) {
    const label = flat(one.entries).find(({path}) => path === home)?.label;
    building.pages.set(home, {path: home, folder: one.base, ...(label !== undefined && {title: label})});
  }
  building.places.set(one.root, one.base);
  addEntries(one.entries, one.base, {one, home, building});
}

type Adding = {readonly one: OrderedPages; readonly home: string | undefined; readonly building: Building};

function homeOf({root}: OrderedPages, {files}: Source): string | undefined {
  const paths = ['index.md', 'README.md'].map((name) => (root === '' ? name : `${root}/${name}`));
  return paths.find((path) => files.get(path)?.text !== undefined);
}

function flat(entries: readonly ContentsEntry[]): ContentsEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

function addEntries(entries: readonly ContentsEntry[], folder: readonly string[], adding: Adding): void {
  for (const [nth, entry] of entries.entries()) addEntry(entry, folder, nth + 1, adding);
}

function addEntry(entry: ContentsEntry, folder: readonly string[], position: number, adding: Adding): void {
  const {home, building} = adding;
  const {label, path, children, opener} = withOpener(entry, home);
  if (path !== undefined && path === home) return addEntries(children, folder, adding);
  const isThere = path !== undefined && building.source.files.get(path)?.text !== undefined;
  const isNew = isThere && !building.pages.has(path);
  if (path !== undefined && !isNew) sayMissing(label, path, isThere, adding);
  const inside = children.length > 0 || opener ? [...folder, isNew && !opener ? nameOf(path) : label] : folder;
  if (isNew) {
    const place = inside === folder ? {folder, name: nameOf(path)} : {folder: inside};
    building.pages.set(path, {path, ...place, position, title: label || nameOf(path), ...(label !== '' && {label})});
    setPlace(path, place.folder, adding);
  } else if (inside !== folder) building.folders.push({folder: inside, label, position});
  addEntries(children, inside, adding);
}

/** An entry without a page of its own is opened by the index among what it holds. */
function withOpener(entry: ContentsEntry, home: string | undefined): ContentsEntry & {readonly opener: boolean} {
  const [first, ...rest] = entry.children;
  const opens = entry.path === undefined && first?.path !== undefined && first.path !== home && opensFolder(first.path);
  if (!opens || first.children.length > 0) return {...entry, opener: false};
  return {label: entry.label, path: first.path, children: rest, opener: true};
}

/** The pages of a folder of the source stand where its first has come to stand. */
function setPlace(path: string, folder: readonly string[], {one, building: {places}}: Adding): void {
  let place = folder;
  for (let from = folderOf(path); from !== '' && from !== one.root; from = folderOf(from)) {
    if (!places.has(from)) places.set(from, place);
    if (place.length > one.base.length + 1) place = place.slice(0, -1);
  }
}

function sayMissing(label: string, path: string, isThere: boolean, {one, building}: Adding): void {
  building.findings.push({
    path: one.list,
    place: {line: 1, column: 1},
    rule: isThere ? 'contents-twice' : 'contents-missing',
    outcome: 'dropped',
    what: `«${label}», ${isThere ? `whose page ${path} stands in the list already` : `whose page ${path} is not there`}`,
    became: 'Left out of the sidebar',
  });
}

/** What a page is called in its folder: `a/b/README.md` → `b`; `a/c.md` → `c` */
export function nameOf(path: string): string {
  return opensFolder(path) ? lastOf(folderOf(path)) || withoutEnding(lastOf(path)) : withoutEnding(lastOf(path));
}

/** Adds the pages that no entry names; returns those that are no pages. */
function addRest(all: readonly OrderedPages[], building: Building): Survey['skipped'] {
  const {source, pages, places, findings, skip} = building;
  const files = [...source.files.values()].filter((file) => isPage(file) && !pages.has(file.path));
  const skipped: {path: string; why: string}[] = [];
  for (const file of files.sort((a, b) => compareText(a.path, b.path))) {
    const {path} = file;
    const one = nearest(path, all);
    const why = unreadable(file) ?? (one === undefined ? 'It lies outside of the folder of pages' : skip(file));
    if (why !== undefined || one === undefined) {
      skipped.push({path, why: why ?? ''});
      continue;
    }
    const folder = placeOf(path, places);
    const opens = opensFolder(path) && !places.has(folderOf(path));
    const position = one.complete ? {position: AFTER + pages.size} : {};
    pages.set(path, {path, folder, ...(!opens && {name: nameOf(path)}), title: nameOf(path), ...position});
    if (one.complete) {
      const what = 'A page that is in no list of contents';
      const place = {line: 1, column: 1};
      const became = 'Shown after the others';
      findings.push({path, place, rule: 'not-in-contents', outcome: 'changed', what, became});
    }
  }
  return skipped;
}

/**
 * Where a page stands that no entry names: beside others of its folder, or below those of a folder around it. `places` are
 * those of folders of the source.
 */
export function placeOf(path: string, places: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const inner: string[] = [];
  for (let from = folderOf(path); ; from = folderOf(from)) {
    const place = places.get(from);
    if (place !== undefined || from === '') return [...(place ?? []), ...inner];
    inner.unshift(lastOf(from));
  }
}
