import type {NoteKind} from '../../types';
import {dayOf} from '../days';
import {metaOf, type LoadedNote} from '../loaded';
import {changesOf, type ChangedNote} from '../overview';
import type {NoteHistory} from './history';

/** A note in the list of changes: what the list of notes says, and what the last change was. */
export type ListedChange = ChangedNote & {
  readonly tags: readonly string[];
  /** All who made the last change. */
  readonly authors: readonly string[];
  /** What its author wrote of it, where that may be shown. */
  readonly subject?: string;
  /** Whether it wrote the note, which was not there before. */
  readonly isNew: boolean;
  /** Whether there is a version before it to compare the note with. */
  readonly isComparable: boolean;
};

/** All listed notes, the last changed first, each with its last change. `historyFor` takes the note's source. */
export function listedChanges(
  notes: readonly LoadedNote[],
  historyFor: (source: string) => NoteHistory | undefined,
): ListedChange[] {
  const byPermalink = new Map(notes.map((note) => [note.permalink, note]));
  const dated = notes.map((note) => ({...note, lastUpdatedAt: timeOf(historyFor(note.source)) ?? note.lastUpdatedAt}));
  return changesOf(dated).flatMap((change) => {
    const note = byPermalink.get(change.permalink);
    return note === undefined ? [] : [withLast(change, note, historyFor(note.source))];
  });
}

function timeOf(history: NoteHistory | undefined): number | undefined {
  return history?.changed;
}

function withLast(change: ChangedNote, note: LoadedNote, history: NoteHistory | undefined): ListedChange {
  const last = history?.versions[0];
  const authors = last?.authors ?? (change.author === undefined ? [] : [change.author]);
  return {
    ...change,
    tags: metaOf(note)?.tags ?? [],
    authors,
    ...(last?.subject !== undefined && {subject: last.subject}),
    isNew: last?.form === 'written',
    isComparable: (history?.versions.length ?? 0) > 1,
  };
}

/** What the list can be narrowed by; every one may be missing. */
export type ChangeFilter = {
  readonly kind?: NoteKind;
  readonly tag?: string;
  readonly author?: string;
  readonly period?: Period;
};

/** Days, counted back from today. */
export const PERIODS = {week: 7, month: 31, year: 366} as const;
export type Period = keyof typeof PERIODS;

/** Whether a change is among those asked for. `today` is the reader's own, `2026-03-21`; while it is empty, every period
 *  holds all changes. */
export function isAmong(change: ListedChange, {kind, tag, author, period}: ChangeFilter, today: string): boolean {
  return (
    (kind === undefined || change.kind === kind) &&
    (tag === undefined || change.tags.includes(tag)) &&
    (author === undefined || change.authors.includes(author)) &&
    (period === undefined || today === '' || (change.changed ?? '') >= daysBefore(today, PERIODS[period]))
  );
}

/** `daysBefore('2026-03-01', 7)` → `2026-02-22` */
function daysBefore(day: string, days: number): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000);
}

export type Choice<Value extends string> = {readonly value: Value; readonly count: number};

/** The choices of each filter, with the number of changes that each would leave, the other filters kept. */
export type Choices = {
  readonly kind: readonly Choice<NoteKind>[];
  readonly tag: readonly Choice<string>[];
  readonly author: readonly Choice<string>[];
  readonly period: readonly Choice<Period>[];
};

/** Counts what each choice would leave. Most first, then by name; what is chosen stays among them. */
export function choicesOf(changes: readonly ListedChange[], filter: ChangeFilter, today: string): Choices {
  const others = (key: keyof ChangeFilter) =>
    changes.filter((change) => isAmong(change, {...filter, [key]: undefined}, today));
  const periods = Object.keys(PERIODS).filter(isPeriod);
  return {
    kind: counted(
      others('kind').map(({kind}) => kind),
      filter.kind,
    ),
    tag: counted(
      others('tag').flatMap(({tags}) => tags),
      filter.tag,
    ),
    author: counted(
      others('author').flatMap(({authors}) => authors),
      filter.author,
    ),
    period: periods.map((value) => ({
      value,
      count: others('period').filter((change) => isAmong(change, {period: value}, today)).length,
    })),
  };
}

function counted<Value extends string>(values: readonly Value[], chosen: Value | undefined): Choice<Value>[] {
  const counts = new Map<Value, number>(chosen === undefined ? [] : [[chosen, 0]]);
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({value, count}))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Whether a word of an address names a period. */
export function isPeriod(value: unknown): value is Period {
  return typeof value === 'string' && Object.hasOwn(PERIODS, value);
}
