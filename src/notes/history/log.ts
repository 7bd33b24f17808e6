/** What a commit did to one file. Paths are from the site's root, with forward slashes. */
export type FileChange = {
  readonly status: 'added' | 'changed' | 'renamed' | 'deleted';
  readonly path: string;
  /** Where a renamed file was before. */
  readonly from?: string;
  /** Git's ids of the file's contents after the commit and before it; none where there is no such file. */
  readonly content?: string;
  readonly before?: string;
};

export type Commit = {
  readonly hash: string;
  /** When it was committed, in milliseconds since 1970; the time that Docusaurus takes for the last change too. */
  readonly time: number;
  /** As git gives it, by `.mailmap` where there is one. */
  readonly author: string;
  /** Those whom `Co-authored-by` names, each still with an address: `Ada <ada@example.org>`. */
  readonly coAuthors: readonly string[];
  readonly subject: string;
  readonly isMerge: boolean;
  readonly files: readonly FileChange[];
};

/** Fields of a commit, each ended by a NUL; co-authors are parted by a unit separator. */
const FIELDS = ['%H', '%P', '%ct', '%aN', '%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1f)', '%s'];

/**
 * Arguments of git for the one pass over the history that `parseLog` reads.
 *
 * `--raw` says what `--name-status` does and the ids of the contents too, by which these are read later whatever their
 * paths were. `-c` shows of a merge only what is in neither parent: the text that a note has after two branches changed
 * it exists nowhere else, while files that a merge took over as they are stay out. `--date-order` puts no commit before
 * its children, on which following a renamed file depends. `--relative` makes the site's folder the root, which need not
 * be that of the repository.
 */
export const LOG_ARGS: readonly string[] = [
  '-c log.showSignature=false -c log.showRoot=true -c core.quotePath=false',
  'log -z --raw --no-abbrev --no-color --find-renames -c --date-order --relative --encoding=UTF-8',
]
  .flatMap((words) => words.split(' '))
  .concat(`--format=${FIELDS.join('%x00')}`, 'HEAD');

/** Reads what git prints for `LOG_ARGS`: the commits, the latest first. Throws when it is something else. */
export function parseLog(output: string): Commit[] {
  const words = output.split('\0');
  const commits: Commit[] = [];
  let at = 0;
  const take = (): string => words[at++] ?? fail(commits.length);
  while (at < words.length) {
    const hash = take();
    if (hash.trim() === '') continue;
    const [parents, seconds, author, coAuthors, subject] = [take(), take(), take(), take(), take()];
    const files: FileChange[] = [];
    // A line break, or nothing at all, stands between a commit and its first file.
    if (words[at] === '') at++;
    while (words[at]?.trimStart().startsWith(':')) files.push(changeOf(take().trimStart(), take));
    commits.push({
      hash,
      time: Number(seconds) * 1000,
      author,
      coAuthors: coAuthors.split('\u001f').filter((name) => name !== ''),
      subject,
      isMerge: parents.includes(' '),
      files,
    });
  }
  return commits;
}

/** `:100644 100644 b566… 52a7… M` and a path; for a merge a colon, a mode, an id and a letter for each parent. */
function changeOf(line: string, take: () => string): FileChange {
  const parents = /^:+/.exec(line)?.[0].length ?? 1;
  const words = line.slice(parents).split(' ');
  const letters = words.at(-1) ?? '';
  const [before, content] = [idOf(words[parents + 1]), idOf(words[2 * parents + 1])];
  const path = take();
  if (parents > 1) return {status: content === undefined ? 'deleted' : 'changed', path, content, before};
  if (letters.startsWith('R')) return {status: 'renamed', from: path, path: take(), content, before};
  // A copy is a new file; its second path is its own.
  if (letters.startsWith('C')) return {status: 'added', path: take(), content};
  return {status: STATUSES[letters.slice(0, 1)] ?? 'changed', path, content, before};
}

const STATUSES: Readonly<Record<string, FileChange['status']>> = {A: 'added', D: 'deleted'};

/** Git writes zeros for what is not there. */
function idOf(word: string | undefined): string | undefined {
  return word === undefined || /^0+$/.test(word) ? undefined : word;
}

function fail(commits: number): never {
  throw new Error(`The history ends in the middle of a commit, after ${commits} whole ones.`);
}
