import {repository} from '../../../package.json';
import {identityOf} from '../../publish/identity';
import {NOTE_KINDS} from '../../types';
import type {NotesFolder} from '../files';
import {KINDS, isKind} from '../kinds';
import {nearest} from '../nearest';
import {writeNewNote} from '../new';
import {say, textOption, type ExitCode, type Words} from './exit';
import {today} from './wiki';

/** The kinds with what they are for, a line each. */
export const KINDS_TEXT = `Kinds:
${NOTE_KINDS.map((kind) => `  ${kind.padEnd(9)}${KINDS[kind].purpose}`).join('\n')}`;

/** `new <kind> "Title" [--in <folder>]`: writes a note from its kind's template. */
export async function newNote(folder: NotesFolder, words: Words): Promise<ExitCode> {
  const [kind, ...rest] = words.words;
  if (!isKind(kind)) {
    const near = nearest(kind ?? '', NOTE_KINDS, 1).map((name) => ` Perhaps ${name}?`);
    throw new Error(
      `${kind === undefined ? 'Say which kind' : `There is no kind «${kind}»`}.${near.join('')}\n\n${KINDS_TEXT}`,
    );
  }
  const title = rest.join(' ').trim();
  if (title === '') throw new Error(`Give the note a title: npm run note -- new ${kind} "Title"`);
  const draft = {kind, title, today: today()};
  const {sourcePath, address} = await writeNewNote(folder, draft, textOption(words, 'in'));
  const {baseUrl} = identityOf(repository, process.env);
  return say(`Wrote    ${sourcePath}\nAddress  http://localhost:3000${baseUrl}${address} (with npm start)`);
}
