import {compareText} from '../../../../notes/problems';
import {dayOf} from './posts';
import type {SitePage} from './types';

/** Something in a folder that the sidebar orders: a page, or a folder with or without a page of its own. */
type Entry = {readonly key: string; readonly page?: SitePage; readonly label: string};

/** What places are known by: the path of a page, or of a folder, `posts/`. */
export type Places = ReadonlyMap<string, number>;

/** The key of a folder in places. */
export function folderKey(folder: readonly string[], language = ''): string {
  return `${language}:${folder.join('/')}/`;
}

/**
 * The place of every page and folder among those beside it, from 1, in Hugo's order: by weight, pages without one last;
 * then the newest first; then by what it is called.
 */
export function placesOf(pages: readonly SitePage[]): Places {
  const groups = new Map<string, Map<string, Entry>>();
  for (const page of pages) {
    const {folder, language, form, path} = page;
    for (let depth = 1; depth <= folder.length; depth++) {
      const inner = folder.slice(0, depth);
      const key = folderKey(inner, language);
      const group = groupAt(groups, folderKey(folder.slice(0, depth - 1), language));
      const opens = form === 'section' && depth === folder.length;
      if (opens || !group.has(key)) group.set(key, {key, label: labelOf(page, inner, opens), ...(opens && {page})});
    }
    if (form !== 'section')
      groupAt(groups, folderKey(folder, language)).set(path, {key: path, page, label: labelOf(page, [], true)});
  }
  const ordered = [...groups.values()].map((group) => [...group.values()].sort(compare));
  return new Map(ordered.flatMap((entries) => entries.map(({key}, nth) => [key, nth + 1] as const)));
}

function groupAt(groups: Map<string, Map<string, Entry>>, key: string): Map<string, Entry> {
  const known = groups.get(key) ?? new Map<string, Entry>();
  groups.set(key, known);
  return known;
}

function labelOf({data, name}: SitePage, folder: readonly string[], own: boolean): string {
  const said = own ? (data.linktitle ?? data.title) : undefined;
  return (typeof said === 'string' ? said : (folder.at(-1) ?? name)).toLowerCase();
}

function compare(a: Entry, b: Entry): number {
  const [left, right] = [weightOf(a), weightOf(b)];
  const days = compareText(dayIn(b), dayIn(a));
  return left - right || days || compareText(a.label, b.label) || compareText(a.key, b.key);
}

function weightOf({page}: Entry): number {
  const weight = page?.data.weight;
  return typeof weight === 'number' && weight !== 0 ? weight : Number.MAX_SAFE_INTEGER;
}

function dayIn({page}: Entry): string {
  return page === undefined ? '' : (dayOf(page) ?? '');
}
