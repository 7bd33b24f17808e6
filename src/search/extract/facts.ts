import type {Element} from 'domhandler';
import {collapsed} from './text';

/** What a page says of itself in its head. */
export type Facts = {
  readonly kind?: string;
  readonly status?: string;
  /** As written, best an ISO day. */
  readonly date?: string;
  readonly description?: string;
  readonly aliases?: readonly string[];
  readonly tags?: readonly string[];
  /** 0.25 to 4. */
  readonly boost?: number;
};

/** Reads `<meta name="note:kind">`, `note:status`, `note:date`, `description`, `search:boost`, and one tag each for every
 *  `note:aliases` and `note:tags`. A tag without content counts as not there, a boost out of range too. */
export function factsOf(metas: readonly Element[]): Facts {
  const all = (name: string): readonly string[] => [...new Set(contentsOf(metas, name))];
  const [kind] = all('note:kind');
  const [status] = all('note:status');
  const [date] = all('note:date');
  const [description] = all('description');
  const aliases = all('note:aliases');
  const tags = all('note:tags');
  const boost = Number(all('search:boost')[0]);
  return {
    ...(kind !== undefined && {kind}),
    ...(status !== undefined && {status}),
    ...(date !== undefined && {date}),
    ...(description !== undefined && {description}),
    ...(aliases.length > 0 && {aliases}),
    ...(tags.length > 0 && {tags}),
    ...(boost >= 0.25 && boost <= 4 && {boost}),
  };
}

/** Whether a page is to stay out of every search: `noindex`, `search` false, a mere redirection. */
export function isKeptOut(metas: readonly Element[]): boolean {
  const robots = contentsOf(metas, 'robots').flatMap((content) => content.toLowerCase().split(/[\s,]+/u));
  return (
    robots.includes('noindex') ||
    robots.includes('none') ||
    contentsOf(metas, 'search').some((content) => content.toLowerCase() === 'false') ||
    metas.some(({attribs}) => attribs['http-equiv']?.toLowerCase() === 'refresh')
  );
}

/** The contents of the meta tags of a name (`property` for those of Open Graph), in their order. */
export function contentsOf(metas: readonly Element[], name: string): readonly string[] {
  return metas
    .filter(({attribs}) => (attribs.name ?? attribs.property)?.toLowerCase() === name)
    .map(({attribs}) => collapsed(attribs.content ?? ''))
    .filter((content) => content !== '');
}
