import type {NoteIndex} from '../graph/types';
import {nearest} from '../nearest';
import type {IndexedNote, NoteRedirect} from '../reading/types';
import {permalinkOf} from '../resolution/permalink';
import type {Problem} from '../../types';

/** An old address, or a part of its page, that a note claims as its own. */
export type Claim = {
  readonly note: IndexedNote;
  readonly entry: NoteRedirect;
  readonly address: string;
};

/** The claims that hold, in the order of the notes' paths, and what is wrong with the others. */
export type Claims = {readonly claims: readonly Claim[]; readonly problems: readonly Problem[]};

/**
 * What the front matter of all notes claims. A claim does not hold when the address is that of a page that is there, or
 * when another note has claimed it before; a hidden note claims nothing.
 */
export function claimsOf(index: NoteIndex): Claims {
  const claims = new Map<string, Claim>();
  const problems: Problem[] = [];
  for (const [sourcePath, note] of index.names.notes) {
    if (index.visibility.get(sourcePath) === 'hidden') continue;
    for (const entry of note.redirects ?? []) {
      const fault = faultOf(index, note, entry, claims);
      if (fault !== undefined) problems.push({sourcePath, place: placeOf(entry), ...fault});
      else if (entry.address !== undefined) claims.set(keyOf(entry), {note, entry, address: entry.address});
    }
  }
  return {claims: [...claims.values()], problems};
}

/** The ids on a note's page that links may end with. */
export function idsOf({headings, blocks}: IndexedNote): ReadonlySet<string> {
  return new Set([...headings.map(({id}) => id), ...blocks.map(({anchor}) => anchor)]);
}

/** The ids that a note's headings had before, with those that they have now; only where these are on its page. */
export function formerIds(note: IndexedNote): ReadonlyMap<string, string> {
  const ids = idsOf(note);
  const pairs = (note.redirects ?? []).flatMap(({address, anchor, to}): [string, string][] =>
    address === undefined && anchor !== undefined && to !== undefined && ids.has(to) && !ids.has(anchor)
      ? [[anchor, to]]
      : [],
  );
  return new Map(pairs);
}

type Fault = Pick<Problem, 'rule' | 'message' | 'mend'>;

function faultOf(
  {names}: NoteIndex,
  note: IndexedNote,
  entry: NoteRedirect,
  claims: ReadonlyMap<string, Claim>,
): Fault | undefined {
  const {address, anchor, to} = entry;
  const ids = idsOf(note);
  if (to !== undefined && !ids.has(to)) return unknownId(note, to);
  if (address === undefined) return anchor !== undefined && ids.has(anchor) ? usedId(anchor) : undefined;
  const living = names.byAddress.get(address);
  if (living === note.sourcePath) return ownAddress(note, entry, names.root);
  if (living !== undefined) return usedAddress(address, living);
  const first = claims.get(keyOf(entry));
  return first === undefined ? undefined : claimedTwice(entry, note, first.note);
}

function unknownId({headings}: IndexedNote, to: string): Fault {
  const near = nearest(
    to,
    headings.map(({id}) => id),
  ).map((id) => `#${id}`);
  return {
    rule: 'redirect-target',
    message: `The note has no heading or block with the id #${to}.`,
    ...(near.length > 0 && {mend: `Perhaps ${near.join(' or ')}.`}),
  };
}

function usedId(anchor: string): Fault {
  const message = `#${anchor} is the id of a heading or block of this note, so it leads there.`;
  return {rule: 'redirect-in-use', message, mend: 'Take the entry out, or rename the heading.'};
}

function ownAddress(note: IndexedNote, {anchor}: NoteRedirect, root: string): Fault {
  const message = `${permalinkOf(note, root)} is this note’s own address.`;
  const mend = anchor === undefined ? 'Take the entry out.' : `Write "#${anchor} -> #new-id".`;
  return {rule: 'redirect-in-use', message, mend};
}

function usedAddress(address: string, living: string): Fault {
  const message = `${address} is the address of ${living}, which a redirect must not hide.`;
  return {rule: 'redirect-in-use', message, mend: 'Take the entry out, or move the other note.'};
}

function claimedTwice(entry: NoteRedirect, note: IndexedNote, first: IndexedNote): Fault {
  const message =
    first === note
      ? `${keyOf(entry)} stands twice among the redirects.`
      : `${keyOf(entry)} is among the redirects of ${first.sourcePath} already.`;
  return {rule: 'redirect-twice', message, mend: 'Keep one of the two.'};
}

/** `/old/`, `/old/#part` */
function keyOf({address = '', anchor}: NoteRedirect): string {
  return anchor === undefined ? address : `${address}#${anchor}`;
}

function placeOf({line, column}: NoteRedirect): Problem['place'] {
  return {line, column};
}
