import {decoded, isElsewhere} from '../../notes/reading/address';
import {folderOf, joined} from '../../notes/resolution/paths';
import type {Source} from '../types';

const ENDINGS = ['', '.md', '.mdx', '.markdown'];
const INDEXES = ['README.md', 'readme.md', 'index.md', '_index.md', 'README.mdx', 'index.mdx', 'Readme.md', 'Index.md'];

/** An address of a source, taken apart. */
export type SourceAddress = {readonly path: string; readonly anchor?: string};

/** `a%20b.md?x#one` → `{path: 'a b.md', anchor: 'one'}` */
export function addressOf(url: string): SourceAddress {
  const hash = url.indexOf('#');
  const path = decoded((hash < 0 ? url : url.slice(0, hash)).replace(/\?.*$/s, ''));
  const anchor = hash < 0 ? '' : decoded(url.slice(hash + 1));
  return {path, ...(anchor !== '' && {anchor})};
}

/**
 * The file of the source that a path means, seen from a page: beside it, or from the source's root when it begins with a
 * slash; its ending may be left out, and a folder means the page that opens it.
 */
export function locateByPath(path: string, from: string, {files}: Pick<Source, 'files'>): string | undefined {
  const base = path.startsWith('/') ? '' : folderOf(from);
  const whole = path === '' ? undefined : joined(base, path);
  if (whole === undefined) return undefined;
  const named = path.endsWith('/') && !/\.mdx?\/$/i.test(path) ? [] : ENDINGS.map((ending) => whole + ending);
  const inside = INDEXES.map((name) => (whole === '' ? name : `${whole}/${name}`));
  // Tools that make pages write links to the pages they make.
  const source = /\.html?$/i.test(whole) ? [whole.replace(/\.html?$/i, '.md')] : [];
  return [...named, ...inside, ...source].find((one) => files.has(one));
}

/** Schemes of addresses that may stand in a note; any other could run code, or lead nowhere for its reader. */
const SAFE = /^(?:https?|mailto|tel|ftp|ircs?|xmpp|sms|magnet|geo|obsidian|vscode|zotero):/i;

/** How an address is to be read: it leads elsewhere, must not be kept, or is a path. */
export function kindOf(url: string): 'elsewhere' | 'refused' | 'path' {
  // Browsers skip these within a scheme, so that `java\nscript:` would run.
  const plain = [...url].filter((letter) => letter > ' ' && letter !== '\u007F').join('');
  if (!isElsewhere(plain)) return 'path';
  return plain.startsWith('//') || SAFE.test(plain) ? 'elsewhere' : 'refused';
}
