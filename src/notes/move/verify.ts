import {linksOf} from '../graph/build';
import type {NoteIndex, ResolvedLink} from '../graph/types';
import {compareText} from '../problems';
import {readNote} from '../reading/note';
import {namesOf} from '../resolution/names';
import type {Problem} from '../../types';
import {applied, type MoveRequest} from './plan';
import type {MovePlan} from './types';

/** The links that would lead elsewhere than before if a plan were carried out; for a sound plan there are none. */
export function strayLinks(
  plan: MovePlan,
  {index, textOf}: {readonly index: NoteIndex; readonly textOf: MoveRequest['textOf']},
): Problem[] {
  const {names} = index;
  const paths = new Map(plan.moves.map(({from, to}) => [from, to]));
  const pathOf = (path: string) => paths.get(path) ?? path;
  const edited = new Set(plan.edits.map(({sourcePath}) => sourcePath));
  const after = new Map(
    [...names.notes.values()].map((note) => {
      const {sourcePath} = note;
      if (!edited.has(sourcePath) && !paths.has(sourcePath)) return [sourcePath, note];
      const edits = plan.edits.filter((edit) => edit.sourcePath === sourcePath);
      return [sourcePath, readNote({sourcePath: pathOf(sourcePath), text: applied(textOf(sourcePath).text, edits)})];
    }),
  );
  const notes = [...after.values()].sort((a, b) => compareText(a.sourcePath, b.sourcePath));
  const now = namesOf({root: names.root, notes, files: [...names.files].map(pathOf).sort(compareText)});
  return [...after].flatMap(([sourcePath, note]) => {
    const links = linksOf(now, note);
    return (index.links.get(sourcePath) ?? []).flatMap((link, nth) =>
      leadsAlike(link, links[nth], pathOf) ? [] : [stray(sourcePath, link)],
    );
  });
}

/** Whether a link leads to the same heading of the same file, wherever this is now. */
function leadsAlike(before: ResolvedLink, after: ResolvedLink | undefined, pathOf: (path: string) => string): boolean {
  const {destination} = before.resolved;
  if (destination === undefined) return true;
  const now = after?.resolved.destination;
  return now?.sourcePath === pathOf(destination.sourcePath) && now.anchor === destination.anchor;
}

function stray(sourcePath: string, {link: {line, column, target}}: ResolvedLink): Problem {
  const message = `«${target}» would lead elsewhere after the move.`;
  return {sourcePath, place: {line, column}, rule: 'stray-link', message, mend: 'Choose another name.'};
}
