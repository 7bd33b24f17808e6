import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {search} from '../../src/search/rank/search';
import {indexOf} from '../../src/search/store/build';
import type {MemoryIndex} from '../../src/search/store/index';
import type {Page} from '../../src/search/types';
import {shareOf, shareText} from './search/figures';
import {noteOf} from './search/note';
import {namedQueries, type Query} from './search/queries';
import {markdown} from './search/table';

/** Fewer notes say nothing. */
const LEAST = 5;

/**
 * `npm run bench notes <folder of folders of Markdown>`: whether each note's title and each unique heading finds its note
 * first, and finds it among the first five when it is misspelt.
 */
export async function notesTable([folder]: readonly string[]): Promise<string> {
  if (folder === undefined) throw new Error('Usage: npm run bench notes <folder of folders of Markdown>');
  const rows = [
    ['notes', 'n', 'titles first', 'headings first', 'typos in the first five, of the clean ones', 'missed'],
  ];
  for (const corpus of readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory())) {
    const pages = notesIn(path.join(folder, corpus.name));
    if (pages.length >= LEAST) rows.push([corpus.name, String(pages.length), ...figuresOf(pages)]);
  }
  return markdown(rows);
}

function notesIn(folder: string): readonly Page[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.mdx?$/u.test(file))
    .sort()
    .map((file) => noteOf(file.split(path.sep).join('/'), readFileSync(path.join(folder, file), 'utf8')))
    .filter(({title}) => title !== '');
}

/** Misses that are told of each folder. */
const TOLD = 3;

function figuresOf(pages: readonly Page[]): readonly string[] {
  const index = indexOf(pages);
  const queries = namedQueries(pages, Infinity);
  const of = (kind: Query['kind']): readonly Query[] => queries.filter((query) => query.kind === kind);
  const isFirst = ({q, right}: Query): boolean => found(q, index, 1).some((url) => right.has(url));
  const isInFive = (q: string, {right}: Query): boolean => found(q, index, 5).some((url) => right.has(url));
  const typos = of('typo').filter((query) => isInFive(query.clean ?? '', query));
  const isRepaired = (query: Query): boolean => isInFive(query.q, query);
  const missed = [
    ...[...of('title'), ...of('heading')].filter((query) => !isFirst(query)),
    ...typos.filter((query) => !isRepaired(query)),
  ];
  return [
    shareText(shareOf(of('title'), isFirst)),
    shareText(shareOf(of('heading'), isFirst)),
    shareText(shareOf(typos, isRepaired)),
    missed
      .slice(0, TOLD)
      .map(({q}) => `\`${q.replaceAll('|', '\\|')}\``)
      .join(', '),
  ];
}

function found(q: string, index: MemoryIndex, limit: number): readonly string[] {
  return search(q, index, {limit}).hits.map(({page}) => index.pages[page]?.url ?? '');
}
