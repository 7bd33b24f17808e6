import path from 'node:path';
import {parseArgs} from 'node:util';
import {repository} from '../../package.json';
import {markupProblems} from '../components/markup';
import {importCommand} from '../import/command';
import {identityOf} from '../publish/identity';
import {NOTE_KINDS, type Problem} from '../types';
import {checkNote, type NoteText} from './check';
import {readNotes, readTags, readTexts, type NotesFolder} from './files';
import {KINDS, isKind} from './kinds';
import {nearest} from './nearest';
import {writeNewNote} from './new';
import {count, formatProblems} from './problems';

const USAGE = `Usage:
  npm run note -- new <kind> "Title" [--in <folder>]   write a new note from its kind's template
  npm run note -- check [files or folders]             check notes; all of them without arguments
  npm run note -- import <folder or .zip>              bring notes over from elsewhere; --help says more

Kinds:
${NOTE_KINDS.map((kind) => `  ${kind.padEnd(9)}${KINDS[kind].purpose}`).join('\n')}`;

/** Exit codes: 0 all is well, 2 problems were found, 1 the command failed. */
type ExitCode = 0 | 1 | 2;

const folder: NotesFolder = {siteDir: process.cwd(), notesDir: process.env.FIELDNOTES_DOCS ?? 'docs'};

async function run(args: string[]): Promise<ExitCode> {
  if (args[0] === 'import') return importCommand(args.slice(1));
  const {positionals, values} = parseArgs({
    args,
    allowPositionals: true,
    options: {in: {type: 'string'}, help: {type: 'boolean', short: 'h'}},
  });
  const [command, ...rest] = positionals;
  if (values.help === true) return say(USAGE);
  if (command === 'new') return newNote(rest, values.in);
  if (command === 'check') return check(rest);
  throw new Error(command === undefined ? USAGE : `There is no command «${command}».\n\n${USAGE}`);
}

async function newNote([kind, ...words]: string[], into: string | undefined): Promise<ExitCode> {
  if (!isKind(kind)) {
    const near = nearest(kind ?? '', NOTE_KINDS, 1).map((name) => ` Perhaps ${name}?`);
    throw new Error(
      `${kind === undefined ? 'Say which kind' : `There is no kind «${kind}»`}.${near.join('')}\n\n${USAGE}`,
    );
  }
  const title = words.join(' ').trim();
  if (title === '') throw new Error(`Give the note a title: npm run note -- new ${kind} "Title"`);
  const today = new Date().toLocaleDateString('sv-SE');
  const {sourcePath, address} = await writeNewNote(folder, {kind, title, today}, into);
  const {baseUrl} = identityOf(repository, process.env);
  return say(`Wrote    ${sourcePath}\nAddress  http://localhost:3000${baseUrl}${address} (with npm start)`);
}

async function check(paths: readonly string[]): Promise<ExitCode> {
  const notes = paths.length === 0 ? await readNotes(folder) : await notesAt(paths);
  const {tags, problems: tagProblems} = await readTags(folder);
  const problems = [...tagProblems, ...notes.flatMap((note) => problemsOf(note, tags))];
  if (problems.length === 0) return say(`${count(notes.length, 'note')} checked, all in order.`);
  console.error(formatProblems(problems));
  return 2;
}

function problemsOf(note: NoteText, tags: ReadonlySet<string>): Problem[] {
  const {problems, frontMatter} = checkNote(note, tags);
  return [...problems, ...markupProblems({...frontMatter, sourcePath: note.sourcePath})];
}

/** The notes at or below the given paths, which are from the current folder. */
async function notesAt(paths: readonly string[]): Promise<NoteText[]> {
  const all = await readNotes(folder);
  const texts = paths.map((given) => {
    const wanted = path.relative(folder.siteDir, path.resolve(given)).split(path.sep).join('/');
    const below = all.filter(
      ({sourcePath}) => [sourcePath, ''].includes(wanted) || sourcePath.startsWith(`${wanted}/`),
    );
    if (below.length > 0) return below;
    if (!/\.mdx?$/.test(wanted)) throw new Error(`There are no notes in ${given}.`);
    return readTexts(folder.siteDir, [wanted]);
  });
  const named = (await Promise.all(texts)).flat();
  return [...new Map(named.map((note) => [note.sourcePath, note])).values()];
}

function say(text: string): ExitCode {
  console.log(text);
  return 0;
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
