import {dayOf} from '../days';
import type {NoteHistory} from './history';

/** What a note's own page says of its history; there is more to be had when it is asked for. */
export type HistoryView = {
  /** Days, `2026-03-21`; none where a clone that is not whole cannot tell. */
  readonly created?: string;
  readonly changed?: string;
  /** Who changed it last. */
  readonly by: readonly string[];
  /** All who wrote it, who did most first. */
  readonly people: readonly string[];
};

/** The view of a history; nothing for a note of which git knows nothing, or nothing that readers may see. */
export function historyViewOf(history: NoteHistory | undefined): HistoryView | undefined {
  if (history === undefined || history.versions.length === 0) return undefined;
  const {created, changed, people} = history;
  return {
    ...(created !== undefined && {created: dayOf(created)}),
    ...(changed !== undefined && {changed: dayOf(changed)}),
    by: history.versions[0]?.authors ?? [],
    people,
  };
}
