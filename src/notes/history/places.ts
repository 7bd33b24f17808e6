/** The page of changes, from the root of the site, and what is below it. */
export const CHANGES_PATH = '/changes/';
/** The page of a note's history. */
export const HISTORY_PATH = '/changes/note/';
/** The folder of packs. */
export const PACKS_PATH = '/changes/packs/';

/** The key of the page's address that names the note by its own address. */
export const NOTE_KEY = 'of';

/** Address of a note's history from the root of the site, both versions chosen or neither. `permalink` has the site's path before it. */
export function historyPlace(permalink: string, versions?: {readonly from: string; readonly to: string}): string {
  const query = new URLSearchParams({[NOTE_KEY]: permalink, ...versions});
  // Slashes may stand in a query as they are, and an address is for people too.
  return `${HISTORY_PATH}?${query.toString().replaceAll('%2F', '/')}`;
}
