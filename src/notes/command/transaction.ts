import path from 'node:path';
import type {FileChange} from '../move/changes';
import type {Disk} from './disk';

/** Where a change of files is prepared and noted down; on the disk of the notes, so that files can be put by renaming. */
export const WORK_FOLDER = '.cache/note-mv';

const JOURNAL = `${WORK_FOLDER}/journal.json`;
/** How often and for how many milliseconds to wait for another command that is at work. */
const PATIENCE = {times: 20, pause: 100} as const;

type Step = Pick<FileChange, 'from' | 'to'> & {
  /** Where the file as it was is kept until all is done. */
  readonly kept: string;
  /** Where the file as it is to be waits until then. */
  readonly staged: string;
};

type Journal = {
  readonly process: number;
  readonly steps: readonly Step[];
  /** Folders that were not there. */
  readonly folders: readonly string[];
};

/**
 * Changes files, all or none. New contents are prepared first; a journal then says what is about to happen; files are put
 * in their places by renaming; and the change holds from the moment at which the journal is taken away. When a step fails,
 * what was done is taken back. When the machine stops, `recovered` takes it back.
 *
 * Throws, with every file as it was, when a step fails, when a file is in the way or has been changed by another program.
 */
export async function carryOut(disk: Disk, changes: readonly FileChange[]): Promise<void> {
  const steps = changes.map(({from, to}, nth) => ({
    from,
    to,
    kept: `${WORK_FOLDER}/kept/${nth}`,
    staged: `${WORK_FOLDER}/staged/${nth}`,
  }));
  await clean(disk);
  await stage(disk, changes, steps);
  const folders = await missingFolders(disk, steps);
  const journal: Journal = {process: process.pid, steps, folders};
  await disk.write(`${JOURNAL}.part`, JSON.stringify(journal));
  await disk.rename(`${JOURNAL}.part`, JOURNAL);
  try {
    await apply(disk, changes, steps);
    await disk.remove(JOURNAL);
  } catch (error) {
    await rollBack(disk, journal);
    throw error;
  }
  await tidied(disk, steps);
}

/**
 * Takes back a change that was interrupted, and says whether there was one. Throws when another command is at work on one
 * and does not come to its end within some seconds.
 */
export async function recovered(disk: Disk): Promise<boolean> {
  for (let n = 0; await disk.exists(JOURNAL); n++) {
    // The cast is the border: nobody but `carryOut` writes this file, and it is there as a whole or not at all.
    const journal = JSON.parse((await disk.read(JOURNAL)).toString('utf8')) as Journal;
    if (journal.process === process.pid || !isRunning(journal.process)) {
      await rollBack(disk, journal);
      return true;
    }
    if (n === PATIENCE.times) throw new Error(`Process ${journal.process} is moving notes. Try again when it is done.`);
    await new Promise((resolve) => setTimeout(resolve, PATIENCE.pause));
  }
  return false;
}

async function stage(disk: Disk, changes: readonly FileChange[], steps: readonly Step[]): Promise<void> {
  for (const folder of ['kept', 'staged']) await disk.makeFolder(`${WORK_FOLDER}/${folder}`);
  for (const [nth, {from, text}] of changes.entries()) {
    const staged = steps[nth]?.staged ?? '';
    if (text === undefined) await disk.copy(from, staged);
    else await disk.write(staged, text.after, from);
  }
}

async function apply(disk: Disk, changes: readonly FileChange[], steps: readonly Step[]): Promise<void> {
  for (const [nth, {from, kept}] of steps.entries()) {
    await disk.rename(from, kept);
    const before = changes[nth]?.text?.before;
    if (before !== undefined && !(await disk.read(kept)).equals(Buffer.from(before))) {
      throw new Error(`${from} has been changed by another program meanwhile, so nothing was moved. Try again.`);
    }
  }
  for (const {to, staged} of steps) {
    await disk.makeFolder(path.posix.dirname(to));
    if (await disk.exists(to)) throw new Error(`${to} is there already, so nothing was moved.`);
    await disk.rename(staged, to);
  }
}

/** Takes back what was done, however far that went; may itself be interrupted and begun again. */
async function rollBack(disk: Disk, {steps, folders}: Journal): Promise<void> {
  // What no longer waits has been put in its place. These go first: the place may be that of another file as it was.
  for (const {to, staged} of [...steps].reverse()) {
    if (!(await disk.exists(staged))) await disk.rename(to, staged);
  }
  for (const {from, kept} of steps) {
    if (await disk.exists(kept)) await disk.rename(kept, from);
  }
  for (const folder of folders) await disk.removeEmpty(folder);
  await disk.remove(JOURNAL);
  await clean(disk);
}

async function clean(disk: Disk): Promise<void> {
  for (const folder of ['kept', 'staged']) await disk.remove(`${WORK_FOLDER}/${folder}`);
}

/** The folders that files are to go to and that are not there, the inner ones first. */
async function missingFolders(disk: Disk, steps: readonly Step[]): Promise<string[]> {
  const folders = [...new Set(steps.flatMap(({to}) => foldersAbove(to)))];
  const areThere = await Promise.all(folders.map(disk.exists));
  return innerFirst(folders.filter((_, nth) => areThere[nth] === false));
}

/** Takes away what is no longer needed. The change holds by now: what cannot be taken away is left. */
async function tidied(disk: Disk, steps: readonly Step[]): Promise<void> {
  const left = steps.filter(({from, to}) => from !== to).flatMap(({from}) => foldersAbove(from).slice(1));
  try {
    await clean(disk);
    for (const folder of innerFirst([...new Set(left)])) await disk.removeEmpty(folder);
  } catch {
    // The next change takes away what was prepared; an empty folder does no harm.
  }
}

function innerFirst(folders: readonly string[]): string[] {
  return [...folders].sort((a, b) => b.length - a.length);
}

/** `docs/a/b.md` → `['docs', 'docs/a']` */
function foldersAbove(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, nth) => parts.slice(0, nth + 1).join('/'));
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
