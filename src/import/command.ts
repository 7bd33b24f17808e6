import {lstat, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import type {NoteText} from '../notes/check';
import {typedPath, typedTarget} from '../notes/command/typed';
import {fileNameOf} from '../notes/draft';
import {readNotes, readTags, TAGS_FILE, type NotesFolder} from '../notes/files';
import {count} from '../notes/problems';
import {readNote} from '../notes/reading/note';
import {openFolder, type OpenedSource} from './command/disk';
import {folderBelow} from './command/into';
import {compare, writeAll, type Bytes} from './command/write';
import {openZip} from './command/zip';
import {DIALECTS, detect, dialectNamed} from './dialects';
import {importBundled} from './command/bundled';
import type {ImportResult} from './pipeline';
import {earlierNotes, linksToFiles, type Earlier} from './plan/earlier';
import {journalFolder} from './plan/plan';
import {reportHtml} from './report/html';
import {reportJson} from './report/json';
import {reportText} from './report/text';
import type {PageReport} from './report/types';
import type {Dialect, Source} from './types';

const USAGE = `Usage:
  npm run note -- import <folder or .zip> [--into docs/<folder>]   bring notes over from elsewhere

Options:
  --from <dialect>   ${DIALECTS.map(({name}) => name).join(', ')}; found out without it
  --into <folder>    where the notes go; a folder named as the source without it
  --dry-run          say what would be written, and write nothing
  --force            replace files that are there already
  --report <file>    write the report as .html, .json or text`;

/** Exit codes: 0 all came over as it was, 2 something did not and is reported, 1 failed with nothing written. */
type ExitCode = 0 | 1 | 2;

/**
 * Brings the notes of a folder or archive over into the wiki. `args` are the words after `import`. Throws, with nothing
 * written, when the source cannot be read or files are in the way.
 */
export async function importCommand(args: readonly string[]): Promise<ExitCode> {
  const {positionals, values} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: {type: 'string'},
      into: {type: 'string'},
      report: {type: 'string'},
      'dry-run': {type: 'boolean'},
      force: {type: 'boolean'},
      help: {type: 'boolean', short: 'h'},
    },
  });
  const [given] = positionals;
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  if (given === undefined || positionals.length > 1) throw new Error(USAGE);
  const folder: NotesFolder = {siteDir: process.cwd(), notesDir: process.env.FIELDNOTES_DOCS ?? 'docs'};
  const at = typedPath(folder.siteDir, given);
  const opened = await openSource(at, given);
  const name = path.basename(at).replace(/\.zip$/i, '');
  const source: Source = {name, files: new Map(opened.files.map((file) => [file.path, file]))};
  const dialect = values.from === undefined ? detect(source) : dialectNamed(values.from);
  const into = await folderBelow(folder, values.into ?? (fileNameOf(name) || 'imported'));
  const {result, earlier, links} = await planned(folder, source, dialect, into);
  const files = bytesOf(result, opened, path.posix.join(folder.notesDir, TAGS_FILE));
  const compared = await compare(folder.siteDir, files);
  console.log(`${reportText(result.report)}\n`);
  for (const refused of opened.refused) console.log(`Refused: ${refused}`);
  if (values.report !== undefined) await writeReport(typedTarget(values.report), result);
  const isHeld = values.force !== true && values['dry-run'] !== true;
  if (isHeld) refuseLinks(links);
  const other = compared.other.filter((file) => path.posix.basename(file) !== TAGS_FILE);
  const inTheWay = [...other, ...earlier.superseded];
  console.log(
    `${count(compared.fresh.length, 'new file')}, ${compared.same.length} there already, ${inTheWay.length} that would be replaced`,
  );
  if (earlier.left.length > 0) console.log(`Left as they are, of nothing that is brought over: ${some(earlier.left)}`);
  if (isHeld && inTheWay.length > 0) {
    throw new Error(`Nothing was written: ${some(inTheWay)} would be replaced. Choose another --into, or say --force.`);
  }
  if (values['dry-run'] !== true) await writeChanged(folder, files, {...compared, superseded: earlier.superseded});
  const lost = result.report.pages.some((page) => page.outcome === 'skipped' || isFailure(page));
  return result.report.findings.length > 0 || opened.refused.length > 0 || lost ? 2 : 0;
}

/** Throws when there are links that would lead elsewhere. */
function refuseLinks(links: readonly string[]): void {
  if (links.length === 0) return;
  throw new Error(
    `Nothing was written: these links of the wiki would not lead where they do now. Write more of their paths, or say --force.\n  ${links.slice(0, 10).join('\n  ')}`,
  );
}

