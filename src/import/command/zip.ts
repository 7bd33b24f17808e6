import {unzipSync, type Unzipped, type UnzipOptions} from 'fflate';
import {compareText} from '../../notes/problems';
import type {SourceFile} from '../types';
import {digestOf, type OpenedSource} from './disk';
import {decodedText, isText} from './text';

/** Bytes that an archive may unpack to. */
const LARGEST = 1_500_000_000;
/** How many times its own size an archive may unpack to. */
const MOST_TIMES = 200;

/**
 * Reads an archive. Throws for one that would unpack to more than a note folder holds; entries whose names lead out of
 * it are refused. A folder that holds everything is left out of the paths.
 */
export function openZip(bytes: Uint8Array): OpenedSource {
  const refused: string[] = [];
  let total = 0;
  const entries = entriesOf(bytes, {
    filter({name, originalSize}) {
      if (name.endsWith('/') || isPassedOver(name)) return false;
      if (isOutside(name)) {
        refused.push(`${JSON.stringify(name)} leads out of the archive`);
        return false;
      }
      total += originalSize;
      if (total > LARGEST || total > Math.max(bytes.length, 100_000) * MOST_TIMES) {
        throw new Error('The archive would unpack to far more than its size allows. Nothing was written.');
      }
      return true;
    },
  });
  const names = Object.keys(entries).sort(compareText);
  const top = names[0]?.split('/')[0] ?? '';
  const prefix = names.length > 0 && names.every((name) => name.startsWith(`${top}/`)) ? `${top}/` : '';
  const byPath = new Map(
    names.map((name) => [name.slice(prefix.length).normalize('NFC'), entries[name] ?? new Uint8Array()]),
  );
  const files = [...byPath].map(([path, content]) => fileOf(path, content));
  return {files, refused, bytesOf: (path) => byPath.get(path) ?? new Uint8Array()};
}

/** Says of what cannot be unpacked that it is the archive. */
function entriesOf(bytes: Uint8Array, options: UnzipOptions): Unzipped {
  try {
    return unzipSync(bytes, options);
  } catch (error) {
    // Errors of the library alone have a code.
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Error(`The archive cannot be read (${error.message}). Nothing was written.`, {cause: error});
  }
}

function fileOf(path: string, bytes: Uint8Array): SourceFile {
  const text = isText(path, bytes.length) ? decodedText(bytes) : undefined;
  return {path, size: bytes.length, digest: () => digestOf(bytes), ...(text !== undefined && {text})};
}

function isPassedOver(name: string): boolean {
  return (
    name.startsWith('__MACOSX/') || name.split('/').some((part) => ['.git', 'node_modules', '.DS_Store'].includes(part))
  );
}

/** `../a`, `/a`, `C:\a` */
function isOutside(name: string): boolean {
  const parts = name.split(/[\\/]/);
  return /^[\\/]|^[a-z]:/i.test(name) || parts.includes('..') || name.includes('\0') || name.includes('\\');
}
