import type {NoteText} from '../check';
import {linksOf} from '../graph/build';
import type {ResolvedLink} from '../graph/types';
import {compareText} from '../problems';
import {readNote} from '../reading/note';
import {requiredBy, type Required} from '../reading/required';
import type {IndexedNote} from '../reading/types';
import {namesOf, type Names} from '../resolution/names';
import type {Place, Problem} from '../../types';
import {applied, type MoveRequest} from './plan';
import {requiredFile} from './required';
import type {MovePlan} from './types';

/** A text before and after a move, and its place then. */
type Text = {readonly before: NoteText; readonly after: NoteText};

/**
 * The links, and names of files that are asked for, that would lead elsewhere than before if a plan were carried out, of
 * notes and of the parts that they take in; for a sound plan there are none.
 */
export function strayLinks(
  plan: MovePlan,
  {index, textOf, others = []}: Pick<MoveRequest, 'index' | 'textOf' | 'others'>,
): Problem[] {
  const paths = new Map(plan.moves.map(({from, to}) => [from, to]));
  const pathOf = (path: string) => paths.get(path) ?? path;
  const edited = new Set(plan.edits.map(({sourcePath}) => sourcePath));
  const isChanged = (path: string) => edited.has(path) || paths.has(path);
  const textAfter = (before: NoteText): Text => {
    if (!isChanged(before.sourcePath)) return {before, after: before};
    const edits = plan.edits.filter(({sourcePath}) => sourcePath === before.sourcePath);
    return {before, after: {sourcePath: pathOf(before.sourcePath), text: applied(before.text, edits)}};
  };
  const notes = [...index.names.notes.values()].map((note) => {
    const text = textAfter(textOf(note.sourcePath));
    return {
      text,
      links: index.links.get(note.sourcePath) ?? [],
      note: text.after === text.before ? note : readNote(text.after),
    };
  });
  const parts = others
    .filter(({sourcePath}) => /\.mdx?$/.test(sourcePath))
    .map((part) => {
      const text = textAfter(part);
      return {text, links: linksOf(index.names, readNote(part)), note: readNote(text.after)};
    });
  const now = namesNow(
    index.names,
    notes.map(({note}) => note),
    pathOf,
  );
  return [...notes, ...parts].flatMap(({text, links, note}) => {
    const after = linksOf(now, note);
    const stray = links
      .filter((link, nth) => !leadsAlike(link, after[nth], pathOf))
      .map(({link}) => ({...link, name: link.target}));
    return [...stray, ...strayNames(text, index.names, now, pathOf)].map((one) =>
      problemOf(text.before.sourcePath, one),
    );
  });
}

function namesNow({root, files}: Names, notes: readonly IndexedNote[], pathOf: (path: string) => string): Names {
  const sorted = [...notes].sort((a, b) => compareText(a.sourcePath, b.sourcePath));
  return namesOf({root, notes: sorted, files: [...files].map(pathOf).sort(compareText)});
}

/** Whether a link leads to the same heading of the same file, wherever this is now. */
function leadsAlike(before: ResolvedLink, after: ResolvedLink | undefined, pathOf: (path: string) => string): boolean {
  const {destination} = before.resolved;
  if (destination === undefined) return true;
  const now = after?.resolved.destination;
  return now?.sourcePath === pathOf(destination.sourcePath) && now.anchor === destination.anchor;
}

/** The names by which a text asked for other files than it would. */
function strayNames(
  {before, after}: Text,
  names: Names,
  now: Names,
  pathOf: (path: string) => string,
): readonly Required[] {
  const [asked, asking] = [requiredBy(before), requiredBy(after)];
  return asked.filter((one, nth) => {
    const file = requiredFile(names, before.sourcePath, one)?.sourcePath;
    const next = asking[nth];
    if (file === undefined) return next?.name !== one.name;
    return next === undefined || requiredFile(now, after.sourcePath, next)?.sourcePath !== pathOf(file);
  });
}

function problemOf(sourcePath: string, {line, column, name}: Place & {readonly name: string}): Problem {
  const message = `«${name}» would lead elsewhere after the move.`;
  return {sourcePath, place: {line, column}, rule: 'stray-link', message, mend: 'Choose another name.'};
}
