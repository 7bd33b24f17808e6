import {fetchFile} from './disk';
import {type Engine, open} from '../store/load';
import {fetchAfter} from '../store/given';
import type {Fetch} from '../store/source';

export type {Answer, Hit} from '../rank/answer';
export type {Asked, Engine, FacetAnswer} from '../store/load';

/** The manifest of the index beside this module, put in when the index is written; empty for none. */
declare const MANIFEST: string;

/** Opens the search index beside this module, or the one at `base`: `const { search } = await load()`, then
 *  `await search('words', 10)` → `{ hits, leftOut, repaired, problems }`. Works from http(s) and, in Node, from file addresses. */
export async function load(
  base: string | URL = new URL('.', import.meta.url),
  fetch: Fetch = fetchAny,
): Promise<Engine> {
  const from = typeof document === 'undefined' ? import.meta.url : document.baseURI;
  const place = new URL(String(base), from).href;
  const isBeside = place === new URL('.', import.meta.url).href && MANIFEST !== '';
  const engine = open(place, fetchAfter(isBeside ? new TextEncoder().encode(MANIFEST).buffer : undefined, fetch));
  void engine.prepare();
  return engine;
}

async function fetchAny(address: string, options?: {readonly cache?: 'no-cache'}): ReturnType<Fetch> {
  return address.startsWith('file:') ? fetchFile(address) : globalThis.fetch(address, options);
}
