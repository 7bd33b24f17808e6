import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';

const SOURCE = path.join(__dirname, '..', '..');

/** What is run of the site's own; styles and templates make nothing that is kept. */
const CODE = /\.(?:tsx?|cjs)$/u;

/** Beside the code: which packages there are, and in which versions. */
const PACKAGES = ['package.json', 'package-lock.json'];

/**
 * Stands for all code that may have made a value: that of the folder, which is this site's, its packages' versions, which are
 * named beside it, and Node's version.
 */
export function codeDigest(source = SOURCE): string {
  const names = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter((name) => CODE.test(name));
  const files = [...names.sort(), ...PACKAGES.map((name) => path.join('..', name))];
  const hash = createHash('sha1').update(process.version);
  for (const name of files) hash.update(`\n${name}\n`).update(textOf(path.join(source, name)));
  return hash.digest('hex');
}

/** A clone without a list of versions is one that has been made by other means. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
