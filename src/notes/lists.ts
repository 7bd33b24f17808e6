import type {NoteStatus} from '../types';
import {compareText} from './problems';
import type {LISTED_KINDS, NoteMeta} from './schema';

export type ListedKind = (typeof LISTED_KINDS)[number];

/** A note as a list is made from it. */
export type ListableNote = {
  readonly title: string;
  readonly permalink: string;
  readonly meta: NoteMeta;
};

/** One row of a list. `facts` has a value for each of the kind's columns; an unknown one is empty. */
export type ListRow = {
  readonly title: string;
  readonly permalink: string;
  readonly description: string;
  readonly status: NoteStatus;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly facts: readonly Fact[];
};

/** A fact is sorted by its value and shown as its text. */
export type Fact = {readonly text: string; readonly value: string | number};

export type NoteList = {
  readonly kind: ListedKind;
  readonly columns: readonly string[];
  readonly rows: readonly ListRow[];
};

type Column = {readonly label: string; readonly factOf: (meta: NoteMeta) => Fact};

const COLUMNS: Readonly<Record<ListedKind, readonly Column[]>> = {
  guide: [
    {label: 'Time', factOf: (meta) => minutesFact('time' in meta ? meta.time : undefined)},
    {label: 'Tools', factOf: (meta) => textFact('tools' in meta ? meta.tools : undefined)},
  ],
  podcast: [
    {label: 'Show', factOf: (meta) => textFact('show' in meta ? [meta.show] : undefined)},
    {
      label: 'People',
      factOf: (meta) => textFact('hosts' in meta ? [...meta.hosts, ...(meta.guests ?? [])] : undefined),
    },
    {label: 'Date', factOf: (meta) => textFact('date' in meta && meta.date !== undefined ? [meta.date] : undefined)},
  ],
  course: [
    {label: 'Provider', factOf: (meta) => textFact('provider' in meta ? [meta.provider] : undefined)},
    {label: 'Progress', factOf: (meta) => textFact('progress' in meta ? [meta.progress] : undefined)},
  ],
  term: [],
};

/** The list of all given notes of a kind, in the order of their titles. */
export function listOf(kind: ListedKind, notes: readonly ListableNote[]): NoteList {
  const columns = COLUMNS[kind];
  const rows = notes
    .filter(({meta}) => meta.kind === kind)
    .map(({title, permalink, meta}) => ({
      title,
      permalink,
      description: meta.description,
      status: meta.status,
      tags: meta.tags,
      aliases: meta.aliases ?? [],
      facts: columns.map(({factOf}) => factOf(meta)),
    }))
    .sort((a, b) => compareTitles(a.title, b.title) || compareText(a.permalink, b.permalink));
  return {kind, columns: columns.map(({label}) => label), rows};
}

/** Terms under their first letter, A to Z; whatever begins with no letter comes first, under `#`. */
export function byLetter<Row extends {readonly title: string}>(
  rows: readonly Row[],
): {readonly letter: string; readonly rows: readonly Row[]}[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const letter = letterOf(row.title);
    groups.set(letter, [...(groups.get(letter) ?? []), row]);
  }
  return [...groups].map(([letter, group]) => ({letter, rows: group})).sort((a, b) => compareText(a.letter, b.letter));
}

/** `élan` → `E`; `3D` → `#` */
function letterOf(title: string): string {
  const [first = ''] = title.normalize('NFD').toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
}

/** Order of titles as a reader expects it: without case or accents, numbers by their value. */
export function compareTitles(a: string, b: string): number {
  return a.localeCompare(b, 'en', {sensitivity: 'base', numeric: true});
}

function textFact(texts: readonly string[] | undefined): Fact {
  const text = texts?.join(', ') ?? '';
  return {text, value: text};
}

function minutesFact(minutes: number | undefined): Fact {
  return minutes === undefined ? {text: '', value: 0} : {text: durationOf(minutes), value: minutes};
}

/** `45` → `45 min`; `90` → `1 h 30 min`; `120` → `2 h` */
export function durationOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}
