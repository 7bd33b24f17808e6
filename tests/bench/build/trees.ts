import {readFileSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';

/** Names of files that two folders do not have in common, or not with the same bytes; sorted. */
export function differences(a: string, b: string): readonly string[] {
  const names = new Set([...filesBelow(a), ...filesBelow(b)]);
  return [...names].filter((name) => !isSame(path.join(a, name), path.join(b, name))).sort();
}

function filesBelow(dir: string): readonly string[] {
  const names = readdirSync(dir, {recursive: true, encoding: 'utf8'});
  return names.filter((name) => statSync(path.join(dir, name)).isFile());
}

function isSame(a: string, b: string): boolean {
  try {
    return readFileSync(a).equals(readFileSync(b));
  } catch {
    return false;
  }
}
