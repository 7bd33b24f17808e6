import type {NoteIndex} from '../graph/types';
import {compareText} from '../problems';
import type {NoteText} from '../check';
import {readNote} from '../reading/note';
import type {Problem} from '../../types';
import {namesOf, type Names} from '../resolution/names';
import {folderOf, joined, relativePath} from '../resolution/paths';
import {permalinkOf} from '../resolution/permalink';
import {newTarget} from './target';

/** A file that goes from one path to another; both are from the site's root. */
export type FileMove = {readonly from: string; readonly to: string};

/** A target that is written anew, in the text of a file as it was before the move. */
export type TargetEdit = {
  /** The file before the move. */
  readonly sourcePath: string;
  /** Offsets of the target's first character and of the one behind its last. */
  readonly span: readonly [start: number, end: number];
  readonly replacement: string;
};

/** All that a move changes. */
export type MovePlan = {
  readonly moves: readonly FileMove[];
  readonly edits: readonly TargetEdit[];
  /** Addresses of pages that move. */
  readonly redirects: readonly FileMove[];
  /** Why nothing is to be moved: files that are in the way, and links that could not be written to lead where they led. */
  readonly problems: readonly Problem[];
};

export type MoveRequest = {
  readonly index: NoteIndex;
  /** A note, or a folder with all that is below it, from the site's root. */
  readonly from: string;
  readonly to: string;
  /** The text of a note, by its path. */
  readonly textOf: (sourcePath: string) => NoteText;
};

/**
 * Plans a move: which files go where, pictures that only the moved notes use among them; which targets of links are
 * written anew, so that every link leads where it led; and which addresses need a redirect. Changes nothing.
 */
export function planMove({index, from, to, textOf}: MoveRequest): MovePlan {
  const moves = movesOf(index, from, to);
  const newPaths = new Map(moves.map((move) => [move.from, move.to]));
  const pathOf = (path: string) => newPaths.get(path) ?? path;
  const names = namesAfter(index, pathOf, textOf);
  const edits: TargetEdit[] = [];
  const problems: Problem[] = collisions(index, moves);
  for (const [sourcePath, links] of index.links) {
    for (const {link, resolved} of links) {
      if (link.span === undefined || link.target === '') continue;
      const target = newTarget({link, resolved, from: sourcePath, names, pathOf});
      if (target === undefined) problems.push(unwritable(sourcePath, link.target, link));
      else if (target !== link.target) edits.push({sourcePath, span: link.span, replacement: target});
    }
  }
  return {moves, edits, redirects: redirectsOf(index.names, names, moves), problems};
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
function movesOf(index: NoteIndex, from: string, to: string): FileMove[] {
  const {notes, files} = index.names;
  if (notes.has(from) || files.has(from)) {
    return [{from, to}, ...picturesOf(index, from, to)].sort((a, b) => compareText(a.from, b.from));
  }
  return [...notes.keys(), ...files]
    .filter((path) => path.startsWith(`${from}/`))
    .map((path) => ({from: path, to: to + path.slice(from.length)}))
    .sort((a, b) => compareText(a.from, b.from));
}

/** Files in the folder of a note, or below it, that no other note leads to: they keep their way from it. */
function picturesOf({links, backlinks, names}: NoteIndex, from: string, to: string): FileMove[] {
  const folder = folderOf(from);
  if (folder === folderOf(to)) return [];
  const used = (links.get(from) ?? []).flatMap(({resolved}) => resolved.destination?.sourcePath ?? []);
  return [...new Set(used)]
    .filter((path) => names.files.has(path) && (folder === '' || path.startsWith(`${folder}/`)))
    .filter((path) => (backlinks.get(path) ?? []).every((backlink) => backlink.from === from))
    .flatMap((path) => {
      const moved = joined(folderOf(to), relativePath(from, path));
      return moved === undefined || names.files.has(moved) ? [] : [{from: path, to: moved}];
    });
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
