import {withoutTerms} from '../arrival/address';

/** A result that was followed. */
export type Visit = {readonly href: string; readonly title: string};

/** What a reader searched for and where that led, latest first; kept on their device alone. */
export type Recent = {readonly searches: readonly string[]; readonly visits: readonly Visit[]};

export const NOTHING_YET: Recent = {searches: [], visits: []};

/** How many of each are kept. */
const MOST = 5;

/** With a search and where it led at the top. */
export function added(recent: Recent, search: string, visit?: Visit): Recent {
  const text = search.trim();
  const searches = text === '' ? recent.searches : [text, ...recent.searches.filter((other) => other !== text)];
  const visits =
    visit === undefined
      ? recent.visits
      : [visit, ...recent.visits.filter(({href}) => placeOf(href) !== placeOf(visit.href))];
  return {searches: searches.slice(0, MOST), visits: visits.slice(0, MOST)};
}

/** Without a search or a visit. */
export function removed(recent: Recent, gone: {readonly search?: string; readonly href?: string}): Recent {
  return {
    searches: recent.searches.filter((search) => search !== gone.search),
    visits: recent.visits.filter(({href}) => href !== gone.href),
  };
}

/** Reads what was stored; whatever is none of it counts as nothing. Never throws. */
export function recentFrom(stored: string | null): Recent {
  try {
    const {searches, visits}: Record<string, unknown> = JSON.parse(stored ?? '{}') ?? {};
    return {
      searches: [...new Set(listOf(searches).filter((search) => typeof search === 'string'))].slice(0, MOST),
      visits: [
        ...new Map(
          listOf(visits)
            .filter(isVisit)
            .map((visit) => [visit.href, visit]),
        ).values(),
      ].slice(0, MOST),
    };
  } catch {
    return NOTHING_YET;
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An address without the words by which it was found. `/soil/?find=earth#water` → /soil/#water */
function placeOf(href: string): string {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/su.exec(href) ?? [];
  return path + withoutTerms(query) + hash;
}

/** A visit leads to a page of this site: an address of another kind was put there by somebody else. */
function isVisit(value: unknown): value is Visit {
  if (typeof value !== 'object' || value === null || !('href' in value) || !('title' in value)) return false;
  return typeof value.title === 'string' && typeof value.href === 'string' && LOCAL.test(value.href);
}

/** A path from the root, and neither `//host` nor what a browser makes that of: `\` counts as `/`, tabs and ends of lines as
 *  not there. */
const LOCAL = /^\/(?![/\\])[^\t\n\r]*$/u;
