import {existsSync} from 'node:fs';
import {cp, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {withoutInterruption} from './signals';
import {newStage} from './stage';

/** Files to be written, by their paths from the site's root; the bytes of one are asked for when it is its turn. */
export type Bytes = ReadonlyMap<string, () => Uint8Array>;

/** Which of the files are there already, as they must be or otherwise. */
export type Compared = {
  readonly fresh: readonly string[];
  readonly same: readonly string[];
  readonly other: readonly string[];
};

/** Compares files to be written with those that are there. */
export async function compare(siteDir: string, files: Bytes): Promise<Compared> {
  const [fresh, same, other]: string[][] = [[], [], []];
  for (const [file, bytes] of files) {
    const there = await bytesAt(path.join(siteDir, file));
    const list = there === undefined ? fresh : there.equals(bytes()) ? same : other;
    list?.push(file);
  }
  return {fresh: fresh ?? [], same: same ?? [], other: other ?? []};
}

async function bytesAt(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

/**
 * Writes files and takes others away, all or nothing: first all of them into a folder beside; then each is put in its place, a
 * folder that is not there yet with all that it holds at once, so that a process that is killed leaves no half of it; what is
 * to go goes last, so that what takes its place is there. When one cannot be, or a signal asks to stop, those that were are
 * taken back, and an error is thrown.
 */
export async function writeAll(siteDir: string, files: Bytes, gone: readonly string[] = []): Promise<void> {
  await withoutInterruption(async (isStopped) => {
    const goOn = () => {
      if (isStopped()) throw new Error('Stopped. Nothing was written.');
    };
    const writing: Writing = {siteDir, stage: await newStage(siteDir), undo: [], goOn};
    try {
      await stageAll(files, writing);
      for (const unit of unitsOf(siteDir, [...files.keys()])) {
        goOn();
        await putInPlace(unit, writing);
      }
      for (const file of gone) {
        goOn();
        await takeAway(file, writing);
      }
      goOn();
    } catch (error) {
      for (const step of writing.undo.reverse()) await step();
      throw error;
    } finally {
      await rm(writing.stage, {recursive: true, force: true});
    }
  });
}

type Writing = {
  readonly siteDir: string;
  /** The folder in which files stand until then: below `new` those to come, below `old` those that they replace, or that go. */
  readonly stage: string;
  readonly undo: (() => Promise<unknown>)[];
  /** Throws when a signal has asked to stop. */
  readonly goOn: () => void;
};

async function stageAll(files: Bytes, {stage, goOn}: Writing): Promise<void> {
  for (const [file, bytes] of files) {
    goOn();
    const at = path.join(stage, 'new', file);
    await mkdir(path.dirname(at), {recursive: true});
    await writeFile(at, bytes());
  }
}

/** What is put in place in one step: first files of folders that are there, then the outermost folders that are not. */
function unitsOf(siteDir: string, files: readonly string[]): string[] {
  const known = new Map<string, boolean>();
  const isMissing = (folder: string) => {
    const there = known.get(folder) ?? existsSync(path.join(siteDir, folder));
    known.set(folder, there);
    return !there;
  };
  const units = files.map((file) => foldersOf(file).find(isMissing) ?? file);
  const single = new Set(files);
  return [...units.filter((unit) => single.has(unit)), ...new Set(units.filter((unit) => !single.has(unit)))];
}

/** `a/b/c.md` → `['a', 'a/b']` */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, nth) => parts.slice(0, nth + 1).join('/'));
}

async function putInPlace(unit: string, {siteDir, stage, undo}: Writing): Promise<void> {
  const [at, to, old] = [path.join(stage, 'new', unit), path.join(siteDir, unit), path.join(stage, 'old', unit)];
  const replaces = (await bytesAt(to)) !== undefined;
  if (replaces) await cp(to, old);
  await rename(at, to);
  undo.push(() => (replaces ? rename(old, to) : rename(to, at)));
}

async function takeAway(file: string, {siteDir, stage, undo}: Writing): Promise<void> {
  const [from, old] = [path.join(siteDir, file), path.join(stage, 'old', file)];
  await mkdir(path.dirname(old), {recursive: true});
  await rename(from, old);
  undo.push(() => rename(old, from));
}
