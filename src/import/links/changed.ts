import type {IndexedNote} from '../../notes/reading/types';
import {findByName, type Found} from '../../notes/resolution/find';
import {namesOf} from '../../notes/resolution/names';
import type {SettledPage} from './scene';
import {indexedOf} from './wikilink';

/**
 * The wikilinks of the wiki's own notes that lead to a note now, and that would lead to another, or to several, once the
 * imported notes are there: `docs/a.mdx:3:1 [[Bean]]`.
 */
export function changedLinks(
  existing: readonly IndexedNote[],
  pages: readonly SettledPage[],
  notesDir: string,
): string[] {
  const before = namesOf({root: notesDir, notes: existing});
  const after = namesOf({root: notesDir, notes: [...existing, ...pages.map(indexedOf)]});
  return existing.flatMap(({sourcePath, links}) =>
    links.flatMap(({form, target, line, column}) => {
      if (form !== 'wikilink' || target === '') return [];
      const now = findByName(before, sourcePath, target);
      const then = findByName(after, sourcePath, target);
      return now === undefined || isSame(now, then) ? [] : [`${sourcePath}:${line}:${column} [[${target}]]`];
    }),
  );
}

function isSame(now: Found, then: Found | undefined): boolean {
  return now.sourcePath === then?.sourcePath && now.rivals.length === then.rivals.length;
}
