import {execFile, spawn} from 'node:child_process';
import {readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {promisify} from 'node:util';
import {LOG_ARGS, parseLog, type Commit} from './log';
import {nameOf} from './names';

const run = promisify(execFile);

/** What git says of the folder. */
export type GitLog = {
  readonly commits: readonly Commit[];
  /** Commits with which a clone that is not whole begins; none for a whole one. */
  readonly begins: ReadonlySet<string>;
};

/** The hash of the last commit; nothing where there is no git or no commit yet. */
export async function headOf(siteDir: string): Promise<string | undefined> {
  return git(siteDir, ['rev-parse', '--verify', '--quiet', 'HEAD']).then(
    (hash) => hash.trim(),
    () => undefined,
  );
}

/**
 * `headOf`, asked of git again only when git has noted a commit or a switch meanwhile: to start git next to a large heap holds
 * everything up for a quarter of a second.
 */
export function headReader(siteDir: string): () => Promise<string | undefined> {
  let noted: readonly string[] | undefined;
  let last: {readonly stamp: string; readonly head: string | undefined} | undefined;
  return async () => {
    noted ??= await notedIn(siteDir);
    const stamp = await stampOf(noted);
    if (last === undefined || stamp === undefined || last.stamp !== stamp) {
      const head = await headOf(siteDir);
      last = stamp === undefined ? undefined : {stamp, head};
      return head;
    }
    return last.head;
  };
}

/** Where git notes each change of the last commit; nothing where there is no git. */
async function notedIn(siteDir: string): Promise<readonly string[]> {
  const args = ['rev-parse', '--git-path', 'HEAD', '--git-path', 'logs/HEAD'];
  const files = await git(siteDir, args).catch(() => '');
  return files.split('\n').flatMap((file) => (file === '' ? [] : path.resolve(siteDir, file)));
}

/** Says how files stand; nothing when one is not there, as when git is told to keep no log. */
async function stampOf(files: readonly string[]): Promise<string | undefined> {
  try {
    const stats = await Promise.all(files.map((file) => stat(file)));
    return stats.length === 0 ? undefined : stats.map(({mtimeMs, size}) => `${mtimeMs} ${size}`).join('\n');
  } catch {
    return undefined;
  }
}

/** Reads the whole history in one pass. Throws when git does. */
export async function readLog(siteDir: string): Promise<GitLog> {
  const [output, begins] = await Promise.all([git(siteDir, LOG_ARGS), readBegins(siteDir)]);
  return {commits: await withMappedNames(siteDir, parseLog(output)), begins};
}

/** What a clone that is not whole says of itself, once; nothing for a whole one. */
export function shallowNotice({commits, begins}: GitLog): string | undefined {
  const first = commits.findLast(({hash}) => begins.has(hash));
  if (first === undefined) return undefined;
  const day = new Date(first.time).toISOString().slice(0, 10);
  return `This clone of git is not whole: its history begins at ${day}, and what was before is not shown. \`git fetch --unshallow\` gets the rest.`;
}

/**
 * Reads texts by git's ids, all through one process of git, until it is closed. A text that git does not have is left
 * out of the answer.
 */
export function openContents(siteDir: string): {
  readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly close: () => void;
} {
  const child = spawn('git', ['cat-file', '--batch'], {cwd: siteDir, stdio: ['pipe', 'pipe', 'ignore']});
  const source = child.stdout[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async () => {
    const {value, done} = await source.next();
    if (done) throw new Error('git cat-file ended before it gave what was asked for.');
    // The cast is the border: a stream without an encoding gives bytes.
    rest = Buffer.concat([rest, value as Buffer]);
  };
  const takeLine = async () => {
    let end: number;
    while ((end = rest.indexOf('\n')) < 0) await more();
    const line = rest.subarray(0, end).toString('utf8');
    rest = rest.subarray(end + 1);
    return line;
  };
  const takeText = async (size: number) => {
    while (rest.length < size + 1) await more();
    const text = rest.subarray(0, size).toString('utf8');
    rest = rest.subarray(size + 1);
    return text;
  };
  return {
    async read(ids) {
      const texts = new Map<string, string>();
      const asked = [...new Set(ids)];
      child.stdin.write(asked.map((id) => `${id}\n`).join(''));
      for (const id of asked) {
        const [, type, size] = (await takeLine()).split(' ');
        if (size !== undefined && type !== 'missing') texts.set(id, await takeText(Number(size)));
      }
      return texts;
    },
    close: () => child.stdin.end(),
  };
}

async function git(cwd: string, args: readonly string[]): Promise<string> {
  const {stdout} = await run('git', ['--no-pager', ...args], {cwd, encoding: 'utf8', maxBuffer: 2 ** 30});
  return stdout;
}

/** Commits whose parents the clone does not have. */
async function readBegins(siteDir: string): Promise<ReadonlySet<string>> {
  const file = (await git(siteDir, ['rev-parse', '--git-path', 'shallow'])).trim();
  const text = await readFile(path.resolve(siteDir, file), 'utf8').catch(() => '');
  return new Set(text.split('\n').filter((hash) => hash !== ''));
}

/** Git maps authors by `.mailmap` by itself; co-authors, who stand in the message, it does on request. */
async function withMappedNames(cwd: string, commits: readonly Commit[]): Promise<readonly Commit[]> {
  const people = [...new Set(commits.flatMap(({coAuthors}) => coAuthors))].filter((person) => /<.+>/.test(person));
  if (people.length === 0) return commits;
  const child = spawn('git', ['check-mailmap', '--stdin'], {cwd, stdio: ['pipe', 'pipe', 'ignore']});
  child.stdin.end(people.map((person) => `${person}\n`).join(''));
  const mapped = new Map<string, string>();
  for await (const line of createInterface({input: child.stdout})) {
    const person = people[mapped.size];
    if (person !== undefined) mapped.set(person, line);
  }
  return commits.map((commit) => ({
    ...commit,
    coAuthors: commit.coAuthors.map((person) => nameOf(mapped.get(person) ?? person)),
  }));
}
