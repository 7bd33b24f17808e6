import {writer} from './bytes';
import {endingWords} from './ends';
import {fold} from '../analyse/fold';
import {facetBytes, facetsOf} from './facets';
import {fragmentBytes, pageBytes} from './fragment';
import {fragmentsOf, grouped, type Size} from './group';
import {hashOf, shortHash} from './hash';
import type {MemoryIndex} from './index';
import {FORMAT, type Kind, type Manifest, nameOf, type Ranges} from './manifest';
import {type Entry, postingBytes, shardBytes} from './shard';
import type {Slots} from './postings';
import {tableBytes} from './table';
import type {Page} from '../types';
import {wordBytes} from './words';

/** A file of the index before it is compressed. */
export type IndexFile = {readonly name: string; readonly bytes: Uint8Array};

/** How an index is divided. */
export type Sizes = {
  /** Bytes of a file before compression, and how many of the kind there are at most: a larger index has larger files. */
  readonly terms: Size;
  readonly ends: Size;
  readonly texts: Size;
  /** Postings from which a word has a file of its own, so that its neighbours stay cheap, and how many such words there are. */
  readonly apart: {readonly postings: number; readonly most: number};
  /** Bytes before compression up to which titles, or titles and headings, are loaded at once. */
  readonly names: number;
  /** Bytes before compression up to which everything lies in one file. */
  readonly whole: number;
};

/** Small files make a query cheap, few ones a deploy: `npm run bench search` shows what either costs. */
export const SIZES: Sizes = {
  terms: {bytes: 6_000, most: 1500},
  ends: {bytes: 8_000, most: 160},
  texts: {bytes: 2_000, most: 10_000},
  apart: {postings: 1500, most: 300},
  names: 80_000,
  whole: 96_000,
};

/** All files of an index; the same pages give the same bytes. */
export function filesOf(index: MemoryIndex, sizes: Sizes = SIZES): readonly IndexFile[] {
  const entries = entriesOf(index, sizes);
  const texts = fragmentsOf(index.contents, sizes.texts);
  const terms = grouped(entries, bytesOf, sizes.terms, (a, b) => fold(a.term) === fold(b.term));
  const ends = grouped(endingWords(entries.map(({term}) => fold(term))), (word) => word.length, sizes.ends);
  const apart = entries.filter((entry) => entry.apart);
  const files = {
    texts: texts.map(fragmentBytes),
    terms: terms.map(shardBytes),
    ends: ends.map(wordBytes),
    apart: apart.map(({text}) => postingBytes([text])),
    facets: [facetBytes(index.facets() ?? facetsOf(index.pages))],
    addresses: [wordBytes(index.addresses() ?? [])],
    names: nameFile(index.pages, sizes.names),
  };
  const fragments = {first: startsOf(texts), hashes: files.texts.map(shortHash)};
  const all = {...files, table: [tableBytes({...index, fragments})]};
  const manifest: Manifest = {
    format: FORMAT,
    build: '',
    table: shortHash(all.table[0] ?? NONE),
    facets: shortHash(all.facets[0] ?? NONE),
    addresses: shortHash(all.addresses[0] ?? NONE),
    ...(all.names[0] === undefined ? {} : {names: shortHash(all.names[0])}),
    terms: {
      ...rangesOf(
        terms.map((group) => group.map(({term}) => fold(term))),
        all.terms,
      ),
      counts: terms.map((group) => group.length),
    },
    ends: rangesOf(ends, all.ends),
    apart: {words: apart.map(({term}) => term), hashes: all.apart.map(shortHash)},
  };
  const named = KINDS.flatMap((kind) =>
    all[kind].map((bytes, i) => ({
      name: nameOf(kind, i, shortHash(bytes)),
      bytes,
    })),
  );
  const built = {...manifest, build: hashOf(new TextEncoder().encode(named.map(({name}) => name).join()))};
  return named.reduce((sum, {bytes}) => sum + bytes.length, 0) > sizes.whole
    ? [...named, manifestFile(built)]
    : inOne(named, built);
}

const KINDS = [
  'table',
  'facets',
  'addresses',
  'names',
  'terms',
  'ends',
  'apart',
  'texts',
] as const satisfies readonly Kind[];
const NONE = new Uint8Array();

function inOne(files: readonly IndexFile[], manifest: Manifest): readonly IndexFile[] {
  const out = writer();
  for (const {name, bytes} of files) {
    out.text(name);
    out.block(bytes);
  }
  const whole = hashOf(out.bytes());
  return [{name: nameOf('whole', 0, whole), bytes: out.bytes()}, manifestFile({...manifest, whole})];
}

/** What pages and sections are called, as far as it fits: with headings, without, not at all. */
function nameFile(pages: readonly Page[], most: number): readonly Uint8Array[] {
  const bare = pages.map((page) => ({
    ...page,
    sections: page.sections.map((section) => ({...section, above: [], text: '', code: ''})),
  }));
  const titles = bare.map((page) => ({...page, sections: page.sections.slice(0, 1)}));
  return [bare, titles]
    .map(pageBytes)
    .filter(({length}) => length <= most)
    .slice(0, 1);
}

function manifestFile(manifest: Manifest): IndexFile {
  return {name: 'manifest.json', bytes: new TextEncoder().encode(JSON.stringify(manifest))};
}

function entriesOf({lexicon, inText, inNames}: MemoryIndex, {apart}: Sizes): readonly Entry[] {
  const terms = lexicon.startingWith('', Infinity);
  const counts = terms.map((term) => countOf(inText(term)));
  const least = Math.max(apart.postings, [...counts].sort((a, b) => b - a)[apart.most] ?? 0);
  return terms.map((term, i) => ({term, text: inText(term), names: inNames(term), apart: (counts[i] ?? 0) > least}));
}

function countOf(slots: Slots): number {
  return slots.reduce((sum, ids) => sum + (ids?.length ?? 0), 0);
}

/** Two bytes for a posting, a little for the word. */
function bytesOf({term, text, names, apart}: Entry): number {
  return term.length + 2 + 2 * ((apart ? 0 : countOf(text)) + countOf(names));
}

function rangesOf(groups: readonly (readonly string[])[], files: readonly Uint8Array[]): Ranges {
  const from = groups.map(([first = ''], i) => borderOf(groups[i - 1]?.at(-1) ?? '', first));
  return {from, hashes: files.map(shortHash)};
}

/** As many letters of a word as tell it from the one before. `cat`, `configure` → co */
function borderOf(before: string, word: string): string {
  let length = 1;
  while (length < word.length && word.slice(0, length) <= before) length++;
  return word.slice(0, length);
}

function startsOf(groups: readonly (readonly unknown[])[]): readonly number[] {
  const starts = [0];
  for (const group of groups) starts.push((starts.at(-1) ?? 0) + group.length);
  return starts;
}
