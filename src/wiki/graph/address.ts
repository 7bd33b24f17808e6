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
