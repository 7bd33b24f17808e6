import {outgoingOf} from '../graph/lookup';
import type {Mentions} from '../graph/connections';
import {mentionsIn, type Mention} from '../graph/mentions';
import type {NoteIndex} from '../graph/types';
import type {IndexedNote} from '../reading/types';
import {fold} from '../resolution/paths';

/** A note that another names without a link. */
export type NamedNote = Mention & {readonly note: IndexedNote};

/**
 * Where a listed note names another that it nowhere links to: the first mention of each pair of notes, in the order of the
 * texts. Maps are left out, which are called as whole fields are; a name that several notes have is linked when one of
 * them is.
 */
export function unlinkedMentions(index: NoteIndex, mentions: Mentions = mentionsIn(index)): NamedNote[] {
  const {notes} = index.names;
  const linked = new Map([...notes.keys()].map((path) => [path, namesLinkedFrom(index, path)]));
  const order = new Map([...notes.keys()].map((path, nth) => [path, nth]));
  const placeOf = ({from, line, name}: Mention) => [order.get(from) ?? 0, line, name[0]] as const;
  return [...mentions]
    .flatMap(([path, naming]) => {
      const note = notes.get(path);
      if (note === undefined || note.kind === 'map') return [];
      return firstOfEach(naming)
        .filter(({from}) => !namesOf(note).some((name) => linked.get(from)?.has(name)))
        .map((mention) => ({...mention, note}));
    })
    .sort((a, b) => compareNumbers(placeOf(a), placeOf(b)));
}

/** The names of a note itself and of those that it links to. */
function namesLinkedFrom(index: NoteIndex, from: string): ReadonlySet<string> {
  const paths = [from, ...outgoingOf(index, from)];
  return new Set(paths.flatMap((path) => index.names.notes.get(path) ?? []).flatMap(namesOf));
}

function namesOf({title, aliases}: IndexedNote): string[] {
  return [title, ...aliases].map(fold);
}

/** The first mention in each note; they come note by note, each in the order of its text. */
function firstOfEach(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({from}, nth) => mentions[nth - 1]?.from !== from);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  return a.map((one, nth) => one - (b[nth] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
