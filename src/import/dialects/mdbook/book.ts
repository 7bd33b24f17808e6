import {parse} from 'smol-toml';
import {compareText} from '../../../notes/problems';
import {folderOf, joined} from '../../../notes/resolution/paths';
import {isRecord} from '../../read/frontmatter';
import type {Source} from '../../types';

/** A book, as its settings describe it. */
export type Book = {
  /** The folder of its chapters, from the source's root. */
  readonly root: string;
  /** Its list of contents. */
  readonly summary: string;
  /** Old addresses with those that they lead to, as written. */
  readonly redirects: ReadonlyMap<string, string>;
  /** What hidden lines of code begin with, by language. */
  readonly hidden: Readonly<Record<string, string>>;
  /** The path of its site, such as `/book/`. */
  readonly sitePath: string;
};

const SETTINGS = /(?:^|\/)book\.toml$/;
const SUMMARY = /(?:^|\/)SUMMARY\.md$/;

/** The books of a source: one for each `book.toml`; without any, one for each list of contents. */
export function booksOf({files}: Source): readonly Book[] {
  const named = (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path)).sort(compareText);
  const settings = named(SETTINGS);
  if (settings.length > 0) return settings.map((path) => configured(path, files.get(path)?.text ?? ''));
  const lists = named(SUMMARY);
  return (lists.length === 0 ? ['SUMMARY.md'] : lists).map((path) => ({
    ...configured('', ''),
    root: folderOf(path),
    summary: path,
  }));
}

function configured(path: string, text: string): Book {
  const data = readToml(text);
  const book = recordIn(data, 'book');
  const html = recordIn(recordIn(data, 'output'), 'html');
  const root = joined(folderOf(path), typeof book.src === 'string' ? book.src : 'src') ?? '';
  return {
    root,
    summary: root === '' ? 'SUMMARY.md' : `${root}/SUMMARY.md`,
    redirects: new Map(textsIn(recordIn(html, 'redirect'))),
    hidden: Object.fromEntries(textsIn(recordIn(recordIn(html, 'code'), 'hidelines'))),
    sitePath: typeof html['site-url'] === 'string' ? html['site-url'] : '/',
  };
}

/** Reads TOML; nothing of what cannot be read. Never throws. */
export function readToml(text: string): Readonly<Record<string, unknown>> {
  try {
    return parse(text);
  } catch {
    return {};
  }
}

function recordIn(data: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const value = data[key];
  return isRecord(value) ? value : {};
}

function textsIn(data: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(data).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []));
}
