import {existsSync} from 'node:fs';
import path from 'node:path';

/** The folder in which a command was typed: npm starts it in the site's root, and says in `INIT_CWD` where it was. */
export function typedIn(): string {
  return process.env.INIT_CWD ?? process.cwd();
}

/** Whether a path lies in a folder, or is it. */
export function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/**
 * The whole path of a file or folder that is meant by what is typed: from the current folder, or from the site's root,
 * whichever has it. The current folder comes first, unless it lies outside of the site. Without either, the path that
 * the first would give.
 */
export function typedPath(siteDir: string, given: string): string {
  const current = typedIn();
  const bases = isInside(siteDir, current) ? [current, siteDir] : [siteDir, current];
  const [first = given, second = first] = bases.map((base) => path.resolve(base, given));
  return !existsSync(first) && existsSync(second) ? second : first;
}

/** The whole path of a file that a command is to write: from the current folder. */
export function typedTarget(given: string): string {
  return path.resolve(typedIn(), given);
}
