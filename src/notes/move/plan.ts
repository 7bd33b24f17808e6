import {linksOf} from '../graph/build';
import type {NoteIndex, ResolvedLink} from '../graph/types';
import {compareText} from '../problems';
import type {NoteText} from '../check';
import {readNote} from '../reading/note';
import {requiredBy, type Required} from '../reading/required';
import type {IndexedNote} from '../reading/types';
import type {Problem} from '../../types';
import {namesOf, type Names} from '../resolution/names';
import {permalinkOf} from '../resolution/permalink';
import {filesAlong, type Uses} from './along';
import {idEdits, isCategory} from './ids';
import {newName, requiredFile} from './required';
import {newTarget} from './target';
import type {FileMove, MovePlan, TargetEdit} from './types';

export type MoveRequest = {
  readonly index: NoteIndex;
  /** A note, or a folder with all that is below it, from the site's root. */
  readonly from: string;
  readonly to: string;
  /** The text of a note, or of one of the others, by its path. */
  readonly textOf: (sourcePath: string) => NoteText;
  /** Texts that are no notes and name notes all the same: parts that notes take in, and settings of folders. */
  readonly others?: readonly NoteText[];
};

/** A text with the links and names of files in it. */
type Source = {
  readonly sourcePath: string;
  /** The text as a note, where it stands after the move. */
  readonly after?: IndexedNote;
  readonly links: readonly ResolvedLink[];
  readonly required: readonly Required[];
};

/**
 * Plans a move: which files go where, pictures and parts that only the moved notes use among them; which targets of links,
 * names of imported files and ids of notes are written anew, so that everything leads where it led; and which addresses
 * need a redirect. Changes nothing.
 */
export function planMove({index, from, to, textOf, others = []}: MoveRequest): MovePlan {
  const sources = sourcesOf(index, textOf, others);
  const moves = movesOf(index, usesOf(index, sources), {from, to});
  const newPaths = new Map(moves.map((move) => [move.from, move.to]));
  const pathOf = (path: string) => newPaths.get(path) ?? path;
  const names = namesAfter(index, pathOf, textOf);
  const edits: TargetEdit[] = [];
  const problems: Problem[] = collisions(index, moves);
  for (const source of sources) {
    const {sourcePath, links, required} = source;
    const after = source.after && {...source.after, sourcePath: pathOf(sourcePath)};
    const note = names.notes.get(pathOf(sourcePath)) ?? after;
    for (const {link, resolved} of links) {
      if (link.span === undefined || link.target === '' || note === undefined) continue;
      const target = newTarget({link, resolved, from: sourcePath, note, names, pathOf});
      if (target === undefined) problems.push(unwritable(sourcePath, link.target, link));
      else if (target !== link.target) edits.push({sourcePath, span: link.span, replacement: target});
    }
    for (const one of required) {
      const name = newName({required: one, from: sourcePath, names: index.names, pathOf});
      if (name === undefined) problems.push(unwritable(sourcePath, one.name, one));
      else if (name !== one.name) edits.push({sourcePath, span: one.span, replacement: name});
    }
  }
  const texts = [...index.names.notes.keys()].map(textOf);
  const categories = others.filter(({sourcePath}) => isCategory(sourcePath));
  edits.push(...idEdits({root: index.names.root, notes: texts, categories, pathOf}));
  return {moves, edits, redirects: redirectsOf(index.names, names, moves), problems};
}

/** All notes, and the parts that they take in. */
function sourcesOf(index: NoteIndex, textOf: MoveRequest['textOf'], others: readonly NoteText[]): Source[] {
  const notes = [...index.links].map(([sourcePath, links]) => ({
    sourcePath,
    links,
    required: requiredBy(textOf(sourcePath)),
  }));
  const parts = others
    .filter(({sourcePath}) => /\.mdx?$/.test(sourcePath))
    .map((text) => {
      const after = readNote(text);
      return {sourcePath: text.sourcePath, after, links: linksOf(index.names, after), required: requiredBy(text)};
    });
  return [...notes, ...parts];
}

/** Which files texts ask for, beyond what the links of notes tell. */
function usesOf({names}: NoteIndex, sources: readonly Source[]): Uses {
  const used = sources.map(({sourcePath, after, links, required}): [string, readonly string[]] => [
    sourcePath,
    [
      ...required.flatMap((one) => requiredFile(names, sourcePath, one)?.sourcePath ?? []),
      ...(after === undefined ? [] : links).flatMap(({resolved}) => resolved.destination?.sourcePath ?? []),
    ],
  ]);
  return new Map(used.filter(([, files]) => files.length > 0));
}

/** Files that stand where others are to go. */
function collisions({names}: NoteIndex, moves: readonly FileMove[]): Problem[] {
  const leaving = new Set(moves.map(({from}) => from));
  return moves
    .filter(({to}) => (names.notes.has(to) || names.files.has(to)) && !leaving.has(to))
    .map(({from, to}) => ({
      sourcePath: from,
      place: {line: 1, column: 1},
      rule: 'in-the-way',
      message: `There is a file ${to} already.`,
      mend: 'Choose another name.',
    }));
}

function unwritable(sourcePath: string, target: string, {line, column}: Problem['place']): Problem {
  const message = `No target can be written that leads where «${target}» leads after the move.`;
  return {sourcePath, place: {line, column}, rule: 'unwritable-link', message, mend: 'Choose another name.'};
}

/** The files that move, sorted by where they are. */
function movesOf(index: NoteIndex, uses: Uses, {from, to}: FileMove): FileMove[] {
  const {notes, files} = index.names;
  if (notes.has(from) || files.has(from)) {
    return [{from, to}, ...filesAlong(index, uses, {from, to})].sort((a, b) => compareText(a.from, b.from));
  }
  return [...notes.keys(), ...files]
    .filter((path) => path.startsWith(`${from}/`))
    .map((path) => ({from: path, to: to + path.slice(from.length)}))
    .sort((a, b) => compareText(a.from, b.from));
}

function namesAfter(index: NoteIndex, pathOf: (path: string) => string, textOf: MoveRequest['textOf']): Names {
  const {root, notes, files} = index.names;
  const moved = [...notes.values()].map((note) => {
    const sourcePath = pathOf(note.sourcePath);
    // Read again, since a note without a title is called as its file is.
    return sourcePath === note.sourcePath ? note : readNote({...textOf(note.sourcePath), sourcePath});
  });
  const sorted = moved.sort((a, b) => compareText(a.sourcePath, b.sourcePath));
  return namesOf({root, notes: sorted, files: [...files].map(pathOf).sort(compareText)});
}

function redirectsOf(before: Names, after: Names, moves: readonly FileMove[]): FileMove[] {
  return moves.flatMap((move) => {
    const [old, now] = [before.notes.get(move.from), after.notes.get(move.to)];
    if (old === undefined || now === undefined) return [];
    const redirect = {from: permalinkOf(old, before.root), to: permalinkOf(now, after.root)};
    return redirect.from === redirect.to ? [] : [redirect];
  });
}

/** A text after the edits of its file. */
export function applied(text: string, edits: readonly Pick<TargetEdit, 'span' | 'replacement'>[]): string {
  return [...edits]
    .sort((a, b) => b.span[0] - a.span[0])
    .reduce((now, {span: [start, end], replacement}) => now.slice(0, start) + replacement + now.slice(end), text);
}
