import {dictionaryOf} from './dictionary';
import {backward, endingWords} from './ends';
import {fold} from '../analyse/fold';
import {facetBytes, facetsOf} from './facets';
import {fragmentBytes, pageBytes} from './fragment';
import {fragmentsOf, grouped, type Size} from './group';
import {hashOf, shortHash} from './hash';
import type {MemoryIndex} from './index';
import {FORMAT, type Kind, type Manifest, manifestText, nameOf} from './manifest';
import {type Compression, type IndexFile, packed, type PackSize, type Packed, whole} from './packs';
import {type Entry, postingBytes, shardBytes} from './shard';
import type {Slots} from './postings';
import {tableBytes} from './table';
import type {Page} from '../types';
import {wordBytes} from './words';

/** How an index is divided. */
export type Sizes = {
  /** Bytes of a part before compression, and how many of the kind there are at most: a larger index has larger parts. */
  readonly terms: Size;
  readonly ends: Size & {
    /** Postings up to which a word of a title or heading has them with its ending too. */
    readonly postings: number;
  };
  readonly texts: Size;
  /** Postings from which a word has a part of its own, so that its neighbours stay cheap, and how many such words there are. */
  readonly apart: {readonly postings: number; readonly most: number};
  /** Bytes of a file of parts after compression. */
  readonly packs: PackSize;
  /** Bytes before compression up to which titles, or titles and headings, are loaded at once. */
  readonly names: number;
  /** Bytes before compression up to which everything lies in one file. */
  readonly whole: number;
};

/** Small parts make a query cheap, large files a deploy: `npm run bench search` shows what either costs. */
export const SIZES: Sizes = {
  terms: {bytes: 2_000, most: 4000},
  ends: {bytes: 2_000, most: 1000, postings: 1000},
  texts: {bytes: 800, most: 30_000},
  apart: {postings: 1500, most: 300},
  packs: {bytes: 64_000, most: 128},
  names: 80_000,
  whole: 96_000,
};

/** All files of an index as they are stored; the same pages give the same bytes. */
export function filesOf(index: MemoryIndex, compression: Compression, sizes: Sizes = SIZES): readonly IndexFile[] {
  const packing = {compression, size: sizes.packs};
  const entries = entriesOf(index, sizes);
  const texts = fragmentsOf(index.contents, sizes.texts);
  const terms = grouped(entries, bytesOf, sizes.terms, {
    stay: (a, b) => fold(a.term) === fold(b.term),
    cost: (a, b) => borderOf(fold(a.term), fold(b.term)).length,
  });
  const ends = grouped(endingsOf(entries, sizes), bytesOf, sizes.ends, {
    cost: (a, b) => borderOf(a.term, b.term).length,
  });
  const apart = entries.filter((entry) => entry.apart);
  const fragments = texts.map(fragmentBytes);
  const many = {
    terms: packed('terms', terms.map(shardBytes), packing),
    ends: packed('ends', ends.map(shardBytes), packing),
    apart: packed(
      'apart',
      apart.map(({text}) => postingBytes([text])),
      packing,
    ),
    texts: packed('texts', fragments, {...packing, dictionary: dictionaryOf(fragments)}),
  };
  const single = {
    table: tableBytes({...index, fragments: {first: startsOf(texts), packs: many.texts.packs}}),
    facets: facetBytes(index.facets() ?? facetsOf(index.pages)),
    addresses: wordBytes(index.addresses() ?? []),
    names: nameFile(index.pages, sizes.names),
  };
  return written(single, many, {
    sizes,
    compression,
    manifest: {
      terms: {
        from: bordersOf(terms.map((group) => group.map(({term}) => fold(term)))),
        packs: many.terms.packs,
        words: entries.length,
      },
      ends: {from: bordersOf(ends.map((group) => group.map(({term}) => term))), packs: many.ends.packs},
      apart: {words: apart.map(({term}) => term), packs: many.apart.packs},
    },
  });
}

type Single = {readonly [K in 'table' | 'facets' | 'addresses']: Uint8Array} & {readonly names: Uint8Array | undefined};
type Many = {readonly [K in 'terms' | 'ends' | 'apart' | 'texts']: Packed};
type Writing = {
  readonly sizes: Sizes;
  readonly compression: Compression;
  readonly manifest: Pick<Manifest, 'terms' | 'ends' | 'apart'>;
};

