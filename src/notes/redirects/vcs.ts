import {execFileSync} from 'node:child_process';
import {parseRenames, type Rename} from './renames';

/** Enough for the renames of a long history. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The renames that the history of a folder tells, oldest first; paths are from that folder. A shallow clone tells what it
 * has, and a folder without git nothing.
 */
export function renamesIn(siteDir: string, notesDir: string): Rename[] {
  const args = ['log', '--topo-order', '--reverse', '--diff-filter=R', '--find-renames', '--name-status', '--relative'];
  try {
    const output = execFileSync('git', [...args, '-z', '--format=', '--', notesDir], {
      cwd: siteDir,
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return parseRenames(output);
  } catch {
    return [];
  }
}
