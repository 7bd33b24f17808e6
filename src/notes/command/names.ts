import {writeFile} from 'node:fs/promises';
import type {NotesFolder} from '../files';
import {count} from '../problems';
import {namesForEditors} from '../report/names';
import {say, textOption, type ExitCode, type Words} from './exit';
import {typedTarget} from './typed';
import {readWiki} from './wiki';

/** `names [--out <file>]`: the names of all notes as JSON, for editors that complete links. */
export async function names(folder: NotesFolder, words: Words): Promise<ExitCode> {
  const {index} = await readWiki(folder);
  const all = namesForEditors(index);
  const out = textOption(words, 'out');
  if (out === undefined) return say(JSON.stringify(all));
  await writeFile(typedTarget(out), JSON.stringify(all));
  return say(`Wrote ${count(all.length, 'note')} into ${out}`);
}
