import {folderOf, lastOf, withoutEnding} from '../../../notes/resolution/paths';
import {compareText} from '../../../notes/problems';
import type {Finding, Source, Survey, SurveyedFolder, SurveyedPage} from '../../types';
import {nameOf, opensFolder, placeOf} from '../../plan/contents';
import {isPage, unreadable} from '../markdown/survey';
import {LANGUAGES, spaceOf, spacesOf, type Space} from './space';
import {readSummary, type Entry} from './summary';

type Building = {
  readonly source: Source;
  readonly pages: Map<string, SurveyedPage>;
  readonly folders: SurveyedFolder[];
  readonly findings: Finding[];
  /** Folder in which the pages of each folder of the source have come to stand. */
  readonly places: Map<string, readonly string[]>;
};

/** Takes the lists of contents for the order of a source; pages that none of them names come after, where their files lie. */
export function surveyOfContents(source: Source): Survey {
  const building: Building = {source, pages: new Map(), folders: [], findings: [], places: new Map()};
  const spaces = spacesOf(source);
  for (const space of spaces) addSpace(space, spaces.length > 1, building);
  const lists = new Set(spaces.flatMap(({summary}) => summary ?? []));
  const skipped = addRest(building, lists);
  const pages = [...building.pages.values()].map((page) => withAddresses(page, spaces, source));
  const {folders, findings} = building;
  return {pages, folders, skipped, findings};
}

function addSpace(space: Space, several: boolean, building: Building): void {
  const base = several && space.root !== '' ? [lastOf(space.root)] : [];
  const text = space.summary === undefined ? undefined : building.source.files.get(space.summary)?.text;
  const home = `${space.root === '' ? '' : `${space.root}/`}README.md`;
  if (building.source.files.get(home)?.text !== undefined) {
    building.pages.set(home, {path: home, folder: base, ...only(space, text, home)});
    building.places.set(space.root, base);
  }
  const {label: called, position: place} = space;
  if (base.length > 0 && (called !== undefined || place !== undefined)) {
    building.folders.push({
      folder: base,
      ...(called !== undefined && {label: called}),
      ...(place !== undefined && {position: place}),
    });
  }
  if (space.summary === undefined || text === undefined) return;
  const {groups, findings} = readSummary(space.summary, text);
  building.findings.push(...findings);
  let position = 1;
  for (const {label, entries} of groups) {
    if (label === undefined) position = addEntries(entries, base, position, space, building);
    else {
      const folder = [...base, label];
      building.folders.push({folder, label, position: position++});
      addEntries(entries, folder, 1, space, building);
    }
  }
}

function only(space: Space, text: string | undefined, home: string): {title?: string} {
  if (space.summary === undefined || text === undefined) return {};
  const entry = flat(readSummary(space.summary, text).groups.flatMap(({entries}) => entries)).find(
    ({path}) => path === home,
  );
  return entry === undefined ? {} : {title: entry.label};
}

