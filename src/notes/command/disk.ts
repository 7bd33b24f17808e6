import {copyFile, mkdir, open, readFile, readdir, rename, rm, rmdir, stat} from 'node:fs/promises';
import path from 'node:path';

/** What a change of files asks of the disk. Paths are from the site's root. */
export type Disk = {
  readonly exists: (file: string) => Promise<boolean>;
  readonly read: (file: string) => Promise<Buffer>;
  /** Makes a folder and those above it; gives the topmost that was not there. */
  readonly makeFolder: (folder: string) => Promise<string | undefined>;
  /** Writes a file and waits until it is safe; `like` names one whose permissions it takes. */
  readonly write: (file: string, data: string, like?: string) => Promise<void>;
  readonly copy: (from: string, to: string) => Promise<void>;
  /** Puts a file elsewhere, in one step. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Takes away a file, or a folder with all that is in it; nothing when it is not there. */
  readonly remove: (file: string) => Promise<void>;
  /** Takes away a folder if it is empty. */
  readonly removeEmpty: (folder: string) => Promise<void>;
};

/** The disk below a folder. */
export function diskAt(siteDir: string): Disk {
  const at = (file: string) => path.join(siteDir, file);
  return {
    exists: (file) => isThere(at(file)),
    read: (file) => readFile(at(file)),
    makeFolder: async (folder) => {
      const made = await mkdir(at(folder), {recursive: true});
      return made === undefined ? undefined : path.relative(siteDir, made).split(path.sep).join('/');
    },
    write: async (file, data, like) => {
      const mode = like === undefined ? undefined : (await stat(at(like))).mode;
      const handle = await open(at(file), 'w', mode);
      try {
        await handle.writeFile(data);
        if (mode !== undefined) await handle.chmod(mode);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    copy: (from, to) => copyFile(at(from), at(to)),
    rename: (from, to) => rename(at(from), at(to)),
    remove: (file) => rm(at(file), {recursive: true, force: true}),
    removeEmpty: async (folder) => {
      if ((await isThere(at(folder))) && (await readdir(at(folder))).length === 0) await rmdir(at(folder));
    },
  };
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}
