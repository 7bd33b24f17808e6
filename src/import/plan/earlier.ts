import type {IndexedNote} from '../../notes/reading/types';
import {namesOf} from '../../notes/resolution/names';
import {permalinkOf} from '../../notes/resolution/permalink';
import {resolveLink} from '../../notes/resolution/resolve';

/** Notes in the folders of an import that it does not write again, by their paths from the site's root. */
export type Earlier = {
  /** Those of an address that a note of the import has now, such as `a.md` beside `a.mdx`: one of the two has to go. */
  readonly superseded: readonly string[];
  /** Those that stay as they are. */
  readonly left: readonly string[];
};

/**
 * Tells what becomes of notes that an import finds in its folders and does not write: what an earlier import wrote of a page
 * that is another file by now, of pages that are gone, or what the wiki's own writers put there. `written` are paths from
 * the site's root.
 *
 * `earlierNotes([a.md, b.md], ['docs/in/a.mdx'], 'docs')` → `{superseded: ['docs/in/a.md'], left: ['docs/in/b.md']}`
 */
export function earlierNotes(there: readonly IndexedNote[], written: readonly string[], notesDir: string): Earlier {
  // Notes of an import have no address of their own, but the one that their path gives.
  const addresses = new Set(
    written.filter((file) => /\.mdx?$/.test(file)).map((sourcePath) => permalinkOf({sourcePath}, notesDir)),
  );
  const again = new Set(written);
  const others = there.filter(({sourcePath}) => !again.has(sourcePath));
  const isSuperseded = (note: IndexedNote) => addresses.has(permalinkOf(note, notesDir));
  return {
    superseded: others.filter(isSuperseded).map(({sourcePath}) => sourcePath),
    left: others.filter((note) => !isSuperseded(note)).map(({sourcePath}) => sourcePath),
  };
}

/**
 * The links of the wiki's notes that name the file of a note which is to go, as `[a](in/a.md)` does:
 * `docs/b.mdx:3:1 (in/a.md)`. Wikilinks and addresses name no file, and lead to what takes its place.
 */
export function linksToFiles(
  from: readonly IndexedNote[],
  to: readonly IndexedNote[],
  notesDir: string,
): readonly string[] {
  const names = namesOf({root: notesDir, notes: [...from, ...to]});
  const files = new Set(to.map(({sourcePath}) => sourcePath));
  return from.flatMap((note) =>
    note.links.flatMap((link) => {
      if (link.form === 'wikilink' || !/\.mdx?$/i.test(link.target)) return [];
      const {destination} = resolveLink(names, note, link);
      if (destination === undefined || !files.has(destination.sourcePath)) return [];
      return [`${note.sourcePath}:${link.line}:${link.column} (${link.target})`];
    }),
  );
}