/** `a, b`, or the first five of more. */
function some(files: readonly string[]): string {
  return `${files.slice(0, 5).join(', ')}${files.length > 5 ? `, … (${files.length})` : ''}`;
}

/** Whether words or links of a page are gone without a reason: the import has failed there, and says so. */
function isFailure({missing, lost}: PageReport): boolean {
  return missing.length > 0 || lost.length > 0;
}

async function openSource(at: string, given: string): Promise<OpenedSource> {
  const stats = await lstat(at).catch(() => undefined);
  if (stats === undefined) throw new Error(`There is no folder or archive ${given}.`);
  if (stats.isDirectory()) return openFolder(at);
  if (stats.isFile() && /\.zip$/i.test(at)) return openZip(await readFile(at));
  throw new Error(`${given} is neither a folder nor a .zip archive.`);
}

/** What an import gives, what becomes of notes that are in its folders, and links of the wiki that would lead elsewhere. */
type Planned = {readonly result: ImportResult; readonly earlier: Earlier; readonly links: readonly string[]};

async function planned(folder: NotesFolder, source: Source, dialect: Dialect, into: string): Promise<Planned> {
  const {siteDir, notesDir} = folder;
  const tagsPath = path.join(siteDir, notesDir, TAGS_FILE);
  const [texts, {tags, problems}] = await Promise.all([readNotes(folder), readTags(folder)]);
  if (problems.length > 0) throw new Error(`${TAGS_FILE} cannot be read; mend it first: npm run note -- check`);
  const text = await readFile(tagsPath, 'utf8').catch(() => '');
  // What an earlier import wrote is written again; it must not count as being in the way of itself.
  const own = [into, journalFolder(into)].map((below) => `${notesDir}/${below}/`);
  const isOwn = ({sourcePath}: NoteText) => own.some((below) => sourcePath.startsWith(below));
  const existing = texts.filter((note) => !isOwn(note)).map(readNote);
  const today = new Date().toLocaleDateString('sv-SE');
  const result = await importBundled(source, {
    dialect,
    notesDir,
    into,
    existing,
    tags: {text, keys: tags},
    today,
    progress,
  });
  const written = new Set(result.files.map((file) => file.path));
  const there = texts.filter((note) => isOwn(note) && !written.has(note.sourcePath)).map(readNote);
  const earlier = earlierNotes(there, [...written], notesDir);
  const going = there.filter(({sourcePath}) => earlier.superseded.includes(sourcePath));
  const staying = [...existing, ...there.filter((note) => !going.includes(note))];
  return {result, earlier, links: [...result.changed, ...linksToFiles(staying, going, notesDir)]};
}

/** A line that says how far it is, on a terminal alone. */
function progress(done: number, total: number): void {
  if (!process.stderr.isTTY || (done % 25 !== 0 && done !== total)) return;
  const width = 30;
  const bar = '█'.repeat(Math.round((done / total) * width)).padEnd(width, '░');
  process.stderr.write(`\r${bar} ${done} of ${total}${done === total ? '\n' : ''}`);
}

function bytesOf({files, tags}: ImportResult, opened: OpenedSource, tagsPath: string): Bytes {
  const text = (value: string) => () => new TextEncoder().encode(value);
  const own = files.map((file): [string, () => Uint8Array] => [
    file.path,
    'text' in file ? text(file.text) : () => opened.bytesOf(file.copyOf),
  ]);
  return new Map([...own, [tagsPath, text(tags)]]);
}

type Places = {readonly same: readonly string[]; readonly superseded: readonly string[]};

async function writeChanged({siteDir}: NotesFolder, files: Bytes, {same, superseded}: Places): Promise<void> {
  const unchanged = new Set(same);
  const changed = new Map([...files].filter(([file]) => !unchanged.has(file)));
  await writeAll(siteDir, changed, superseded);
  const gone = superseded.length === 0 ? '' : ` Took away ${superseded.join(', ')}.`;
  console.log(changed.size === 0 && gone === '' ? 'Nothing changed.' : `Wrote ${count(changed.size, 'file')}.${gone}`);
}

async function writeReport(file: string, {report}: ImportResult): Promise<void> {
  const text = /\.html?$/i.test(file)
    ? reportHtml(report)
    : /\.json$/i.test(file)
      ? reportJson(report)
      : reportText(report);
  await writeFile(file, text);
}
