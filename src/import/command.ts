import {lstat, readFile, realpath, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {fileNameOf} from '../notes/draft';
import {readNotes, readTags, TAGS_FILE, type NotesFolder} from '../notes/files';
import {count} from '../notes/problems';
import {readNote} from '../notes/reading/note';
import {openFolder, type OpenedSource} from './command/disk';
import {compare, writeAll, type Bytes} from './command/write';
import {openZip} from './command/zip';
import {DIALECTS, detect, dialectNamed} from './dialects';
import {importBundled} from './command/bundled';
import type {ImportResult} from './pipeline';
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
  const opened = await openSource(given);
  const name = path.basename(path.resolve(given)).replace(/\.zip$/i, '');
  const source: Source = {name, files: new Map(opened.files.map((file) => [file.path, file]))};
  const dialect = values.from === undefined ? detect(source) : dialectNamed(values.from);
  const into = await folderBelow(folder, values.into ?? (fileNameOf(name) || 'imported'));
  const result = await planned(folder, source, dialect, into);
  const files = bytesOf(result, opened, path.posix.join(folder.notesDir, TAGS_FILE));
  const compared = await compare(folder.siteDir, files);
  console.log(`${reportText(result.report)}\n`);
  for (const refused of opened.refused) console.log(`Refused: ${refused}`);
  if (values.report !== undefined) await writeReport(values.report, result);
  if (result.changed.length > 0 && values.force !== true && values['dry-run'] !== true) {
    const links = result.changed.slice(0, 10).join('\n  ');
    throw new Error(
      `Nothing was written: these links of the wiki would not lead where they do now. Write more of their paths, or say --force.\n  ${links}`,
    );
  }
  const inTheWay = compared.other.filter((file) => path.posix.basename(file) !== TAGS_FILE);
  console.log(
    `${count(compared.fresh.length, 'new file')}, ${compared.same.length} there already, ${inTheWay.length} that would be replaced`,
  );
  if (inTheWay.length > 0 && values.force !== true && values['dry-run'] !== true) {
    throw new Error(
      `Nothing was written: ${inTheWay.slice(0, 5).join(', ')}${inTheWay.length > 5 ? ', …' : ''} would be replaced. Choose another --into, or say --force.`,
    );
  }
  if (values['dry-run'] !== true) await writeChanged(folder, files, compared.same);
  const lost = result.report.pages.some((page) => page.outcome === 'skipped' || isFailure(page));
  return result.report.findings.length > 0 || opened.refused.length > 0 || lost ? 2 : 0;
}

/** Whether words or links of a page are gone without a reason: the import has failed there, and says so. */
function isFailure({missing, lost}: PageReport): boolean {
  return missing.length > 0 || lost.length > 0;
}

async function openSource(given: string): Promise<OpenedSource> {
  const stats = await lstat(given).catch(() => undefined);
  if (stats === undefined) throw new Error(`There is no folder or archive ${given}.`);
  if (stats.isDirectory()) return openFolder(given);
  if (stats.isFile() && /\.zip$/i.test(given)) return openZip(await readFile(given));
  throw new Error(`${given} is neither a folder nor a .zip archive.`);
}

/** `docs/x` or `x` → `x`, the folder from the folder of notes. Throws for one outside of it, and for the journal's. */
async function folderBelow({siteDir, notesDir}: NotesFolder, into: string): Promise<string> {
  const root = path.join(siteDir, notesDir);
  const named = into === notesDir || into.startsWith(`${notesDir}/`) ? path.join(siteDir, into) : path.join(root, into);
  const below = path.relative(root, named).split(path.sep).join('/');
  if (below.startsWith('..') || path.isAbsolute(below)) throw new Error(`The folder ${into} lies outside ${notesDir}.`);
  const safe = below
    .split('/')
    .map((part) => fileNameOf(part) || 'notes')
    .join('/');
  if (safe !== below) {
    throw new Error(
      below === ''
        ? `Name a folder in ${notesDir} for the notes: --into ${notesDir}/<folder>.`
        : `«${into}» makes no good address. Perhaps --into ${notesDir}/${safe}?`,
    );
  }
  if (below === 'journal' || below.startsWith('journal/')) {
    throw new Error(`The folder ${into} is the journal's: imported notes have another kind.`);
  }
  const real = await realpath(named).catch(() => undefined);
  if (real !== undefined && path.relative(await realpath(root), real).startsWith('..')) {
    throw new Error(`The folder ${into} is a link to another place.`);
  }
  return below;
}

async function planned(folder: NotesFolder, source: Source, dialect: Dialect, into: string): Promise<ImportResult> {
  const {siteDir, notesDir} = folder;
  const tagsPath = path.join(siteDir, notesDir, TAGS_FILE);
  const [texts, {tags, problems}] = await Promise.all([readNotes(folder), readTags(folder)]);
  if (problems.length > 0) throw new Error(`${TAGS_FILE} cannot be read; mend it first: npm run note -- check`);
  const text = await readFile(tagsPath, 'utf8').catch(() => '');
  // What an earlier import wrote is written again; it must not count as being in the way of itself.
  const own = [into, journalFolder(into)].map((below) => `${notesDir}/${below}/`);
  const existing = texts.filter(({sourcePath}) => !own.some((below) => sourcePath.startsWith(below))).map(readNote);
  const today = new Date().toLocaleDateString('sv-SE');
  return importBundled(source, {dialect, notesDir, into, existing, tags: {text, keys: tags}, today, progress});
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

async function writeChanged({siteDir}: NotesFolder, files: Bytes, same: readonly string[]): Promise<void> {
  const unchanged = new Set(same);
  const changed = new Map([...files].filter(([file]) => !unchanged.has(file)));
  await writeAll(siteDir, changed);
  console.log(changed.size === 0 ? 'Nothing changed.' : `Wrote ${count(changed.size, 'file')}.`);
}

async function writeReport(file: string, {report}: ImportResult): Promise<void> {
  const text = /\.html?$/i.test(file)
    ? reportHtml(report)
    : /\.json$/i.test(file)
      ? reportJson(report)
      : reportText(report);
  await writeFile(file, text);
}
