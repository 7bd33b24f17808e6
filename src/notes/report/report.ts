import {UNWRITTEN} from '../draft';
import type {Mentions} from '../graph/connections';
import {deadEnds, listedNotes, orphans, wanted} from '../graph/lookup';
import type {NoteIndex} from '../graph/types';
import {count} from '../problems';
import type {IndexedNote} from '../reading/types';
import {permalinkOf} from '../resolution/permalink';
import {unlinkedMentions} from './mentions';
import {REPORT_KEYS, REPORT_PARTS, type Report, type ReportEntry} from './parts';
import {similarTitles} from './titles';

export type ReportSource = {
  /** Day of each note's last change, `2026-03-21`, by its path; a note that is missing is never stale. */
  readonly changed?: ReadonlyMap<string, string>;
  /** Who names whom without a link in this index; looked for when it is not known yet. */
  readonly mentions?: Mentions;
};

/** Looks at all listed notes. The same index gives the same report. */
export function reportOf(index: NoteIndex, {changed = new Map(), mentions}: ReportSource = {}): Report {
  const notes = listedNotes(index);
  const entry = (note: IndexedNote, more: Partial<ReportEntry> = {}): ReportEntry => ({
    title: note.title,
    sourcePath: note.sourcePath,
    permalink: permalinkOf(note, index.names.root),
    ...more,
  });
  const entriesOf = (paths: readonly string[]) =>
    paths.flatMap((path) => index.names.notes.get(path) ?? []).map((note) => entry(note));
  return {
    today: index.today,
    notes: notes.length,
    parts: {
      wanted: wanted(index).map(wantedEntry),
      orphans: entriesOf(orphans(index)),
      deadEnds: entriesOf(deadEnds(index)),
      mentions: unlinkedMentions(index, mentions).flatMap(({note, from, line, text, name: [start, end]}) => {
        const source = index.names.notes.get(from);
        return source === undefined
          ? []
          : [entry(source, {line, detail: `names ${note.title}: «${text.slice(start, end)}»`})];
      }),
      stale: staleNotes(notes, changed, index.today).map(([note, day]) => entry(note, {detail: `last changed ${day}`})),
      undescribed: notes.filter(isUndescribed).map((note) => entry(note)),
      similar: similarTitles(notes).map(([note, other]) =>
        entry(note, {detail: `and ${other.title} (${other.sourcePath})`}),
      ),
    },
  };
}

function wantedEntry({name, from}: ReturnType<typeof wanted>[number]): ReportEntry {
  const [first] = from;
  return {
    title: name,
    sourcePath: first?.from ?? '',
    line: first?.link.line,
    detail: `named ${count(from.length, 'time')}`,
  };
}

/** Notes whose last change is a year ago or longer, with its day. */
function staleNotes(
  notes: readonly IndexedNote[],
  changed: ReadonlyMap<string, string>,
  today: string,
): (readonly [IndexedNote, string])[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return notes
    .flatMap((note): (readonly [IndexedNote, string])[] => {
      const day = changed.get(note.sourcePath);
      return day !== undefined && day <= yearAgo ? [[note, day]] : [];
    })
    .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function isUndescribed({description}: IndexedNote): boolean {
  return description === undefined || description === UNWRITTEN;
}

/** A report as text, part by part; `docs/a.mdx:3 Title: detail`. Parts in which there is nothing are named at the end. */
export function reportText({notes, parts}: Report): string {
  const keys = REPORT_KEYS.filter((key) => parts[key].length > 0);
  const empty = REPORT_KEYS.filter((key) => parts[key].length === 0).map((key) =>
    REPORT_PARTS[key].title.toLowerCase(),
  );
  const texts = keys.map((key) => {
    const {title, meaning} = REPORT_PARTS[key];
    return [`${title} (${parts[key].length}). ${meaning}`, ...parts[key].map((entry) => `  ${lineOf(entry)}`)].join(
      '\n',
    );
  });
  const rest = empty.length === 0 ? [] : [`Nothing to report of: ${empty.join(', ')}.`];
  return [`${count(notes, 'note')} looked at.`, ...texts, ...rest].join('\n\n');
}

function lineOf({title, sourcePath, line, detail}: ReportEntry): string {
  const place = line === undefined ? sourcePath : `${sourcePath}:${line}`;
  return `${place} ${title}${detail === undefined ? '' : `: ${detail}`}`;
}
