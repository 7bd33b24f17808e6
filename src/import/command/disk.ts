import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {lstat, readFile, readdir} from 'node:fs/promises';
import path from 'node:path';
import {compareText} from '../../notes/problems';
import type {SourceFile} from '../types';
import {decodedText, isText} from './text';

/** A folder or archive that was read: its files, the bytes behind them, and what was refused. */
export type OpenedSource = {
  readonly files: readonly SourceFile[];
  readonly bytesOf: (path: string) => Uint8Array;
  /** What was not read, in words. */
  readonly refused: readonly string[];
};

/** Folders that belong to tools. */
const PASSED_OVER = new Set(['.git', 'node_modules', '.trash', '.obsidian.vimrc', '.DS_Store']);

/**
 * Reads a folder. Links of the file system are not followed, so that nothing from outside comes in. Other files than
 * text are read when they are asked for.
 */
export async function openFolder(root: string): Promise<OpenedSource> {
  const found: string[] = [];
  const refused: string[] = [];
  const read = async (folder: string): Promise<void> => {
    const entries = await readdir(path.join(root, folder), {withFileTypes: true});
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      if (PASSED_OVER.has(entry.name)) continue;
      const below = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) refused.push(`${below} is a link of the file system, which is not followed`);
      else if (entry.isDirectory()) await read(below);
      else if (entry.isFile()) found.push(below);
    }
  };
  await read('');
  // Names come over in one form of Unicode, whichever the disk has.
  const names = new Map(found.map((below) => [below.normalize('NFC'), below]));
  const files = await Promise.all(found.map((below) => fileOf(root, below)));
  return {files, refused, bytesOf: (below) => readFileSync(path.join(root, names.get(below) ?? below))};
}

async function fileOf(root: string, below: string): Promise<SourceFile> {
  const file = path.join(root, below);
  const {size, mtime} = await lstat(file);
  const text = isText(below, size) ? decodedText(await readFile(file)) : undefined;
  const day = mtime.toISOString().slice(0, 10);
  const digest = () => digestOf(readFileSync(file));
  return {path: below.normalize('NFC'), size, day, digest, ...(text !== undefined && {text})};
}

/** The same for the same bytes. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
