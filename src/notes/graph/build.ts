import {compareText} from '../problems';
import type {IndexedNote} from '../reading/types';
import {namesOf, type Names} from '../resolution/names';
import {resolveLink} from '../resolution/resolve';
import {unpublishedFolders, visibilityOf} from '../visibility';
import type {Backlink, IndexSource, NoteIndex, ResolvedLink} from './types';

/**
 * The index of all notes. The order of the notes does not matter: the same notes give the same index.
 *
 * `indexOf({root: 'docs', notes: texts.map(readNote), files: ['docs/map.png'], today: '2026-03-21'})`
 */
export function indexOf({root, notes, files = [], today}: IndexSource): NoteIndex {
  const sorted = [...notes].sort((a, b) => compareText(a.sourcePath, b.sourcePath));
  const names = namesOf({root, notes: sorted, files: [...files].sort(compareText)});
  return indexFrom(names, new Map(sorted.map((note) => [note.sourcePath, linksOf(names, note)])), today);
}

/** What became of each link of a note. */
export function linksOf(names: Names, note: IndexedNote): readonly ResolvedLink[] {
  return note.links.map((link) => ({link, resolved: resolveLink(names, note, link)}));
}

/** The index of notes whose links have been resolved. */
export function indexFrom(names: Names, links: ReadonlyMap<string, readonly ResolvedLink[]>, today: string): NoteIndex {
  const notes = [...names.notes.values()];
  const rules = {today, unpublished: unpublishedFolders(notes)};
  return {
    names,
    today,
    links,
    backlinks: backlinksOf(links),
    visibility: new Map(notes.map((note) => [note.sourcePath, visibilityOf(note, rules)])),
  };
}

function backlinksOf(links: ReadonlyMap<string, readonly ResolvedLink[]>): ReadonlyMap<string, readonly Backlink[]> {
  const backlinks = new Map<string, Backlink[]>();
  for (const [from, all] of links) {
    for (const {link, resolved} of all) {
      const {destination} = resolved;
      if (destination === undefined || destination.sourcePath === from || link.form === 'definition') continue;
      const {sourcePath, ...inside} = destination;
      const others = backlinks.get(sourcePath);
      if (others === undefined) backlinks.set(sourcePath, [{from, link, ...inside}]);
      else others.push({from, link, ...inside});
    }
  }
  return backlinks;
}
