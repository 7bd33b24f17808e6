import type {NoteText} from '../check';
import {parseFrontMatter} from '../frontmatter';
import {KINDS} from '../kinds';
import {scalarIn, scalarOfYaml} from '../reading/required';
import {below} from '../resolution/names';
import {folderOf, joined, lastOf, withoutEnding} from '../resolution/paths';
import type {TargetEdit} from './types';

export type IdScene = {
  /** The folder of notes from the site's root. */
  readonly root: string;
  readonly notes: readonly NoteText[];
  /** Files that say how a folder stands in the sidebar. */
  readonly categories: readonly NoteText[];
  readonly pathOf: (path: string) => string;
};

/** Whether a file says how its folder stands in the sidebar. */
export function isCategory(path: string): boolean {
  return /^_category_\.(?:json|ya?ml)$/.test(lastOf(path));
}

/**
 * The id by which Docusaurus knows a note: the path of its folder from the folder of notes, and the name of its file or
 * the `id` of its front matter.
 *
 * `docs/a/b.mdx` → `a/b`; with `id: c` → `a/c`
 */
export function docIdOf({sourcePath, text}: NoteText, root: string, at = sourcePath): string {
  const {id} = parseFrontMatter(sourcePath, text).data;
  const path = withoutEnding(below(at, root));
  return joined(folderOf(path), typeof id === 'string' ? id : lastOf(path)) ?? path;
}

/** What must be written anew where notes are named by their ids: next and previous notes, and notes of categories. */
export function idEdits({root, notes, categories, pathOf}: IdScene): TargetEdit[] {
  const docs = notes.filter(({sourcePath}) => !below(sourcePath, root).startsWith(`${KINDS.journal.folder}/`));
  const moved = docs.filter(({sourcePath}) => pathOf(sourcePath) !== sourcePath);
  const ids = new Map(moved.map((note) => [docIdOf(note, root), docIdOf(note, root, pathOf(note.sourcePath))]));
  const newId = (id: string) => ids.get(id) ?? id;
  const linked = categories.filter(({text}) => scalarOfYaml(text, ['link', 'id']) !== undefined);
  const known = new Set(linked.length === 0 ? [] : docs.map((note) => docIdOf(note, root)));
  return [
    ...docs.flatMap(({sourcePath, text}) =>
      ['pagination_next', 'pagination_prev'].flatMap((key) => {
        const named = text.includes(key) ? scalarIn(text, [key]) : undefined;
        return named === undefined ? [] : edit(sourcePath, named, newId(named.name));
      }),
    ),
    ...linked.flatMap((category) => categoryEdit(category, {root, known, newId, pathOf})),
  ];
}

type CategoryScene = Pick<IdScene, 'root' | 'pathOf'> & {
  readonly known: ReadonlySet<string>;
  readonly newId: (id: string) => string;
};

/** A category may name a note of its folder by the last part of its id alone. */
function categoryEdit({sourcePath, text}: NoteText, {root, known, newId, pathOf}: CategoryScene): TargetEdit[] {
  const named = scalarOfYaml(text, ['link', 'id']);
  if (named === undefined) return [];
  const folder = below(folderOf(sourcePath), root);
  const inFolder = joined(folder, named.name) ?? named.name;
  const isLocal = !named.name.includes('/') && known.has(inFolder);
  const id = newId(isLocal ? inFolder : named.name);
  const isStillLocal = isLocal && folderOf(id) === below(folderOf(pathOf(sourcePath)), root);
  return edit(sourcePath, named, isStillLocal ? lastOf(id) : id);
}

type Named = {readonly name: string; readonly start: number; readonly end: number};

function edit(sourcePath: string, {name, start, end}: Named, replacement: string): TargetEdit[] {
  return replacement === name ? [] : [{sourcePath, span: [start, end], replacement}];
}
