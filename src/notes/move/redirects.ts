import type {NoteText} from '../check';
import type {NoteIndex} from '../graph/types';
import {withRedirect, withoutRedirect} from '../redirects/frontmatter';
import type {Problem} from '../../types';
import {applied, type MoveRequest} from './plan';
import type {FileMove, MovePlan, TargetEdit} from './types';

/**
 * A plan with the redirects of the notes that move written into their front matter. An address that a note takes is taken
 * out of the redirects of all notes, its own included, so that a move back takes back what the move there added. A hidden
 * note, whose address nobody knows, needs no redirect, nor does the site's first page, which is always there.
 */
export function withRedirects(plan: MovePlan, {index, textOf}: Pick<MoveRequest, 'index' | 'textOf'>): MovePlan {
  const redirects = plan.redirects.filter(({from}) => {
    const sourcePath = index.names.byAddress.get(from);
    return sourcePath !== undefined && from !== '/' && index.visibility.get(sourcePath) !== 'hidden';
  });
  const taken = new Set(plan.redirects.map(({to}) => to));
  const leaving = new Map(redirects.filter(({from}) => !taken.has(from)).map(({from}) => [pathAt(index, from), from]));
  let {edits} = plan;
  const problems: Problem[] = [...plan.problems, ...collisions(index, plan.redirects)];
  for (const [sourcePath, {redirects: had = []}] of index.names.notes) {
    const old = leaving.get(sourcePath);
    const gone = had.flatMap(({address}) => (address !== undefined && taken.has(address) ? [address] : []));
    if (old === undefined && gone.length === 0) continue;
    const written = (text: string) => {
      const without = gone.reduce(withoutRedirect, text);
      return old === undefined ? without : withRedirect(without, old);
    };
    const merged = withEdit(edits, textOf(sourcePath), written);
    if (merged === undefined) problems.push(unwritable(sourcePath, old ?? ''));
    else edits = merged;
  }
  return {...plan, redirects, problems, edits};
}

/**
 * Edits with one more, which makes one text of another; edits of the same text that lie within it become part of it.
 * Nothing where the text cannot be written.
 */
function withEdit(
  edits: readonly TargetEdit[],
  {sourcePath, text}: NoteText,
  written: (text: string) => string | undefined,
): readonly TargetEdit[] | undefined {
  const now = written(text);
  if (now === undefined) return undefined;
  if (now === text) return edits;
  const own = editBetween(text, now);
  const isWithin = ({sourcePath: path, span: [start, end]}: TargetEdit) =>
    path === sourcePath && start < own.span[1] && end > own.span[0];
  const within = edits.filter(isWithin);
  if (within.length === 0) return [...edits, {sourcePath, ...own}];
  const both = written(applied(text, within)) ?? now;
  return [...edits.filter((edit) => !within.includes(edit)), {sourcePath, ...editBetween(text, both)}];
}

function pathAt({names}: NoteIndex, address: string): string {
  return names.byAddress.get(address) ?? '';
}

/** Addresses that notes would come to share: with others, which stay, or with each other. */
function collisions({names}: NoteIndex, redirects: readonly FileMove[]): Problem[] {
  const leaving = new Set(redirects.map(({from}) => from));
  const first = new Map<string, string>();
  return redirects.flatMap(({from, to}) => {
    const sourcePath = names.byAddress.get(from) ?? '';
    const other = first.get(to) ?? (leaving.has(to) ? undefined : names.byAddress.get(to));
    first.set(to, sourcePath);
    if (other === undefined) return [];
    const message = `${to} would be the address of ${other} as well.`;
    return [{sourcePath, place: {line: 1, column: 1}, rule: 'address-taken', message, mend: 'Choose another name.'}];
  });
}

function unwritable(sourcePath: string, address: string): Problem {
  const message = `The redirect from ${address} cannot be written into this front matter.`;
  const mend = 'Mend the front matter; `redirects` is a list of texts.';
  return {sourcePath, place: {line: 1, column: 1}, rule: 'unwritable-redirect', message, mend};
}

/** The one edit that makes a text of another. */
function editBetween(text: string, now: string): Pick<TargetEdit, 'span' | 'replacement'> {
  const most = Math.min(text.length, now.length);
  let end = 0;
  while (end < most && text.at(-1 - end) === now.at(-1 - end)) end++;
  let start = 0;
  while (start < most - end && text[start] === now[start]) start++;
  return {span: [start, text.length - end], replacement: now.slice(start, now.length - end)};
}
