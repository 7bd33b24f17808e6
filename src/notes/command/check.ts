import path from 'node:path';
import {markupProblems} from '../../components/markup';
import type {Problem} from '../../types';
import {checkNote, type NoteText} from '../check';
import {readTags, readTexts, type NotesFolder} from '../files';
import {count, formatProblems} from '../problems';
import {problemsBetween} from '../transform/problems';
import {say, type ExitCode, type Words} from './exit';
import {readWiki} from './wiki';

/** `check [files or folders]`: names every problem of the notes, all of them without words. */
export async function check(folder: NotesFolder, {words}: Words): Promise<ExitCode> {
  const {index, texts, textOf} = await readWiki(folder);
  const notes = words.length === 0 ? texts : await notesAt(folder, words, texts);
  const {tags, problems: tagProblems} = await readTags(folder);
  const paths = new Set(notes.map(({sourcePath}) => sourcePath));
  const problems = [
    ...tagProblems,
    ...notes.flatMap((note) => problemsOf(note, tags)),
    ...problemsBetween(index, textOf).filter(({sourcePath}) => paths.has(sourcePath)),
  ];
  if (problems.length === 0) return say(`${count(notes.length, 'note')} checked, all in order.`);
  console.error(formatProblems(problems));
  return 2;
}

function problemsOf(note: NoteText, tags: ReadonlySet<string>): Problem[] {
  const {problems, frontMatter} = checkNote(note, tags);
  return [...problems, ...markupProblems({...frontMatter, sourcePath: note.sourcePath})];
}

/** The notes at or below the given paths, which are from the current folder. */
async function notesAt(
  {siteDir}: NotesFolder,
  paths: readonly string[],
  all: readonly NoteText[],
): Promise<NoteText[]> {
  const texts = paths.map((given) => {
    const wanted = path.relative(siteDir, path.resolve(given)).split(path.sep).join('/');
    const below = all.filter(
      ({sourcePath}) => [sourcePath, ''].includes(wanted) || sourcePath.startsWith(`${wanted}/`),
    );
    if (below.length > 0) return below;
    if (!/\.mdx?$/.test(wanted)) throw new Error(`There are no notes in ${given}.`);
    return readTexts(siteDir, [wanted]);
  });
  const named = (await Promise.all(texts)).flat();
  return [...new Map(named.map((note) => [note.sourcePath, note])).values()];
}
