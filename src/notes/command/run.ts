import {parseArgs, type ParseArgsConfig} from 'node:util';
import {importCommand} from '../../import/command';
import {addresses} from './addresses';
import {check} from './check';
import {diskAt} from './disk';
import {say, type Command, type ExitCode} from './exit';
import {mv} from './mv';
import {names} from './names';
import {KINDS_TEXT, newNote} from './new';
import {report} from './report';
import {recovered} from './transaction';
import type {NotesFolder} from '../files';

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
  [
    'addresses',
    {
      run: addresses,
      usage: '[--against <branch, commit or site map>]',
      purpose: 'name the addresses that were there on the main branch and lead nowhere now',
      options: {against: {type: 'string'}},
    },
  ],
  [
    'report',
    {
      run: report,
      usage: '[--json]',
      purpose: 'name orphans, dead ends, wanted and stale notes, and more that may want mending',
      options: {json: {type: 'boolean'}},
    },
  ],
  [
    'names',
    {
      run: names,
      usage: '[--out <file>]',
      purpose: 'print titles, aliases and headings as JSON, for editors that complete links',
      options: {out: {type: 'string'}},
    },
  ],
]);

const USAGE = `Usage:
${[...COMMANDS].map(([name, {usage, purpose}]) => `  npm run note -- ${name} ${usage}\n      ${purpose}`).join('\n')}
  npm run note -- import <folder or .zip> …
      bring notes over from elsewhere; import --help says more

${KINDS_TEXT}`;

/**
 * Does what `npm run note -- …` is asked for, after an interrupted move has been taken back. Throws, with the message for
 * the writer, when the words cannot be understood or the command fails.
 */
export async function runCommand(folder: NotesFolder, args: readonly string[]): Promise<ExitCode> {
  if (args[0] === 'import') return importCommand(args.slice(1));
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
