import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {GlobExcludeDefault, Globby} from '@docusaurus/utils';
import type {Problem} from '../types';
import {checkNote, type CheckedNote, type NoteText} from './check';
import {compareText, sortProblems} from './problems';
import {parseTags} from './tags';

/** Name of the list of tags in the folder of notes. */
export const TAGS_FILE = 'tags.yml';

/** Where the notes are: the site's root and the folder of notes from it, such as `docs`. */
export type NotesFolder = {readonly siteDir: string; readonly notesDir: string};

/** Paths of all notes below the folder from the site's root, sorted; the same files that Docusaurus takes for notes. */
export async function noteFiles({siteDir, notesDir}: NotesFolder): Promise<string[]> {
  const files = await Globby('**/*.{md,mdx}', {cwd: path.join(siteDir, notesDir), ignore: GlobExcludeDefault});
  return files.map((file) => path.posix.join(notesDir, file)).sort(compareText);
}

/** Reads every note below the folder, in the order of their paths. */
export async function readNotes(folder: NotesFolder): Promise<NoteText[]> {
  return readTexts(folder.siteDir, await noteFiles(folder));
}

/**
 * Paths from the site's root of what lies beside the notes, such as pictures, and of static files; hidden files below the
 * notes are among them.
 */
export async function listFiles({siteDir, notesDir}: NotesFolder): Promise<string[]> {
  const listed = async (folder: string, dot: boolean) => {
    const ignore = ['**/.git/**', '**/node_modules/**'];
    const files = await Globby('**/*', {cwd: path.join(siteDir, folder), dot, ignore});
    return files.map((file) => path.posix.join(folder, file));
  };
  const notes = new Set(await noteFiles({siteDir, notesDir}));
  const all = [...(await listed(notesDir, true)), ...(await listed('static', false))];
  return all.filter((file) => !notes.has(file)).sort(compareText);
}

/** Whether a file beside the notes is a text that notes take in, such as `docs/_part.mdx`. */
export function isPart(file: string): boolean {
  return /\.mdx?$/.test(file) && !file.startsWith('static/');
}

/** Reads the named notes; paths are from the site's root. */
export async function readTexts(siteDir: string, sourcePaths: readonly string[]): Promise<NoteText[]> {
  return inTurns(sourcePaths, async (sourcePath) => ({
    sourcePath,
    text: await readFile(path.join(siteDir, sourcePath), 'utf8'),
  }));
}

/** Files that are open at once; a system lets a process open about a thousand. */
const OPEN = 256;

/** Does something with every file, with so many at a time as may be open; in their order. */
export async function inTurns<T>(paths: readonly string[], does: (path: string) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let at = 0; at < paths.length; at += OPEN) {
    done.push(...(await Promise.all(paths.slice(at, at + OPEN).map(does))));
  }
  return done;
}

/** The tags that notes may carry, from the folder's `tags.yml`; none when there is no such file. */
export async function readTags({siteDir, notesDir}: NotesFolder): Promise<ReturnType<typeof parseTags>> {
  const sourcePath = path.posix.join(notesDir, TAGS_FILE);
  try {
    return parseTags(sourcePath, await readFile(path.join(siteDir, sourcePath), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {tags: new Set(), problems: []};
    throw error;
  }
}

/** Checks every note of the folder, by `check` if given; problems come sorted by file and place. */
export async function checkFolder(
  folder: NotesFolder,
  check = checkNote,
): Promise<{notes: readonly CheckedNote[]; problems: readonly Problem[]}> {
  const [texts, tags] = await Promise.all([readNotes(folder), readTags(folder)]);
  const notes = texts.map((text) => check(text, tags.tags));
  return {notes, problems: sortProblems([...tags.problems, ...notes.flatMap((note) => note.problems)])};
}
