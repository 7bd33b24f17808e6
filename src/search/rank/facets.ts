import type {Facet} from '../store/facets';
import type {SearchIndex} from '../store/index';
import {type Options, search} from './search';

/** A value with the number of the pages found that have it. */
export type Counted = {readonly value: string; readonly count: number};

/** What the pages that a query finds are, commonest first. A page in a folder is in the folders above too, so that each count
 *  is what the filter (`kind:`, `tag:`, `path:`) leaves. */
export type Counts = {
  readonly kinds: readonly Counted[];
  readonly tags: readonly Counted[];
  readonly folders: readonly Counted[];
};

/** Counts all pages that a query finds, as far as it is known without their texts. */
export function countsOf(text: string, index: SearchIndex, options: Options = {}): Counts {
  const {pages} = search(text, index, {...options, limit: 0});
  const facets = index.facets();
  const counted = (facet: Facet | undefined, widened: (value: string) => readonly string[]): readonly Counted[] =>
    facet === undefined ? [] : countedIn(facet, pages, widened);
  return {
    kinds: counted(facets?.kinds, (kind) => [kind]),
    tags: counted(facets?.tags, (tag) => [tag]),
    folders: counted(facets?.folders, withFoldersAbove),
  };
}

function countedIn(
  {words, starts, values}: Facet,
  pages: readonly number[],
  widened: (value: string) => readonly string[],
): readonly Counted[] {
  const places = new Uint32Array(words.length);
  for (const page of pages)
    for (const value of values.subarray(starts[page], starts[page + 1])) places[value] = (places[value] ?? 0) + 1;
  const counts = new Map<string, number>();
  places.forEach((count, place) => {
    if (count > 0) for (const value of widened(words[place] ?? '')) counts.set(value, (counts.get(value) ?? 0) + count);
  });
  return [...counts].map(([value, count]) => ({value, count})).sort((a, b) => b.count - a.count);
}

/** `mlops/pillars` → mlops, mlops/pillars · '' → nothing */
function withFoldersAbove(folder: string): readonly string[] {
  const parts = folder.split('/').filter((part) => part !== '');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
