import {parseQuery, type Wish} from '../rank/query';

/** The filters of the query language that the lists beside the results set: `kind:guide`. */
export const FACETS = ['kind', 'path', 'tag'] as const;
export type Facet = (typeof FACETS)[number];

/** Whether a query is narrowed so. */
export function hasFilter(query: string, facet: Facet, value: string): boolean {
  return wordsOf(query).includes(filterFor(facet, value));
}

/** A query narrowed so. A note has one kind and one folder, so a second takes the place of the first; tags add up.
 *  `withFilter('drift kind:term', 'kind', 'guide')` → `drift kind:guide` */
export function withFilter(query: string, facet: Facet, value: string): string {
  const before = facet === 'tag' ? query : withoutFilters(query, facet);
  return [before.trim(), filterFor(facet, value)].filter((part) => part !== '').join(' ');
}

/** A query without that filter, everything else as it was. */
export function withoutFilter(query: string, facet: Facet, value: string): string {
  return without(query, (word) => word === filterFor(facet, value));
}

/** A query without any filter of that kind. `drift kind:term` → `drift` */
export function withoutFilters(query: string, facet: Facet): string {
  return without(query, (word) => word.startsWith(`${facet}:`) && word.length > facet.length + 1);
}

/** `tag` and `machine learning` → `tag:"machine learning"`; so too what the query language would not take for a value. */
function filterFor(facet: Facet, value: string): string {
  return `${facet}:${/^[\p{L}\p{N}]\S*$/u.test(value) ? value : `"${value}"`}`;
}

/** A word that goes takes the blanks before it along, and those after it where it is the first. */
function without(query: string, isMeant: (word: string) => boolean): string {
  const words = query.match(WORDS) ?? [];
  if (!words.some((word) => isMeant(word.trimStart()))) return query;
  const kept = words.filter((word) => !isMeant(word.trimStart())).join('');
  return isMeant(words[0]?.trimStart() ?? '') ? kept.trim() : kept.trimEnd();
}

/** The query's words. */
function wordsOf(query: string): readonly string[] {
  return (query.match(WORDS) ?? []).map((word) => word.trimStart());
}

/** Words with the blanks before them, cut as the query language cuts them: a phrase in quotes is one, with the sign and the
 *  field before it; a lone quote is part of its run. */
const WORDS = /\s*(?:-(?=["\p{L}\p{N}]))?(?:\p{L}+:(?=["\p{L}\p{N}#._/]))?(?:"[^"]*"(?=\s|$)|\S+)/gu;

/** What a note would be called that a query looks for: its words and phrases without the signs of the query language; the query as
 *  it is when there are none. `"render hook" -image kind:guide` → render hook · `-image` → -image */
export function titleIn(query: string): string {
  return parseQuery(query).wanted.map(textOf).join(' ').trim() || query.trim();
}

function textOf(wish: Wish): string {
  return wish.kind === 'either' ? wish.options.map(textOf).join(' ') : wish.text;
}