function flat(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

/** Adds entries to a folder, beginning with a position; returns the next. */
function addEntries(
  entries: readonly Entry[],
  folder: readonly string[],
  first: number,
  space: Space,
  building: Building,
): number {
  let position = first;
  for (const entry of entries) {
    addEntry(entry, folder, position++, space, building);
  }
  return position;
}

function addEntry(entry: Entry, folder: readonly string[], position: number, space: Space, building: Building): void {
  const {label, title, path, children} = entry;
  const file = path === undefined ? undefined : building.source.files.get(path);
  const isNew = path !== undefined && file?.text !== undefined && !building.pages.has(path);
  if (path !== undefined && !isNew) sayMissing(entry, file === undefined, space, building);
  const own = isNew ? nameOf(path) : label;
  // The first page of a space that is not its home opens no folder: the folder is that of its entries.
  const inside = children.length > 0 && path !== homeOf(space) ? [...folder, own] : folder;
  if (isNew) {
    const place = children.length > 0 ? {folder: inside} : {folder, name: own};
    const shown = title ?? label;
    building.pages.set(path, {path, ...place, title: label, position, ...(shown !== '' && {label: shown})});
    setPlace(path, place.folder, building.places);
  } else if (children.length > 0 && inside !== folder) building.folders.push({folder: inside, label, position});
  addEntries(children, inside, 1, space, building);
}

/** The pages of a folder of the source stand where its first has come to stand, and those of the folders around it above. */
function setPlace(path: string, folder: readonly string[], places: Building['places']): void {
  let place = folder;
  for (let from = folderOf(path); from !== ''; from = folderOf(from)) {
    if (!places.has(from)) places.set(from, place);
    if (place.length > 1) place = place.slice(0, -1);
  }
}

function homeOf({root}: Space): string {
  return `${root === '' ? '' : `${root}/`}README.md`;
}

function sayMissing({label, path = ''}: Entry, missing: boolean, space: Space, {findings, pages}: Building): void {
  if (!missing && path === homeOf(space) && pages.has(path)) return;
  findings.push({
    path: space.summary ?? path,
    place: {line: 1, column: 1},
    rule: missing ? 'contents-missing' : 'contents-twice',
    outcome: 'dropped',
    what: `«${label}», ${missing ? `whose page ${path} is not there` : `whose page ${path} stands in the list already`}`,
    became: 'Left out of the sidebar',
  });
}

/** Adds the pages that no list of contents names; returns those that are no pages. */
function addRest({source, pages, places, findings}: Building, lists: ReadonlySet<string>): Survey['skipped'] {
  const files = [...source.files.values()].filter((file) => isPage(file) && !pages.has(file.path));
  const skipped: {path: string; why: string}[] = [];
  for (const file of files.sort((a, b) => compareText(a.path, b.path))) {
    const {path} = file;
    const why = lists.has(path)
      ? 'It is the list of contents, whose order the sidebar has'
      : /(?:^|\/)\.gitbook\//.test(path)
        ? 'It is a text that pages include, and stands in these'
        : path.split('/').some((part) => part.startsWith('.'))
          ? 'It lies in a hidden folder'
          : unreadable(file);
    if (why !== undefined) {
      skipped.push({path, why});
      continue;
    }
    const opens = opensFolder(path) && !places.has(folderOf(path));
    const folder = placeOf(path, places);
    pages.set(path, {
      path,
      folder,
      ...(!opens && {name: nameOf(path)}),
      title: titleOf(path),
      position: 1000 + pages.size,
    });
    if (lists.size > 0) {
      const what = 'A page that is in no list of contents';
      findings.push({
        path,
        place: {line: 1, column: 1},
        rule: 'not-in-contents',
        outcome: 'changed',
        what,
        became: 'Shown after the others',
      });
    }
  }
  return skipped;
}

/** A page's name; the old editor shows its list of words, which stands in no list of contents, by a name of its own. */
function titleOf(path: string): string {
  return lastOf(path) === 'GLOSSARY.md' ? 'Glossary' : nameOf(path);
}

/** The addresses that a page had on its old site, and those that led to it there. */
function withAddresses(page: SurveyedPage, spaces: readonly Space[], source: Source): SurveyedPage {
  const space = spaceOf(page.path, spaces);
  if (space === undefined) return page;
  const below = space.root === '' ? page.path : page.path.slice(space.root.length + 1);
  const shown = source.files.has(LANGUAGES) ? page.path : below;
  const own = `/${withoutEnding(shown).replace(/(?:^|\/)(?:readme|index)$/i, '')}`;
  const old = [...space.redirects].flatMap(([from, to]) => {
    const target = to.replace(/^[./]+/, '').replace(/[#?].*$/, '');
    const found = [target, `${target}.md`, `${target.replace(/\/$/, '')}/README.md`].find((one) =>
      source.files.has(space.root === '' ? one : `${space.root}/${one}`),
    );
    return found === below ? [`/${from.replace(/^\/+/, '')}`] : [];
  });
  return {...page, addresses: [own, ...old]};
}
