import {realpath} from 'node:fs/promises';
import path from 'node:path';
import {fileNameOf} from '../../notes/draft';
import type {NotesFolder} from '../../notes/files';

/** `docs/x` or `x` → `x`, the folder from the folder of notes. Throws for one outside of it, and for the journal's. */
export async function folderBelow({siteDir, notesDir}: NotesFolder, into: string): Promise<string> {
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
