import {PACKS_PATH} from './places';

/** What the address of the history asks for: a note, by its place in the site, and perhaps two of its versions. */
export type AskedHistory = {readonly note: string; readonly from?: string; readonly to?: string};

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
