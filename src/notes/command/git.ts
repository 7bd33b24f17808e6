import {execFileSync} from 'node:child_process';
import {GlobExcludeDefault, createMatcher} from '@docusaurus/utils';
import type {NoteText} from '../check';
import type {NotesFolder} from '../files';
import {compareText} from '../problems';

const MOST_BYTES = 1024 * 1024 * 1024;

/** The commit at which this tree left another branch; nothing where there is no git, no such branch, or no way there. */
export function forkPoint(siteDir: string, ref: string): string | undefined {
  return ask(siteDir, ['merge-base', 'HEAD', ref])?.toString('utf8').trim();
}

/** The notes and other files of a commit, read without touching the tree. Throws when there is no such commit. */
export function filesAt(
  {siteDir, notesDir}: NotesFolder,
  commit: string,
): {readonly texts: readonly NoteText[]; readonly files: readonly string[]} {
  const listed = ask(siteDir, ['ls-tree', '-r', '-z', commit, '--', notesDir, 'static']);
  if (listed === undefined) throw new Error(`There is no commit ${commit}.`);
  const entries = listed.toString('utf8').split('\0').flatMap(entryOf);
  const isLeftOut = createMatcher(GlobExcludeDefault);
  const isNote = ({file}: Entry) => /\.mdx?$/.test(file) && file.startsWith(`${notesDir}/`) && !isLeftOut(file);
  const notes = entries.filter(isNote).sort((a, b) => compareText(a.file, b.file));
  const blobs = blobsOf(
    siteDir,
    notes.map(({id}) => id),
  );
  return {
    texts: notes.map(({file}, nth) => ({sourcePath: file, text: blobs[nth] ?? ''})),
    files: entries.filter((entry) => !isNote(entry)).map(({file}) => file),
  };
}

/** The day of each file's last change, `2026-03-21`, by its path from the site's root; none without git. */
export function daysOfChange({siteDir, notesDir}: NotesFolder): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const log = ask(siteDir, ['log', '--format=%x01%cs', '--name-only', '--relative', '-z', '--', notesDir]);
  for (const commit of (log?.toString('utf8') ?? '').split('\u0001').slice(1)) {
    const [day = '', ...files] = commit.split(/[\0\n]+/);
    for (const file of files) if (file !== '' && !days.has(file)) days.set(file, day);
  }
  return days;
}

type Entry = {readonly id: string; readonly file: string};

/** `100644 blob 1f2e…\tdocs/a.md` */
function entryOf(line: string): Entry[] {
  const {id, file} = /^\d+ blob (?<id>[0-9a-f]+)\t(?<file>.+)$/s.exec(line)?.groups ?? {};
  return id === undefined || file === undefined ? [] : [{id, file}];
}

/** The texts of blobs, in the order of their ids. */
function blobsOf(siteDir: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const output = ask(siteDir, ['cat-file', '--batch'], `${ids.join('\n')}\n`) ?? Buffer.alloc(0);
  const texts: string[] = [];
  for (let at = 0; at < output.length;) {
    const line = output.indexOf('\n', at);
    const size = Number(output.toString('utf8', at, line).split(' ').at(-1));
    if (Number.isNaN(size)) throw new Error('The history of the notes cannot be read.');
    texts.push(output.toString('utf8', line + 1, line + 1 + size));
    at = line + size + 2;
  }
  return texts;
}

function ask(siteDir: string, args: readonly string[], input = ''): Buffer | undefined {
  try {
    return execFileSync('git', args, {cwd: siteDir, input, maxBuffer: MOST_BYTES, stdio: ['pipe', 'pipe', 'ignore']});
  } catch {
    return undefined;
  }
}
