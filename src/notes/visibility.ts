import type {IndexedNote} from './reading/types';
import {fold, folderOf, lastOf, withoutEnding} from './resolution/paths';

/**
 * Who may see a note: `listed`, everybody, everywhere; `unlisted`, whoever has its address, and nothing else names it;
 * `hidden`, nobody: no output holds anything of it.
 */
export type Visibility = 'listed' | 'unlisted' | 'hidden';

/** What decides it beside the note itself. */
export type VisibilityRules = {
  /** The day for which the site is made, `2026-03-21`: notes of later days are hidden. */
  readonly today: string;
  /** Folders from the site's root that are not published, with all that is below them. */
  readonly unpublished: readonly string[];
};

type Judged = Pick<IndexedNote, 'sourcePath' | 'marks' | 'day'>;

/**
 * Decides, for every output, who may see a note. Hidden are drafts, notes with `publish: false`, notes in an unpublished
 * folder, and notes whose day is still to come; of the others those with `unlisted: true` are unlisted.
 */
export function visibilityOf({sourcePath, marks, day}: Judged, {today, unpublished}: VisibilityRules): Visibility {
  if (marks.draft || !marks.publish) return 'hidden';
  if (day !== undefined && day > today) return 'hidden';
  if (unpublished.some((folder) => folder === '' || sourcePath.startsWith(`${folder}/`))) return 'hidden';
  return marks.unlisted ? 'unlisted' : 'listed';
}

/**
 * The folders that are not published: those whose `index` or `README` says `publish: false`.
 *
 * A note `docs/private/index.mdx` with `publish: false` → `['docs/private']`
 */
export function unpublishedFolders(notes: readonly Judged[]): string[] {
  return notes.filter(({sourcePath, marks}) => !marks.publish && opensFolder(sourcePath)).map(folderOfNote);
}

function opensFolder(sourcePath: string): boolean {
  return ['index', 'readme'].includes(fold(withoutEnding(lastOf(sourcePath))));
}

function folderOfNote({sourcePath}: Judged): string {
  return folderOf(sourcePath);
}