function written(single: Single, many: Many, {sizes, compression, manifest}: Writing): readonly IndexFile[] {
  const {names, ...always} = single;
  const singles = (Object.entries({...always, ...(names && {names})}) as [Kind, Uint8Array][]).map(([kind, bytes]) => ({
    kind,
    bytes,
    name: nameOf(kind, 0, shortHash(bytes)),
  }));
  const packs = Object.values(many).flatMap(({files}) => files);
  const head: Manifest = {
    format: FORMAT,
    build: hashOf(new TextEncoder().encode([...singles, ...packs].map(({name}) => name).join())),
    table: shortHash(single.table),
    facets: shortHash(single.facets),
    addresses: shortHash(single.addresses),
    ...(names && {names: shortHash(names)}),
    ...manifest,
  };
  const parts = [
    ...singles.map(({kind, bytes}) => ({key: `${kind} 0`, bytes})),
    ...Object.entries(many).flatMap(([kind, {parts: all}]) => all.map((bytes, i) => ({key: `${kind} ${i}`, bytes}))),
  ];
  if (parts.reduce((sum, {bytes}) => sum + bytes.length, 0) > sizes.whole)
    return [...singles.map(({name, bytes}) => ({name, bytes: compression.file(bytes)})), ...packs, manifestFile(head)];
  const one = whole(parts);
  const hash = hashOf(one);
  return [{name: nameOf('whole', 0, hash), bytes: compression.file(one)}, manifestFile({...head, whole: hash})];
}

/** What pages and sections are called, as far as it fits: with headings, without, not at all. */
function nameFile(pages: readonly Page[], most: number): Uint8Array | undefined {
  const bare = pages.map((page) => ({
    ...page,
    sections: page.sections.map((section) => ({...section, above: [], text: '', code: ''})),
  }));
  const titles = bare.map((page) => ({...page, sections: page.sections.slice(0, 1)}));
  return [bare, titles].map(pageBytes).find(({length}) => length <= most);
}

function manifestFile(manifest: Manifest): IndexFile {
  return {name: 'manifest.json', bytes: new TextEncoder().encode(manifestText(manifest))};
}

function entriesOf({lexicon, inText, inNames}: MemoryIndex, {apart}: Sizes): readonly Entry[] {
  const terms = lexicon.startingWith('', Infinity);
  const counts = terms.map((term) => countOf(inText(term)));
  const least = Math.max(apart.postings, [...counts].sort((a, b) => b - a)[apart.most] ?? 0);
  return terms.map((term, i) => ({term, text: inText(term), names: inNames(term), apart: (counts[i] ?? 0) > least}));
}

/** The words from their ends; those that pages or sections are called by with their postings, where nothing else folds to them. */
function endingsOf(entries: readonly Entry[], {ends: {postings}}: Sizes): readonly Entry[] {
  const written = new Map<string, readonly Entry[]>();
  for (const entry of entries) {
    const folded = fold(entry.term);
    written.set(folded, [...(written.get(folded) ?? []), entry]);
  }
  return endingWords(written.keys()).map((term) => {
    const [entry, ...others] = written.get(backward(term)) ?? [];
    const isHeld =
      entry !== undefined &&
      others.length === 0 &&
      entry.term === backward(term) &&
      !entry.apart &&
      countOf(entry.names) > 0 &&
      countOf(entry.text) <= postings;
    return isHeld ? {...entry, term} : {term, text: [], names: [], apart: true};
  });
}

function countOf(slots: Slots): number {
  return slots.reduce((sum, ids) => sum + (ids?.length ?? 0), 0);
}

/** Two bytes for a posting, a little for the word. */
function bytesOf({term, text, names, apart}: Entry): number {
  return term.length + 2 + 2 * ((apart ? 0 : countOf(text)) + countOf(names));
}

function bordersOf(groups: readonly (readonly string[])[]): readonly string[] {
  return groups.map(([first = ''], i) => borderOf(groups[i - 1]?.at(-1) ?? '', first));
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
