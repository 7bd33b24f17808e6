import {cp, mkdir, mkdtemp, readFile, rename, rm, rmdir, writeFile} from 'node:fs/promises';
import path from 'node:path';

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
 * Writes files, all or none: first all of them into a folder beside, with copies of those that they replace; then each is
 * put in its place. When one cannot be, those that were are taken back, and the error is thrown.
 */
export async function writeAll(
  siteDir: string,
  files: Bytes,
  onFile: (done: number) => void = () => undefined,
): Promise<void> {
  const stage = await mkdtemp(path.join(siteDir, '.import-'));
  const undo: (() => Promise<unknown>)[] = [];
  try {
    let nth = 0;
    const staged: [string, string][] = [];
    for (const [file, bytes] of files) {
      const at = path.join(stage, `new-${nth++}`);
      await writeFile(at, bytes());
      staged.push([at, path.join(siteDir, file)]);
    }
    for (const [done, [at, file]] of staged.entries()) {
      await putInPlace(at, file, path.join(stage, `old-${done}`), undo);
      onFile(done + 1);
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  } finally {
    await rm(stage, {recursive: true, force: true});
  }
}

async function putInPlace(at: string, file: string, old: string, undo: (() => Promise<unknown>)[]): Promise<void> {
  const made = await mkdir(path.dirname(file), {recursive: true});
  if (made !== undefined) undo.push(() => removeFolders(path.dirname(file), made));
  const before = await bytesAt(file);
  if (before !== undefined) await cp(file, old);
  await rename(at, file);
  undo.push(() => (before === undefined ? rm(file) : rename(old, file)));
}

/** Removes empty folders from the innermost to `top`. */
async function removeFolders(folder: string, top: string): Promise<void> {
  for (let at = folder; at.startsWith(top); at = path.dirname(at)) await rmdir(at);
}
