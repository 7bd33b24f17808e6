import {isKind} from '../../notes/kinds';
import type {Graph} from '../../notes/graph/nodes';
import type {NoteKind} from '../../types';

/** What the page of the graph is asked to show. */
export type Asked = {
  /** Address from the root of the note around which it shows the others; of the whole graph none. */
  readonly note?: string;
  /** How many links away from that note, 1 or 2. */
  readonly steps: 1 | 2;
  /** Kinds that are shown; none means all. */
  readonly kinds: readonly NoteKind[];
  readonly tag?: string;
  /** Part of the titles that are shown. */
  readonly text: string;
};

export const EVERYTHING: Asked = {steps: 1, kinds: [], text: ''};

/** `?note=/mlops/&steps=2&kind=guide.term&tag=drift&q=data` → what is asked; nonsense counts as not there. */
export function askedIn(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const [note, tag] = [parameters.get('note') ?? '', parameters.get('tag') ?? ''];
  return {
    ...(note !== '' && {note}),
    steps: parameters.get('steps') === '2' ? 2 : 1,
    kinds: [...new Set((parameters.get('kind') ?? '').split('.'))].filter(isKind),
    ...(tag !== '' && {tag}),
    text: parameters.get('q') ?? '',
  };
}

/** The query string for what is asked; empty for the whole graph. */
export function searchFor({note, steps, kinds, tag, text}: Asked): string {
  const parameters = new URLSearchParams({
    ...(note !== undefined && {note}),
    ...(note !== undefined && steps === 2 && {steps: '2'}),
    ...(kinds.length > 0 && {kind: kinds.join('.')}),
    ...(tag !== undefined && {tag}),
    ...(text.trim() !== '' && {q: text.trim()}),
  });
  const written = parameters.toString().replaceAll('%2F', '/');
  return written === '' ? '' : `?${written}`;
}

/** Numbers of the notes that the filters let through, ascending. */
export function shownIn({nodes}: Graph, {kinds, tag, text}: Asked): number[] {
  const wanted = plain(text);
  return nodes.flatMap(({kind, tags, title}, number) => {
    const isKindShown = kinds.length === 0 || (kind !== undefined && kinds.includes(kind));
    const isShown = isKindShown && (tag === undefined || tags.includes(tag)) && plain(title).includes(wanted);
    return isShown ? [number] : [];
  });
}

/** Without case, accents and blanks at the ends. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
