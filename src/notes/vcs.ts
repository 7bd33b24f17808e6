import {execFileSync} from 'node:child_process';
import type {VcsPreset} from '@docusaurus/types';

/**
 * How dates and authors of notes are read: from git in one pass, also while writing. A folder without git (a tarball,
 * say) builds too; its notes then show no dates, which is said once.
 */
export function vcsPreset(siteDir: string): VcsPreset {
  try {
    execFileSync('git', ['rev-parse', '--verify', 'HEAD'], {cwd: siteDir, stdio: 'ignore'});
    return 'git-eager';
  } catch {
    console.warn('No git history here: notes are shown without the date and author of their last change.');
    return 'disabled';
  }
}
