import {reader, writer} from './bytes';
import type {Head} from '../types';
import {wordBytes, wordsFrom} from './words';

/** What pages are filtered by and counted by. */
export type Facets = {readonly [Name in FacetName]: Facet};

export const FACETS = ['kinds', 'tags', 'folders'] as const;
export type FacetName = (typeof FACETS)[number];

/** The values of all pages one after the other, as places in `words`; those of page `i` from `starts[i]` to `starts[i + 1]`. */
export type Facet = {readonly words: readonly string[]; readonly starts: Uint32Array; readonly values: Uint32Array};

/** The columns of pages. */
export function facetsOf(heads: readonly Head[]): Facets {
  const addresses = heads.map(({url}) => addressOf(url));
  const folders = new Set(addresses.map(folderOf));
  return {
    kinds: facetOf(heads.map(({kind}) => (kind === undefined ? [] : [kind]))),
    tags: facetOf(heads.map(({tags = []}) => tags)),
    folders: facetOf(addresses.map((address) => [folders.has(address) ? address : folderOf(address)])),
  };
}

/** An address without the slashes around it. `/guide/menus/` → guide/menus · `/` → '' */
export function addressOf(url: string): string {
  return url.replaceAll(/^\/+|\/+$/gu, '');
}

/** The folder of such an address. `guide/menus` → guide · `guide` → '' */
export function folderOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('/')));
}

export function facetBytes(facets: Facets): Uint8Array {
  const out = writer();
  for (const name of FACETS) {
    const {words, starts, values} = facets[name];
    const [counts, places] = [writer(), writer()];
    counts.number(starts.length - 1);
    starts.forEach((start, i) => i > 0 && counts.number(start - (starts[i - 1] ?? 0)));
    values.forEach((value) => places.number(value));
    out.block(wordBytes(words));
    out.block(counts.bytes());
    out.block(places.bytes());
  }
  return out.bytes();
}

/** Reads what `facetBytes` wrote. Throws a RangeError when it is cut. */
export function facetsFrom(bytes: Uint8Array): Facets {
  const all = reader(bytes);
  const next = (): Facet => {
    const words = wordsFrom(all.block());
    const [counts, places] = [reader(all.block()), reader(all.block())];
    const starts = new Uint32Array(counts.number() + 1);
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i - 1] ?? 0) + counts.number();
    return {words, starts, values: Uint32Array.from({length: starts.at(-1) ?? 0}, places.number)};
  };
  return {kinds: next(), tags: next(), folders: next()};
}

function facetOf(pages: readonly (readonly string[])[]): Facet {
  const words = [...new Set(pages.flat())].sort();
  const places = new Map(words.map((word, i) => [word, i] as const));
  const starts = new Uint32Array(pages.length + 1);
  pages.forEach((values, i) => {
    starts[i + 1] = (starts[i] ?? 0) + values.length;
  });
  return {words, starts, values: Uint32Array.from(pages.flat(), (word) => places.get(word) ?? 0)};
}
