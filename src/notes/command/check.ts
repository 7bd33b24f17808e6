import path from 'node:path';
import {markupProblems} from '../../components/markup';
import type {Problem} from '../../types';
import {checkNote, type NoteText} from '../check';
import {isPart, readTags, readTexts, type NotesFolder} from '../files';
import {count, formatProblems} from '../problems';
import {problemsBetween} from '../transform/problems';
import {say, type ExitCode, type Words} from './exit';
import {typedPath} from './typed';
import {readWiki} from './wiki';

/** `check [files or folders]`: names every problem of the notes, all of them without words. */
export async function check(folder: NotesFolder, {words}: Words): Promise<ExitCode> {
  const {index, texts, others, textOf} = await readWiki(folder);
  const notes = words.length === 0 ? texts : await notesAt(folder, words, texts);
  const {tags, problems: tagProblems} = await readTags(folder);
  const parts = others.filter(({sourcePath}) => isPart(sourcePath) && isAsked(folder, words, sourcePath));
  const paths = new Set([...notes, ...parts].map(({sourcePath}) => sourcePath));
  const problems = [
    ...tagProblems,
    ...notes.flatMap((note) => problemsOf(note, tags)),
    ...problemsBetween(index, textOf, parts).filter(({sourcePath}) => paths.has(sourcePath)),
  ];
  if (problems.length === 0) return say(`${count(notes.length, 'note')} checked, all in order.`);
  console.error(formatProblems(problems));
  return 2;
}

function problemsOf(note: NoteText, tags: ReadonlySet<string>): Problem[] {
  const {problems, frontMatter} = checkNote(note, tags);
  return [...problems, ...markupProblems({...frontMatter, sourcePath: note.sourcePath})];
}

/** Whether a file is at or below one of the given paths, as they are typed; without any, all are. */
function isAsked(folder: NotesFolder, paths: readonly string[], sourcePath: string): boolean {
  return paths.length === 0 || paths.some((given) => isAt(wantedBy(folder, given), sourcePath));
}

function isAt(wanted: string, sourcePath: string): boolean {
  return [sourcePath, ''].includes(wanted) || sourcePath.startsWith(`${wanted}/`);
}

/** The path from the site's root that is meant by a given one. */
function wantedBy({siteDir}: NotesFolder, given: string): string {
  return path.relative(siteDir, typedPath(siteDir, given)).split(path.sep).join('/');
}

/** The notes at or below the given paths. */
async function notesAt(folder: NotesFolder, paths: readonly string[], all: readonly NoteText[]): Promise<NoteText[]> {
  const texts = paths.map((given) => {
    const wanted = wantedBy(folder, given);
    const below = all.filter(({sourcePath}) => isAt(wanted, sourcePath));
    if (below.length > 0) return below;
    if (!/\.mdx?$/.test(wanted)) throw new Error(`There are no notes in ${given}.`);
    return readTexts(folder.siteDir, [wanted]);
  });
  const named = (await Promise.all(texts)).flat();
  return [...new Map(named.map((note) => [note.sourcePath, note])).values()];
}
