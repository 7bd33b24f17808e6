import {parseArgs, type ParseArgsConfig} from 'node:util';
import {check} from './command/check';
import {diskAt} from './command/disk';
import {say, type Command, type ExitCode} from './command/exit';
import {mv} from './command/mv';
import {KINDS_TEXT, newNote} from './command/new';
import {recovered} from './command/transaction';
import type {NotesFolder} from './files';

type Entry = {
  readonly run: Command;
  /** How it is called, without its name. */
  readonly usage: string;
  readonly purpose: string;
  readonly options?: ParseArgsConfig['options'];
};

const COMMANDS = new Map<string, Entry>([
  [
    'new',
    {
      run: newNote,
      usage: '<kind> "Title" [--in <folder>]',
      purpose: 'write a new note from its kind’s template',
      options: {in: {type: 'string'}},
    },
  ],
  ['check', {run: check, usage: '[files or folders]', purpose: 'check notes; all of them without arguments'}],
  [
    'mv',
    {
      run: mv,
      usage: '<from> <to> [--dry-run]',
      purpose: 'move a note or a folder, with every link to it and a redirect',
      options: {'dry-run': {type: 'boolean'}},
    },
  ],
]);

const USAGE = `Usage:
${[...COMMANDS].map(([name, {usage, purpose}]) => `  npm run note -- ${name} ${usage}\n      ${purpose}`).join('\n')}

${KINDS_TEXT}`;

const folder: NotesFolder = {siteDir: process.cwd(), notesDir: process.env.FIELDNOTES_DOCS ?? 'docs'};

async function run(args: readonly string[]): Promise<ExitCode> {
  if (args.includes('--help') || args.includes('-h')) return say(USAGE);
  const [name, ...rest] = args;
  if (name === undefined) throw new Error(USAGE);
  const command = COMMANDS.get(name);
  if (command === undefined) throw new Error(`There is no command «${name}».\n\n${USAGE}`);
  const {positionals, values} = parseArgs({args: rest, allowPositionals: true, options: command.options ?? {}});
  if (await recovered(diskAt(folder.siteDir))) {
    console.error('A move of notes was interrupted. It has been taken back: all files are as they were before it.\n');
  }
  // The cast is the border: no option is given more than once.
  return command.run(folder, {words: positionals, options: values as Record<string, string | boolean>});
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
