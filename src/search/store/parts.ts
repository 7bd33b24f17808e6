import {assembled} from './assemble';
import {type Facets, facetsFrom, facetsOf} from './facets';
import {fragmentFrom, pagesFrom} from './fragment';
import type {SearchIndex} from './index';
import {listed} from './listed';
import type {Kind} from './manifest';
import {type Postings, postingsFrom, type Shard, shardFrom} from './shard';
import {type Table, tableFrom} from './table';
import type {Content} from '../types';
import {wordsFrom} from './words';

/** What the files of each kind hold. */
export type Parts = {
  readonly table: Table;
  readonly facets: Facets;
  /** Without the slashes around them. */
  readonly addresses: readonly string[];
  /** An index of the names alone. */
  readonly names: SearchIndex;
  readonly terms: Shard;
  /** Words read from their ends. `apart`: without their postings. */
  readonly ends: Shard;
  readonly apart: Postings;
  readonly texts: readonly Content[];
};

export type PartKind = Exclude<Kind, 'whole'>;

/** Gives what a file holds when it is there. */
export type Look = <K extends PartKind>(kind: K, number: number) => Parts[K] | undefined;

/** How each kind is read. Throws on bytes that are none of it. */
export const READ: {readonly [K in PartKind]: (bytes: Uint8Array) => Parts[K]} = {
  table: tableFrom,
  facets: facetsFrom,
  addresses: wordsFrom,
  names: (bytes) => assembled(pagesFrom(bytes), {postingsOf: listed}),
  terms: shardFrom,
  ends: shardFrom,
  apart: postingsFrom,
  texts: fragmentFrom,
};

const NO_POSTINGS: Postings = {
  starts: new Uint32Array(1),
  ids: new Uint32Array(),
  slots: new Uint8Array(),
  of: () => [],
};

const NO_WORDS: Shard = {terms: [], text: NO_POSTINGS, names: NO_POSTINGS, apart: new Uint8Array()};

/** What stands for a file that could not be had, so that the others still answer. */
export const EMPTY: Parts = {
  table: {
    pageOf: new Uint32Array(),
    firstOf: new Uint32Array(1),
    boosts: new Float32Array(),
    titled: new Uint8Array(),
    aliases: new Uint32Array(),
    links: new Uint32Array(),
    fragments: {first: [], packs: {units: [], from: [], hashes: []}},
  },
  facets: facetsOf([]),
  addresses: [],
  names: assembled([], {postingsOf: listed}),
  terms: NO_WORDS,
  ends: NO_WORDS,
  apart: NO_POSTINGS,
  texts: [],
};
