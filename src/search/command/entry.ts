import {fetchFile} from './disk';
import {type Engine, open} from '../store/load';
import type {Fetch} from '../store/source';

export type {Answer, Hit} from '../rank/answer';
export type {Asked, Engine, FacetAnswer} from '../store/load';

/** Opens the search index beside this module, or the one at `base`: `const { search } = await load()`, then
 *  `await search('words', 10)` → `{ hits, leftOut, repaired, problems }`. Works from http(s) and, in Node, from file addresses. */
export async function load(
  base: string | URL = new URL('.', import.meta.url),
  fetch: Fetch = fetchAny,
): Promise<Engine> {
  const from = typeof document === 'undefined' ? import.meta.url : document.baseURI;
  const engine = open(new URL(String(base), from).href, fetch);
  void engine.prepare();
  return engine;
}

async function fetchAny(address: string, options?: {readonly cache?: 'no-cache'}): ReturnType<Fetch> {
  return address.startsWith('file:') ? fetchFile(address) : globalThis.fetch(address, options);
}
