import {addressOf, locateByPath} from '../../links/locate';
import {nearest} from '../../plan/contents';
import type {Source} from '../../types';
import {booksOf} from './book';
import {divideAtDirectives, KNOWN_DIRECTIVES, parseDirective} from './directive';

/** The file that an address of a chapter leads to: chapters are also called by the pages that are made of them. */
export function locateInBook(url: string, from: string, source: Source): string | undefined {
  const {path} = addressOf(url);
  if (path === '') return undefined;
  const direct = locateByPath(path, from, source);
  if (direct !== undefined) return direct;
  const chapter = path.replace(/(^|\/)index\.html?$/, '$1').replace(/\.html?$/, '.md');
  if (!path.startsWith('/')) return locateByPath(chapter === '' ? './' : chapter, from, source);
  const {root = '', sitePath = '/'} = nearest(from, booksOf(source)) ?? {};
  const below = chapter.startsWith(sitePath) ? chapter.slice(sitePath.length) : chapter.slice(1);
  return [below, chapter.slice(1)]
    .map((one) => locateByPath(`/${root === '' ? '' : `${root}/`}${one}`, from, source))
    .find(Boolean);
}

/** How sure it is that a folder is a book: its settings, or directives in chapters with a list of contents. */
export function detectBook({files}: Source): number {
  const paths = [...files.keys()];
  if (paths.some((path) => /(?:^|\/)book\.toml$/.test(path))) return 1;
  const list = [...files.values()].find(({path}) => /(?:^|\/)SUMMARY\.md$/.test(path));
  if (list === undefined) return 0;
  return [...files.values()].some(({path, text = ''}) => path.endsWith('.md') && holdsDirective(text)) ? 0.8 : 0;
}

function holdsDirective(text: string): boolean {
  return divideAtDirectives(text).some(
    (part) => typeof part !== 'string' && KNOWN_DIRECTIVES.has(parseDirective(part.source).name),
  );
}
