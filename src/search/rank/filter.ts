import {analyse} from '../analyse/analyse';
import {fold, written} from '../analyse/fold';
import type {Facet} from '../store/facets';
import type {SearchIndex} from '../store/index';
import {nameAt, slotOfShare} from '../store/names';
import {type Filter, parseQuery, plain, type Query} from './query';

/** 1 for each page. */
export type Mask = Uint8Array;

/** A query with the pages that its filters let through. `ignored`: filters taken as plain words, as no page passes them, so that
 *  a text with a colon in it finds what it says. */
export type Filtered = {readonly query: Query; readonly pages: Mask; readonly ignored: readonly string[]};

/** Reads a query and looks at its filters. What is not there yet lets every page through. */
export function filtered(text: string, index: SearchIndex): Filtered {
  const query = parseQuery(text);
  const pages = new Uint8Array(index.boosts.length).fill(1);
  if (hasSigns(query) && isName(text, index)) return {query: plain(text), pages, ignored: []};
  const ignored: string[] = [];
  for (const filter of query.filters) {
    const passes = passing(filter, index);
    if (passes === undefined) continue;
    if (filter.excluded) narrow(pages, (page) => passes[page] === 0);
    else if (passes.includes(1)) narrow(pages, (page) => passes[page] === 1);
    else ignored.push(filter.source);
  }
  return {query: ignored.length === 0 ? query : parseQuery(text, new Set(ignored)), pages, ignored};
}

function hasSigns({wanted, excluded, filters}: Query): boolean {
  return excluded.length + filters.length > 0 || wanted.some(({kind}) => kind !== 'words');
}

/** Whether a page or section is called so, sign for sign: `Notes -draft copies` and `this OR that` may be titles, but who asks for
 *  `docker -compose` does not mean “Docker Compose”. */
function isName(text: string, index: SearchIndex): boolean {
  const wanted = plainOf(text.trim());
  return namesWithAll(text, index).some((name) => {
    const {head, section} = index.contentOf(nameAt(name, index).section) ?? {};
    return [head?.title, section?.heading, ...(head?.aliases ?? [])].some((each) => plainOf(each ?? '') === wanted);
  });
}

/** The names that are made of the words of a text and no others. */
function namesWithAll(text: string, {inNames}: SearchIndex): readonly number[] {
  const terms = [...new Set(analyse(text).flatMap(({term, part}) => (part ? [] : [term])))];
  const slot = slotOfShare(terms.length);
  const [first = [], ...others] = terms.map((term) => inNames(term)[slot] ?? []);
  const held = others.map((names) => new Set(names));
  return first.filter((name) => held.every((names) => names.has(name)));
}

export function narrow(pages: Mask, holds: (page: number) => boolean): void {
  for (let page = 0; page < pages.length; page++) if (pages[page] === 1 && !holds(page)) pages[page] = 0;
}

/** The pages that pass a filter: words of its title or alias begin so, a tag or the kind is it, its address begins so. */
function passing({field, text}: Filter, index: SearchIndex): Mask | undefined {
  const wanted = plainOf(text);
  switch (field) {
    case 'title':
      return titled(text, index);
    case 'tag':
      return holding(index.facets()?.tags, index, (tag) => plainOf(tag) === wanted.replace(/^#/u, ''));
    case 'kind':
      return holding(index.facets()?.kinds, index, (kind) => plainOf(kind) === wanted);
    case 'path':
      return under(wanted.replace(/^\/+/u, ''), index);
  }
}

function holding(facet: Facet | undefined, {boosts}: SearchIndex, holds: (word: string) => boolean): Mask | undefined {
  if (facet === undefined) return undefined;
  const {starts, values} = facet;
  const wanted = Uint8Array.from(facet.words, (word) => (holds(word) ? 1 : 0));
  const passes = new Uint8Array(boosts.length);
  for (let page = 0; page < passes.length; page++)
    for (let i = starts[page] ?? 0; i < (starts[page + 1] ?? 0); i++)
      if (wanted[values[i] ?? 0] === 1) passes[page] = 1;
  return passes;
}

/** By folder where that settles it: addresses are a large file, and asked for only when some page's last part may be meant. */
function under(wanted: string, index: SearchIndex): Mask | undefined {
  const passes = holding(index.facets()?.folders, index, (folder) => begins(folder, wanted));
  const isOpen = holding(index.facets()?.folders, index, (folder) => isAbove(plainOf(folder), wanted));
  if (passes === undefined || isOpen === undefined || !isOpen.includes(1)) return passes;
  const addresses = index.addresses();
  return (
    addresses &&
    passes.map((is, page) => (is === 1 || (isOpen[page] === 1 && begins(addresses[page] ?? '', wanted)) ? 1 : 0))
  );
}

/** A slash at the end asks for the folder itself. `guide` → guide, guides/old · `guide/` → guide, guide/menus */
function begins(address: string, wanted: string): boolean {
  return `${plainOf(address)}/`.startsWith(wanted);
}

/** Whether what lies right in a folder may have an address that begins so. `guide`, `guide/me` → yes */
function isAbove(folder: string, wanted: string): boolean {
  return folder === '' ? !wanted.includes('/') : wanted.startsWith(`${folder}/`);
}

/** The pages of which some title or alias has every word, the last letters of each left open. */
function titled(text: string, index: SearchIndex): Mask {
  const passes = new Uint8Array(index.boosts.length);
  const words = analyse(text).filter(({part}) => !part);
  const counts = new Map<number, number>();
  for (const {term} of words) {
    const names = new Set(
      index.lexicon
        .startingWith(fold(term), Infinity)
        .flatMap((longer) => index.inNames(longer).flatMap((ids) => ids ?? [])),
    );
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [name, count] of counts) {
    const {kind, section} = nameAt(name, index);
    if (count === words.length && (kind === 'title' || kind === 'alias')) passes[index.pageOf[section] ?? 0] = 1;
  }
  return passes;
}

export function plainOf(text: string): string {
  return fold(written(text));
}
