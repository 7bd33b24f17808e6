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
  return without(query, (word) => word.startsWith(`${facet}:`));
}

/** `tag` and `machine learning` → `tag:"machine learning"` */
function filterFor(facet: Facet, value: string): string {
  return `${facet}:${/\s/u.test(value) ? `"${value}"` : value}`;
}

function without(query: string, isMeant: (word: string) => boolean): string {
  const words = wordsOf(query);
  return words.some(isMeant) ? words.filter((word) => !isMeant(word)).join(' ') : query;
}

/** The query's words; a phrase in quotes is one, with what stands before it. */
function wordsOf(query: string): readonly string[] {
  return query.match(/\S*"[^"]*"(?=\s|$)|\S+/gu) ?? [];
}
