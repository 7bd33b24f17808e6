import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fillTemplate, draftAddress, draftPath, fileNameOf, type Draft} from './draft';
import {readTags, type NotesFolder} from './files';
import type {NoteKind} from '../types';

const TEMPLATES = path.join(__dirname, 'templates');

/**
 * Writes a new note from its kind's template. Gives its path from the site's root and its address below it.
 *
 * Throws, with nothing written, when the title makes no file name, when the folder lies outside the notes or is not one
 * for this kind, or when the file exists.
 */
export async function writeNewNote(
  folder: NotesFolder,
  draft: Draft,
  into?: string,
): Promise<{sourcePath: string; address: string}> {
  if (fileNameOf(draft.title) === '') {
    throw new Error(`The title «${draft.title}» holds no letter or digit to name a file by.`);
  }
  const below = into === undefined ? undefined : folderBelow(folder, draft.kind, into);
  const sourcePath = path.posix.join(folder.notesDir, draftPath(draft, below));
  const {tags} = await readTags(folder);
  const template = await readFile(path.join(TEMPLATES, `${draft.kind}.mdx`), 'utf8');
  const file = path.join(folder.siteDir, sourcePath);
  await mkdir(path.dirname(file), {recursive: true});
  try {
    await writeFile(file, fillTemplate(template, draft, [...tags][0] ?? 'untagged'), {flag: 'wx'});
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new Error(
        `${sourcePath} exists already and was left as it is. Choose another title or --in another folder.`,
      );
    }
    throw error;
  }
  return {sourcePath, address: draftAddress(draft, below)};
}

/** `docs/mlops/` or `mlops` → `mlops`, the folder from the folder of notes. */
function folderBelow({siteDir, notesDir}: NotesFolder, kind: NoteKind, into: string): string {
  const root = path.join(siteDir, notesDir);
  const named = into === notesDir || into.startsWith(`${notesDir}/`) ? path.join(siteDir, into) : path.join(root, into);
  const below = path.relative(root, named).split(path.sep).join('/');
  if (below.startsWith('..')) throw new Error(`The folder ${into} lies outside ${notesDir}.`);
  const inJournal = below === 'journal' || below.startsWith('journal/');
  if (inJournal !== (kind === 'journal')) {
    throw new Error(
      inJournal
        ? `The folder ${into} is the journal's: a ${kind} note would not be shown there.`
        : `A journal note lies in ${notesDir}/journal; in ${into} it would be no part of the journal.`,
    );
  }
  return below;
}
