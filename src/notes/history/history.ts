import {compareText} from '../problems';
import type {Step} from './lineage';
import type {Commit} from './log';
import {nameOf, withoutAddresses} from './names';

/** One state of a note's text in git. */
export type Version = {
  /** The first eight digits of the commit, which name it in addresses. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** `begins`: a clone that is not whole knows the text, not who wrote it or when. */
  readonly form: 'written' | 'changed' | 'merged' | 'begins';
  /** Names of those who wrote it, without addresses; none for one that begins. */
  readonly authors: readonly string[];
  /** The first line of the commit, where it may be shown. */
  readonly subject?: string;
  /** The path that the note had then; never part of any output. */
  readonly path: string;
  /** Git's id of the text. */
  readonly content: string;
};

/** What git knows of a note. */
export type NoteHistory = {
  /** When it was first and last changed, in milliseconds since 1970; none where a clone that is not whole cannot tell. */
  readonly created?: number;
  readonly changed?: number;
  /** All who wrote it, who did most first, then by name. */
  readonly people: readonly string[];
  /** The latest first. */
  readonly versions: readonly Version[];
};

type Rules = {
  /** Whether a commit's words may be shown. */
  readonly isSpoken: (commit: Commit) => boolean;
  /** Commits with which a clone that is not whole begins. */
  readonly begins: ReadonlySet<string>;
};

/** The history of a note from the changes of its file. One that changed no text, such as a renaming, is none. */
export function historyOf(steps: readonly Step[], {isSpoken, begins}: Rules): NoteHistory {
  const versions = steps.filter(changesText).flatMap(({commit, change}): Version[] => {
    if (change.content === undefined) return [];
    const isFirst = begins.has(commit.hash);
    const subject = isSpoken(commit) && !isFirst ? withoutAddresses(commit.subject) : '';
    return [
      {
        id: commit.hash.slice(0, 8),
        time: commit.time,
        form: isFirst ? 'begins' : commit.isMerge ? 'merged' : change.status === 'added' ? 'written' : 'changed',
        authors: isFirst ? [] : authorsOf(commit),
        ...(subject !== '' && {subject}),
        path: change.path,
        content: change.content,
      },
    ];
  });
  const [last, first] = [versions.at(0), versions.at(-1)];
  return {
    ...(first !== undefined && first.form !== 'begins' && {created: first.time}),
    ...(last !== undefined && last.form !== 'begins' && {changed: last.time}),
    people: peopleOf(versions),
    versions,
  };
}

function changesText({change: {content, before}}: Step): boolean {
  return content !== undefined && content !== before;
}

function authorsOf({author, coAuthors}: Commit): string[] {
  return [...new Set([author, ...coAuthors].map(nameOf).filter((name) => name !== ''))];
}

/** Who merges has not written. */
function peopleOf(versions: readonly Version[]): string[] {
  const counts = new Map<string, number>();
  for (const {form, authors} of versions) {
    if (form !== 'merged') authors.forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([name]) => name);
}
