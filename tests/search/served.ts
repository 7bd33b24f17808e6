import {COMPRESSION} from '../../src/search/command/compress';
import {filesOf, SIZES, type Sizes} from '../../src/search/store/pack';
import {indexOf} from '../../src/search/store/build';
import type {MemoryIndex} from '../../src/search/store/index';
import type {Fetch} from '../../src/search/store/source';
import type {Page} from '../../src/search/types';

export const BASE = 'https://notes.example/search/';

/** Sizes that give few pages several files of every kind. */
export const SMALL: Sizes = {
  terms: {bytes: 1000, most: 200},
  ends: {bytes: 300, most: 60, postings: 20},
  texts: {bytes: 2000, most: 1500},
  apart: {postings: 300, most: 100},
  packs: {bytes: 4_000, most: 40},
  names: 30_000,
  whole: 96_000,
};

/** An index in memory and the same as a server would give it, with the requests that were made. */
export type Served = {
  readonly index: MemoryIndex;
  readonly files: Map<string, Uint8Array>;
  readonly asked: string[];
  readonly fetch: Fetch;
};

export function served(pages: readonly Page[], sizes: Sizes = SIZES): Served {
  const index = indexOf(pages);
  const files = new Map(filesOf(index, COMPRESSION, sizes).map(({name, bytes}) => [name, bytes]));
  const asked: string[] = [];
  const fetch: Fetch = async (address, {headers} = {}) => {
    asked.push(address.slice(BASE.length));
    const bytes = files.get(nameOf(address));
    const [, from, to] = /(\d+)-(\d+)/u.exec(headers?.range ?? '') ?? [];
    const sent = to === undefined ? bytes : bytes?.subarray(Number(from), Number(to) + 1);
    return {
      ok: bytes !== undefined,
      status: bytes === undefined ? 404 : to === undefined ? 200 : 206,
      arrayBuffer: async () => new Uint8Array(sent ?? []).buffer,
    };
  };
  return {index, files, asked, fetch};
}

/** The file that an address below `BASE` asks for, whatever part of it. */
export function nameOf(address: string): string {
  return address.slice(BASE.length).replace(/\?.*$/u, '');
}
