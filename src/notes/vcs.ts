import {execFileSync} from 'node:child_process';
import type {VcsPreset} from '@docusaurus/types';

/** Said once, by the notes' plugin: the configuration is loaded several times. */
export const NO_HISTORY = 'No git history here: notes are shown without the date and author of their last change.';

/**
 * How dates and authors of notes are read: from git in one pass, also while writing. A folder without git (a tarball,
 * say) builds too; its notes then show no dates.
 */
export function vcsPreset(siteDir: string): VcsPreset {
  return hasHistory(siteDir) ? 'git-eager' : 'disabled';
}

/** Whether the folder lies in a git repository that has a commit. */
export function hasHistory(siteDir: string): boolean {
  try {
    execFileSync('git', ['rev-parse', '--verify', 'HEAD'], {cwd: siteDir, stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}
