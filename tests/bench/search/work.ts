import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

/** A temporary folder for as long as something needs it, or until the process ends. */
export async function inTemporary<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const remove = (): void => rmSync(folder, {recursive: true, force: true});
  process.once('exit', remove);
  try {
    return await use(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/** Says on standard error what is being done, since standard output is for the table. */
export function say(sentence: string): void {
  console.error(`${sentence} …`);
}
