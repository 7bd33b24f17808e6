import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';

/**
 * The seed of all property tests of a run, from 0 to 2³¹ − 1: made from what is committed, so that each change is tried with
 * other inputs, and what passed once passes again with the same code. `PROPERTY_SEED=random` draws one, a number is taken
 * as it is. A failing property prints the seed and the path to its example.
 */
export function propertySeed(root: string, wanted = process.env['PROPERTY_SEED']): number {
  if (wanted === 'random') return Math.floor(Math.random() * 2 ** 31);
  if (wanted !== undefined && /^\d+$/u.test(wanted)) return Number(wanted) % 2 ** 31;
  return createHash('sha256').update(treeOf(root)).digest().readUInt32BE() % 2 ** 31;
}

/** The name that git gives all committed files together; without git one and the same. */
function treeOf(root: string): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD^{tree}'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
