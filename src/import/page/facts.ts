import {fileNameOf} from '../../notes/draft';
import {isRecord} from '../read/frontmatter';
import {oneLine} from '../read/text';
import type {Remark} from '../types';

/** What a page's front matter says that the wiki understands. */
export type Facts = {
  readonly title?: string;
  readonly description?: string;
  /** Labels of tags, as written. */
  readonly tags: readonly string[];
  /** Day, `2026-03-21`. */
  readonly created?: string;
  readonly aliases: readonly string[];
  readonly label?: string;
  readonly position?: number;
  readonly draft: boolean;
  readonly publish: boolean;
  readonly unlisted: boolean;
  /** Who wrote it. */
  readonly authors: readonly string[];
  /** Addresses that the page had or answered to, each beginning with a slash. */
  readonly addresses: readonly string[];
  readonly remarks: readonly Remark[];
};

/** Which keys say what, without case; the first that is there counts. */
const KEYS = {
  title: ['title'],
  description: ['description', 'summary', 'subtitle', 'excerpt'],
  tags: ['tags', 'tag', 'keywords', 'categories', 'category', 'topics'],
  created: [
    'created',
    'date',
    'created_at',
    'datecreated',
    'date created',
    'publishdate',
    'pubdate',
    'lastmod',
    'updated',
  ],
  aliases: ['aliases', 'alias'],
  label: ['sidebar_label', 'linktitle', 'nav_title', 'short_title'],
  position: ['sidebar_position', 'weight', 'nav_order', 'order'],
  authors: ['author', 'authors'],
  addresses: ['slug', 'permalink', 'url', 'redirect_from', 'redirects'],
} as const;
/** Marks of pages that are not to be found, though they can be read. */
const UNLISTED = ['unlisted', 'hidden', 'noindex', 'norobotsindex'];
const MARKS = ['draft', 'publish', 'published', ...UNLISTED];

/** Takes from front matter what the wiki understands; what is left is named in a remark. */
export function factsOf(data: Readonly<Record<string, unknown>>): Facts {
  const byKey = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
  const values = (keys: readonly string[]) => keys.flatMap((key) => (byKey.has(key) ? [byKey.get(key)] : []));
  const first = (keys: readonly string[]) =>
    values(keys)
      .map(textIn)
      .find((text) => text !== undefined);
  const positions = values(KEYS.position).filter((value) => typeof value === 'number' && Number.isFinite(value));
  const aliases = values(KEYS.aliases).flatMap(textsIn);
  const known = new Set<string>([...Object.values(KEYS).flat(), ...MARKS]);
  const rest = [...byKey]
    .filter(([key, value]) => !known.has(key) && value !== null && value !== '')
    .map(([key]) => key);
  return {
    ...only('title', first(KEYS.title)),
    ...only('description', first(KEYS.description)),
    tags: values(KEYS.tags).flatMap(tagsIn),
    ...only(
      'created',
      values(KEYS.created)
        .map(dayIn)
        .find((day) => day !== undefined),
    ),
    aliases: aliases.filter((alias) => !alias.startsWith('/')),
    ...only('label', first(KEYS.label)),
    ...only(
      'position',
      positions.find((value) => typeof value === 'number'),
    ),
    draft: byKey.get('draft') === true || byKey.get('published') === false,
    publish: byKey.get('publish') !== false,
    unlisted: UNLISTED.some((key) => byKey.get(key) === true),
    authors: [...new Set(values(KEYS.authors).flat().flatMap(namesIn))],
    addresses: [...aliases, ...values(KEYS.addresses).flatMap(textsIn)].filter((text) => text.startsWith('/')),
    remarks: rest.length === 0 ? [] : [leftOut(rest)],
  };
}

function leftOut(keys: readonly string[]): Remark {
  const what = `Front matter: ${keys.map(oneLine).join(', ')}`;
  return {rule: 'front-matter-keys', outcome: 'dropped', what, became: 'Left out: the wiki has no such keys'};
}

/** `{[key]: value}`, or nothing where there is no value. */
export function only<Key extends string, Value>(key: Key, value: Value | undefined): {readonly [K in Key]?: Value} {
  // The cast is needed since a computed key makes an index signature.
  return value === undefined ? {} : ({[key]: value} as {[K in Key]: Value});
}

function textIn(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return oneLine(String(value)) || undefined;
}

function textsIn(value: unknown): string[] {
  return [value].flat().flatMap((one) => textIn(one) ?? []);
}

/** `A` → `['A']`; `{name: 'A', email: 'a@b.example'}` → `['A']` */
function namesIn(value: unknown): string[] {
  return textsIn(typeof value === 'object' && value !== null && 'name' in value ? value.name : value);
}

/** `a, b` → `['a', 'b']`; `['#a', null, {tag: 'b'}]` → `['a', 'b']` */
function tagsIn(value: unknown): string[] {
  const all = [value].flat(2).flatMap((one: unknown): string[] => {
    if (typeof one === 'object' && one !== null && 'tag' in one) return textsIn(one.tag);
    const text = textIn(one) ?? '';
    return typeof value === 'string' ? text.split(/,\s*|\s+(?=#)/) : [text];
  });
  return all.map((tag) => tag.replace(/^#+/, '').trim()).filter((tag) => fileNameOf(tag) !== '');
}

/** `2026-03-21T10:00:00Z` → `2026-03-21`; nothing for what is no day of the calendar. */
export function dayIn(value: unknown): string | undefined {
  // Some say several days, `date: {created: …, updated: …}`; a day of TOML is no such list.
  if (isRecord(value) && !(value instanceof Date)) return isRecord(value.created) ? undefined : dayIn(value.created);
  const text = value instanceof Date ? value.toISOString() : (textIn(value) ?? '');
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${found}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(found) ? found : undefined;
}
