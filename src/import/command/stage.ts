import {mkdtemp, readdir, rm} from 'node:fs/promises';
import path from 'node:path';

/** `.import-71-Ab3dEf`: a folder of the process 71. */
const NAME = /^\.import-(\d+)-\w+$/;

/**
 * Makes a folder in the site in which files stand until each is put in its place, and takes away those that imports have left
 * which were killed.
 */
export async function newStage(siteDir: string): Promise<string> {
  for (const name of await readdir(siteDir)) {
    const [, pid] = NAME.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(path.join(siteDir, name), {recursive: true, force: true});
  }
  return mkdtemp(path.join(siteDir, `.import-${process.pid}-`));
}

function isAlive(pid: number): boolean {
  try {
    // Sends nothing, and fails when there is none.
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else's is one.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
