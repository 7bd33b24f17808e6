import {compareText} from '../problems';
import type {Step} from './lineage';
import type {Commit, FileChange} from './log';
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
  /** All who wrote it, who did most first, then by name; who only merged has not. */
  readonly people: readonly string[];
  /** The latest first. */
  readonly versions: readonly Version[];
  /** Paths that the note had while readers could see it; never part of any output. */
  readonly paths: readonly string[];
};

type Rules = {
  /** Whether a commit's words may be shown. */
  readonly isSpoken: (commit: Commit) => boolean;
  /** Commits with which a clone that is not whole begins. */
  readonly begins: ReadonlySet<string>;
  /** Whether readers could see the note as it was after a change. */
  readonly wasPublic: (change: FileChange) => boolean;
};

/**
 * The history of a note from the changes of its file, the latest first. A change that left the text as it was, such as a
 * renaming, is none. For readers it begins when they could first see it; who wrote it before that has written it all the
 * same.
 */
export function historyOf(steps: readonly Step[], rules: Rules): NoteHistory {
  const changes = steps.filter(changesText);
  const people = peopleOf(changes.filter(({commit}) => !commit.isMerge && !rules.begins.has(commit.hash)));
  const seen = changes.filter(({change}) => rules.wasPublic(change));
  const versions = seen.flatMap((step, i) => versionOf(step, i === seen.length - 1, rules));
  const [last, first] = [versions.at(0), versions.at(-1)];
  return {
    ...(first !== undefined && first.form !== 'begins' && {created: first.time}),
    ...(last !== undefined && last.form !== 'begins' && {changed: last.time}),
    people,
    versions,
    paths: [...new Set(steps.filter(({change}) => rules.wasPublic(change)).map(({change}) => change.path))],
  };
}

function versionOf({commit, change}: Step, isFirst: boolean, {isSpoken, begins}: Rules): Version[] {
  const {path, content} = change;
  if (content === undefined) return [];
  const about = {id: commit.hash.slice(0, 8), time: commit.time, path, content};
  if (begins.has(commit.hash)) return [{...about, form: 'begins', authors: []}];
  const subject = isSpoken(commit) ? withoutAddresses(commit.subject) : '';
  const form = commit.isMerge ? 'merged' : isFirst ? 'written' : 'changed';
  return [{...about, form, authors: authorsOf(commit), ...(subject !== '' && {subject})}];
}

function changesText({change: {content, before}}: Step): boolean {
  return content !== undefined && content !== before;
}

function authorsOf({author, coAuthors}: Commit): string[] {
  return [...new Set([author, ...coAuthors].map(nameOf).filter((name) => name !== ''))];
}

/** Who did most comes first. */
function peopleOf(steps: readonly Step[]): string[] {
  const counts = new Map<string, number>();
  for (const name of steps.flatMap(({commit}) => authorsOf(commit))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([name]) => name);
}
