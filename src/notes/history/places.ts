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

/** What the address of the history asks for: a note, by its place in the site, and perhaps two of its versions. */
export type AskedHistory = {readonly note: string; readonly from?: string; readonly to?: string};

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

/** What the query of an address asks for; nothing when it names no note. */
export function askedHistory(query: string): AskedHistory | undefined {
  const words = new URLSearchParams(query);
  const [note, from, to] = ['of', 'from', 'to'].map((key) => words.get(key) ?? undefined);
  return note === undefined ? undefined : {note, ...(from !== undefined && {from}), ...(to !== undefined && {to})};
}

/**
 * Place of a note's pack, as a path of files; steps upwards are left out, since the note's place may come from an address
 * that anybody has made. `/guides/a/` → `/changes/packs/guides/a/versions.json`
 */
export function packPlace(note: string): string {
  const folders = note.split('/').filter((name) => !['', '.', '..'].includes(name));
  return `${PACKS_PATH}${[...folders, 'versions.json'].join('/')}`;
}
