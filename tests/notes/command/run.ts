import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {vi} from 'vitest';
import {runCommand} from '../../../src/notes/command/run';
import {folderWith} from '../../folder';

const SETTINGS = ['user.name=Test', 'user.email=test@example.org', 'commit.gpgsign=false', 'init.defaultBranch=main'];

export type Outcome = {readonly code: number; readonly out: string; readonly err: string};

/** Does what `npm run note -- …` does in a site of its own, and keeps what it prints. */
export async function runNote(
  siteDir: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const printed = {out: '', err: ''};
  vi.spyOn(console, 'log').mockImplementation((text) => void (printed.out += `${text}\n`));
  vi.spyOn(console, 'error').mockImplementation((text) => void (printed.err += `${text}\n`));
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    return {code: await runCommand({siteDir, notesDir: 'docs'}, args), ...printed};
  } catch (error) {
    return {...printed, code: 1, err: printed.err + (error instanceof Error ? error.message : String(error))};
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}

/** A site with these notes and files below `docs`. */
export function siteOf(files: Readonly<Record<string, string>>): string {
  const below = Object.entries(files).map(([name, text]) => [`docs/${name}`, text]);
  return folderWith({
    'package.json': '{"name": "garden", "repository": "github:ada/garden"}',
    'docs/tags.yml': 'soil: {label: Soil}\n',
    ...Object.fromEntries(below),
  });
}

/** The texts of all files below a site's `docs`, but for the list of tags. */
export function docsOf(site: string): Readonly<Record<string, string>> {
  const docs = path.join(site, 'docs');
  const files = readdirSync(docs, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name !== 'tags.yml')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(files.map((file) => [path.relative(docs, file), readFileSync(file, 'utf8')]));
}

/** Runs git in a folder as somebody with a name. */
export function git(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', [...SETTINGS.flatMap((pair) => ['-c', pair]), ...args], {cwd, stdio: 'ignore'});
}
