import {isListed} from '../graph/lookup';
import type {NoteIndex} from '../graph/types';
import {compareText, sortProblems} from '../problems';
import type {IndexedNote} from '../reading/types';
import {lastOf} from '../resolution/paths';
import {permalinkOf} from '../resolution/permalink';
import type {Problem} from '../../types';
import {claimsOf, type Claim} from './claims';
import {followed, type Rename} from './renames';

/** An old address and where it leads now. Addresses are from the site's root, decoded, without the site's base. */
export type Redirect = {
  /** `/old/`, or `/old.html` */
  readonly from: string;
  /** Address of a page that is there, perhaps with an id: `/new/`, `/new/#part`. */
  readonly to: string;
  /** Where ids of the old page lead that are not kept as they are, by the old id. */
  readonly anchors?: Readonly<Record<string, string>>;
};

/** All redirects, sorted by the old address, and what is wrong with the front matter that asks for them. */
export type Redirects = {readonly redirects: readonly Redirect[]; readonly problems: readonly Problem[]};

/** Whether readers could see a note, by the path that it has now, while it had an older one. */
export type WasPublic = (now: string, path: string) => boolean;

/**
 * Where old addresses lead: those that front matter names, and those that files had before they were renamed, oldest
 * rename first. Each leads to a page that is there, in one step, and none hides a page. Nothing tells of hidden notes,
 * neither their addresses nor their old ones; of unlisted notes only what their own front matter says. Nor does anything
 * tell of the names that a note had while it was hidden.
 */
export function redirectsOf(
  index: NoteIndex,
  renames: readonly Rename[] = [],
  wasPublic: WasPublic = () => true,
): Redirects {
  const {claims, problems} = claimsOf(index);
  const claimed = redirectsOfClaims(claims, index.names.root);
  const known = new Set(claimed.map(({from}) => from));
  const renamed = redirectsOfRenames(index, renames, wasPublic).filter(({from}) => !known.has(from));
  const redirects = [...claimed, ...renamed].sort((a, b) => compareText(a.from, b.from));
  return {redirects, problems: sortProblems(problems)};
}

function redirectsOfClaims(claims: readonly Claim[], root: string): Redirect[] {
  const byAddress = new Map<string, Claim[]>();
  for (const claim of claims) byAddress.set(claim.address, [...(byAddress.get(claim.address) ?? []), claim]);
  return [...byAddress].flatMap(([from, own]) => {
    // A page of which only parts are claimed leads to the note that claims the first.
    const whole = own.find(({entry}) => entry.anchor === undefined);
    const first = whole ?? own[0];
    if (first === undefined) return [];
    const to = whole === undefined ? permalinkOf(first.note, root) : targetOf(whole, root);
    const anchors = Object.fromEntries(
      own.flatMap((claim) => (claim.entry.anchor === undefined ? [] : [[claim.entry.anchor, targetOf(claim, root)]])),
    );
    return [{from, to, ...(Object.keys(anchors).length > 0 && {anchors})}];
  });
}

function targetOf({note, entry: {to}}: Claim, root: string): string {
  return permalinkOf(note, root) + (to === undefined ? '' : `#${to}`);
}

function redirectsOfRenames(index: NoteIndex, renames: readonly Rename[], wasPublic: WasPublic): Redirect[] {
  const {names} = index;
  const hidden = addressesOfHidden(index, renames);
  const found = new Map<string, string>();
  for (const [path, now] of followed(renames)) {
    const note = names.notes.get(now);
    if (note === undefined || !isListed(index, now) || !wasNote(path, names.root) || !wasPublic(now, path)) continue;
    const from = permalinkOf({sourcePath: path, ...slugOf(note)}, names.root);
    if (from === '/' || names.byAddress.has(from) || hidden.has(from)) continue;
    found.set(from, permalinkOf(note, names.root));
  }
  return [...found].map(([from, to]) => ({from, to}));
}

/** Every address that a note has or had that is hidden now, whichever way its file came. */
function addressesOfHidden({names, visibility}: NoteIndex, renames: readonly Rename[]): ReadonlySet<string> {
  const paths = new Map<string, IndexedNote>();
  for (const note of names.notes.values()) {
    if (visibility.get(note.sourcePath) === 'hidden') paths.set(note.sourcePath, note);
  }
  for (const {from, to} of [...renames].reverse()) {
    const note = paths.get(to);
    if (note !== undefined && !paths.has(from)) paths.set(from, note);
  }
  return new Set(
    [...paths].flatMap(([sourcePath, note]) =>
      wasNote(sourcePath, names.root) ? [permalinkOf({sourcePath, ...slugOf(note)}, names.root)] : [],
    ),
  );
}

/** An address that front matter asks for is taken to be asked for before the rename as well. */
function slugOf({slug}: IndexedNote): Pick<IndexedNote, 'slug'> {
  return slug === undefined ? {} : {slug};
}

function wasNote(path: string, root: string): boolean {
  return (
    /\.mdx?$/i.test(path) && (root === '' || path.startsWith(`${root}/`)) && !/^_|\/_/.test(path) && lastOf(path) !== ''
  );
}
