import type {Commit, FileChange} from '../../../src/notes/history/log';

/** A letter of git for what happened to a file, its path (`old → new` for a renaming), and the id of its text. */
type Line = readonly [letter: 'A' | 'M' | 'R' | 'D', path: string, content?: string, before?: string];

const STATUSES = {A: 'added', M: 'changed', R: 'renamed', D: 'deleted'} as const;

/** A commit on the day of January 1970 that its number says; what is not said of it is made up. */
export function commit(day: number, files: readonly Line[], more: Partial<Commit> = {}): Commit {
  return {
    hash: String(day).padStart(40, 'c'),
    time: (day - 1) * 86_400_000,
    author: 'Ada',
    coAuthors: [],
    subject: `Change of day ${day}`,
    isMerge: false,
    files: files.map((line) => changeOf(line, day)),
    ...more,
  };
}

function changeOf([letter, paths, content = '', before]: Line, day: number): FileChange {
  const [from = '', path = from] = paths.split(' → ');
  return {
    status: STATUSES[letter],
    path,
    ...(letter === 'R' && {from}),
    content: letter === 'D' ? undefined : content || `${path} of day ${day}`,
    before,
  };
}
