import type {IndexedNote} from '../reading/types';
import {linkTraits, outOf, tagTraits, WEIGHINGS, wordTraits, type Kinship} from './kinship';
import {listedNotes} from './lookup';
import {alikeIn, SHOWN} from './near';
import type {Families} from './reasons';
import {recount, reweigh, type Amounts} from './traits';
import type {NoteIndex} from './types';

/** Changes after which all begins anew, as a part of all notes: by then what is rare may be another. */
const MANY = 0.1;
/** So many changes are followed however few notes there are. */
const FEW = 20;

/**
 * The kinship after a change of the index, the same value changed in place: notes that are not the same value as before are
 * weighed again, with those that they lead to, and only lists in which these may stand are taken out. Nothing when so much
 * has changed that it is to begin anew; then it is of no use any more.
 */
export function followed(kinship: Kinship, index: NoteIndex): Kinship | undefined {
  if (index === kinship.index) return kinship;
  const changed = changedNotes(kinship, index);
  const {numbers, notes, out, into} = kinship;
  kinship.changes += changed.size;
  if (kinship.changes > Math.max(FEW, MANY * numbers.size)) return undefined;
  const before = kinship.index;
  kinship.index = index;
  if (changed.size === 0) return kinship;
  const isSameList = [...changed].every(([number, note]) => (notes[number] === undefined) === (note === undefined));
  for (const [number, note] of changed) if (note !== undefined) numbers.set(note.sourcePath, number);
  const moved = movedLinks(kinship, index, {changed, isSameList, before});
  const touched = new Set([
    ...changed.keys(),
    ...[...moved].flatMap(([from, to]) => [from, ...(out[from] ?? []), ...to]),
  ]);
  const traitsNow = () => new Map([...touched].map((number) => [number, traitsOf(kinship, number)]));
  const had = traitsNow();
  for (const [from, to] of moved) {
    for (const other of out[from] ?? []) into[other]?.delete(from);
    for (const other of to) (into[other] ??= new Set()).add(from);
    out[from] = to;
  }
  for (const [number, note] of changed) {
    const gone = notes[number]?.sourcePath;
    if (note === undefined && gone !== undefined) numbers.delete(gone);
    notes[number] = note;
    into[number] ??= new Set();
  }
  weighAgain(kinship, had, traitsNow());
  forget(kinship, touched);
  return kinship;
}

type Changed = ReadonlyMap<number, IndexedNote | undefined>;

/** The listed notes that are other values than before, by their numbers; new ones get the next. */
function changedNotes({numbers, notes}: Kinship, index: NoteIndex): Changed {
  const changed = new Map<number, IndexedNote | undefined>();
  const gone = new Set(numbers.values());
  let next = notes.length;
  for (const note of listedNotes(index)) {
    const number = numbers.get(note.sourcePath) ?? next++;
    gone.delete(number);
    if (notes[number] !== note) changed.set(number, note);
  }
  for (const number of gone) changed.set(number, undefined);
  return changed;
}

type Move = {readonly changed: Changed; readonly isSameList: boolean; readonly before: NoteIndex};

/** The notes that lead elsewhere than before, with the notes that they lead to now. */
function movedLinks(
  {numbers, notes, out}: Kinship,
  index: NoteIndex,
  {changed, isSameList, before}: Move,
): ReadonlyMap<number, readonly number[]> {
  const moved = new Map<number, readonly number[]>();
  for (const [number, note] of changed) if (note === undefined) moved.set(number, []);
  for (const [path, number] of numbers) {
    if (changed.has(number) && changed.get(number) === undefined) continue;
    // When notes come or go, links may lead to others everywhere.
    if (isSameList && notes[number] !== undefined && before.links.get(path) === index.links.get(path)) continue;
    const to = outOf(index, numbers, path).filter((other) => !changed.has(other) || changed.get(other) !== undefined);
    const had = out[number] ?? [];
    if (to.length !== had.length || to.some((other, nth) => other !== had[nth])) moved.set(number, to);
  }
  return moved;
}

const NONE: Readonly<Record<keyof Families, Amounts>> = {links: [], tags: [], words: []};

function traitsOf({notes, out, into, wordsOf}: Kinship, number: number): typeof NONE {
  const note = notes[number];
  if (note === undefined) return NONE;
  return {links: linkTraits(out[number], into[number]), tags: tagTraits(note), words: wordTraits(wordsOf(note))};
}

type AllTraits = ReadonlyMap<number, typeof NONE>;

function weighAgain({families, numbers}: Kinship, had: AllTraits, has: AllTraits): void {
  for (const name of ['links', 'tags', 'words'] as const) {
    for (const [note, now] of has) recount(families[name], (had.get(note) ?? NONE)[name], now[name]);
    for (const [note, now] of has) {
      reweigh(families[name], {note, amounts: now[name], count: numbers.size, ...WEIGHINGS[name]});
    }
  }
}

/** Takes out the lists that may have changed: of the notes, of those that name them, and of those that now would. */
function forget({found, said, families, into, out}: Kinship, touched: ReadonlySet<number>): void {
  const alike = alikeIn(Object.values(families));
  const stale = new Set(touched);
  for (const [number, list] of found) if (list.some(({note}) => touched.has(note))) stale.add(number);
  for (const number of touched) {
    for (const {note, likeness} of alike(number)) {
      const last = found.get(note)?.at(SHOWN - 1)?.likeness ?? 0;
      if (likeness >= last) stale.add(note);
    }
    // What they say of each other may hold its title.
    for (const other of [...(into[number] ?? []), ...(out[number] ?? [])]) said.delete(other);
  }
  for (const number of stale) {
    found.delete(number);
    said.delete(number);
  }
}
