import {folderOf, joined, lastOf} from '../../../notes/resolution/paths';
import {nearest, opensFolder, surveyByContents, type ContentsEntry, type OrderedPages} from '../../plan/contents';
import type {Source, SourceFile, Survey} from '../../types';
import {readSummary} from '../gitbook/summary';
import {booksOf, type Book} from './book';
import {divideAtDirectives, parseDirective} from './directive';
import {targetOf} from './include';

/** Takes the lists of contents of a source's books for its order; parts are folders. */
export function surveyOfBooks(source: Source): Survey {
  const books = booksOf(source);
  const several = books.length > 1;
  const lists = new Set(books.map(({summary}) => summary));
  return surveyByContents(
    source,
    books.map((book) => orderedBook(book, several, source)),
    (file) => whyNone(file, lists, source, books),
  );
}

function orderedBook(book: Book, several: boolean, source: Source): OrderedPages {
  const {root, summary} = book;
  const {groups, findings} = readSummary(summary, source.files.get(summary)?.text ?? '');
  const name = lastOf(root === '' || lastOf(root) !== 'src' ? root : folderOf(root));
  const entries = groups.flatMap((group): readonly ContentsEntry[] =>
    group.label === undefined ? group.entries : [{label: group.label, children: group.entries}],
  );
  return {
    list: summary,
    root,
    base: several && name !== '' ? [name] : [],
    entries,
    findings,
    complete: source.files.has(summary),
    addressesOf: (path) => addressesIn(book, path),
  };
}

/** The address that a chapter had, and those that led to it: `/a/b.html`. */
function addressesIn({root, redirects}: Book, path: string): string[] {
  const below = root === '' ? path : path.slice(root.length + 1);
  const own = addressOf(below);
  const old = [...redirects].flatMap(([from, to]) => {
    const at = from.replace(/^\/+/, '');
    const target = to.startsWith('/') ? to.slice(1) : joined(folderOf(at), to);
    return target?.replace(/#.*$/, '') === own.slice(1) ? [`/${at}`] : [];
  });
  return [own, ...old];
}

function addressOf(below: string): string {
  if (!opensFolder(below)) return `/${below.replace(/\.md$/, '.html')}`;
  return `/${folderOf(below) === '' ? '' : `${folderOf(below)}/`}index.html`;
}

function whyNone(
  {path}: SourceFile,
  lists: ReadonlySet<string>,
  source: Source,
  books: readonly Book[],
): string | undefined {
  if (lists.has(path)) return 'It is the list of contents, whose order the sidebar has';
  const {root, summary = ''} = nearest(path, books) ?? {};
  if (lastOf(path) === '404.md' && folderOf(path) === root)
    return 'It is what the book shows for addresses that are not there';
  // Without a list all texts are chapters.
  return source.files.has(summary) && isIncluded(path, source)
    ? 'It is a text that chapters include, and stands in these'
    : undefined;
}

function isIncluded(path: string, {files}: Source): boolean {
  return [...files.values()].some(({path: from, text = ''}) => {
    if (from === path || !from.endsWith('.md') || !text.includes(lastOf(path))) return false;
    return divideAtDirectives(text).some((part) => {
      if (typeof part === 'string') return false;
      const {path: target} = targetOf(parseDirective(part.source).words.split(/\s+/)[0] ?? '');
      return joined(folderOf(from), target) === path;
    });
  });
}
