/** The page of changes, from the root of the site, and what is below it. */
export const CHANGES_PATH = '/changes/';
/** The page of a note's history. */
export const HISTORY_PATH = '/changes/note/';
/** The folder of packs. */
export const PACKS_PATH = '/changes/packs/';
/** Names of the feeds below the page of changes. */
export const FEEDS = {atom: 'atom.xml', json: 'feed.json'} as const;

/** Two versions of a note, by their ids. */
export type Chosen = {readonly from: string; readonly to: string};

/** Place of a note in the site, with a slash at its end, as its address has one. `/base/guides/a` below `/base/` → `/guides/a/` */
export function placeOf(permalink: string, baseUrl: string): string {
  const place = permalink.slice(baseUrl.length - 1);
  return place.endsWith('/') ? place : `${place}/`;
}

/** Place of a note's history: of two versions, or of the last change. `/guides/a/` → `/changes/note/?of=/guides/a/` */
export function historyPlace(note: string, versions?: Chosen): string {
  const query = new URLSearchParams({of: note, ...versions});
  // Slashes may stand in a query as they are, and an address is for people too.
  return `${HISTORY_PATH}?${query.toString().replaceAll('%2F', '/')}`;
}
