import type {NoteMeta} from './schema';

/** What a note's page says of the note in its head, for the search and other programs: names and contents of meta tags. */
export function metaTagsOf(meta: NoteMeta): readonly (readonly [name: string, content: string])[] {
  const {search} = meta;
  return [
    ['note:kind', meta.kind],
    ['note:status', meta.status],
    ['note:date', 'created' in meta ? meta.created : meta.date],
    ...(meta.aliases ?? []).map((alias) => ['note:aliases', alias] as const),
    ...meta.tags.map((tag) => ['note:tags', tag] as const),
    ...(search === false ? [['search', 'false'] as const] : []),
    ...(typeof search === 'object' ? [['search:boost', String(search.boost)] as const] : []),
  ];
}
