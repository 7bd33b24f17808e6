import type {NoteIndex} from '../graph/types';
import {nearest} from '../nearest';
import {count, sortProblems} from '../problems';
import type {IndexedNote} from '../reading/types';
import {formerIds, idsOf} from '../redirects/claims';
import type {Redirect} from '../redirects/list';
import {fold} from '../resolution/paths';
import {permalinkOf} from '../resolution/permalink';
import type {Problem} from '../../types';

/** A page that readers may have kept the address of. */
export type Page = {
  /** From the site's root, decoded, with a slash at both ends. */
  readonly address: string;
  /** Ids that addresses may end with; none are known of a page that is known from a site map. */
  readonly ids: readonly string[];
  /** Its note's file and title, where they are known. */
  readonly sourcePath?: string;
  readonly title?: string;
};

/** The pages of a wiki that readers can reach: those of all notes that are not hidden. */
export function pagesOf({names, visibility}: NoteIndex): Page[] {
  return [...names.notes.values()]
    .filter(({sourcePath}) => visibility.get(sourcePath) !== 'hidden')
    .map((note) => ({
      address: permalinkOf(note, names.root),
      ids: [...new Set([...idsOf(note), ...formerIds(note).keys()])],
      sourcePath: note.sourcePath,
      title: note.title,
    }));
}

/** What addresses are compared with. */
export type Now = {readonly index: NoteIndex; readonly redirects: readonly Redirect[]};

/** Every address of pages as they were that leads nowhere now, each with the line that mends it. */
export function goneAddresses(before: readonly Page[], {index, redirects}: Now): Problem[] {
  const now = new Map(pagesOf(index).map((page) => [page.address, page]));
  const onwards = new Map(redirects.map((redirect) => [redirect.from, redirect]));
  const problems = before.flatMap((page) => {
    const redirect = onwards.get(page.address);
    const [to = ''] = redirect?.to.split('#') ?? [page.address];
    const target = now.get(to);
    if (target === undefined) return page.address === '/' ? [] : [gonePage(page, index)];
    // A redirect to one heading leads there whatever the old id was.
    if (redirect?.to.includes('#') === true) return [];
    const known = new Set([...target.ids, ...Object.keys(redirect?.anchors ?? {})]);
    return page.ids.filter((id) => !known.has(id)).map((id) => goneId(id, page, target));
  });
  return sortProblems(problems);
}

/** What is said when nothing is gone. */
export function allReached(before: readonly Page[]): string {
  const ids = before.reduce((sum, page) => sum + page.ids.length, 0);
  return `${count(before.length, 'page')} and ${count(ids, 'heading')} (or named blocks) are all reached.`;
}

function gonePage({address, sourcePath = address, title}: Page, index: NoteIndex): Problem {
  const heir = title === undefined ? undefined : heirOf(title, index);
  const into = heir === undefined ? 'the note that says it now' : heir.sourcePath;
  return {
    sourcePath,
    place: {line: 1, column: 1},
    rule: 'gone-address',
    message: `Nothing is at ${address} any more.`,
    mend: `Add to \`redirects\` in the front matter of ${into}: ${JSON.stringify(address)}`,
  };
}

/** The note that goes by the title of one that is gone. */
function heirOf(title: string, {names, visibility}: NoteIndex): IndexedNote | undefined {
  return [...names.notes.values()].find(
    (note) =>
      visibility.get(note.sourcePath) !== 'hidden' &&
      [note.title, ...note.aliases].some((name) => fold(name) === fold(title)),
  );
}

function goneId(id: string, {address, ids}: Page, target: Page): Problem {
  const {sourcePath = target.address} = target;
  const before = new Set(ids);
  // A heading that was not there before is the likeliest to be the old one by a new name.
  const [near = 'new-id'] = nearest(
    id,
    target.ids.filter((other) => !before.has(other)),
    1,
  );
  const old = target.address === address ? `#${id}` : `${address}#${id}`;
  return {
    sourcePath,
    place: {line: 1, column: 1},
    rule: 'gone-heading',
    message: `${address}#${id} leads to no heading any more.`,
    mend: `Add to \`redirects\` in its front matter: ${JSON.stringify(`${old} -> #${near}`)}`,
  };
}
