import {hashOf} from './hash';
import {reader} from './bytes';
import type {Before} from './manifest';
import type {Place} from './place';

/** Why a file could not be had. `missing`: the server has none or answers with a page; `foreign`: it is of another build;
 *  `damaged`: cut or changed on the way; `offline`: no answer; `coming`: it is being made. `message` is a sentence for the reader. */
export type Problem = {
  readonly kind: 'missing' | 'foreign' | 'damaged' | 'offline' | 'coming';
  readonly file: string;
  readonly message: string;
};

const MESSAGES: Readonly<Record<Problem['kind'], string>> = {
  missing: 'A part of the search index is not on the server; the site may just have been renewed.',
  foreign: 'A part of the search index belongs to another version of the site.',
  damaged: 'A part of the search index arrived damaged.',
  offline: 'A part of the search index could not be loaded; there may be no connection.',
  coming: 'The search index is still being made.',
};

/** A file's bytes, or why there are none. */
export type Loaded = {readonly bytes: Uint8Array} | {readonly problem: Problem};

/** What is taken of the platform's fetch, so that a folder on disk can stand for it. */
export type Fetch = (
  address: string,
  options?: {readonly cache?: 'no-cache'; readonly headers?: {readonly range: string}},
) => Promise<Pick<Response, 'ok' | 'status' | 'arrayBuffer'>>;

/** Where the files are: an address with a slash at its end, and the way there. */
export type Source = {readonly base: string; readonly fetch: Fetch};

/** Loads a file of the index. Never throws. */
export async function loadFile(file: string, source: Source): Promise<Loaded> {
  const isManifest = file.endsWith('.json');
  const loaded = await fetched(file, source, isManifest ? {cache: 'no-cache'} : {});
  return 'problem' in loaded || isManifest ? loaded : unpacked(file, loaded.bytes);
}

/** Whole files that are kept where a host knows no ranges. */
const MOST_WHOLE = 24;

/** Loads parts of files by HTTP's ranges; where the host knows none, the whole files, each once. Never throws. */
export function partLoader(source: Source): (place: Place) => Promise<Loaded> {
  const wholes = new Map<string, Promise<Loaded>>();
  const keep = (file: string, whole: Promise<Loaded>): void => {
    wholes.set(file, whole);
    for (const [oldest] of wholes) if (wholes.size > MOST_WHOLE) wholes.delete(oldest);
  };
  return async (place) => {
    const {file, from, length, before} = place;
    if (wholes.size > 0) {
      const coming = wholes.get(file) ?? wholeOf(place, fetched(file, source));
      keep(file, coming);
      const whole = await coming;
      if ('problem' in whole) wholes.delete(file);
      return cut(place, whole);
    }
    // In an address of its own: browsers let the requests for one address wait for each other, to keep what they bring.
    const range = `${from}-${from + length - 1}`;
    const loaded = await fetched(file, source, {headers: {range: `bytes=${range}`}}, `?${range}`);
    if ('problem' in loaded) return loaded;
    if (loaded.status === 206)
      return loaded.bytes.length === length ? inflated(loaded.bytes, file, before) : problem('damaged', file);
    const whole = await wholeOf(place, loaded);
    if (!('problem' in whole)) keep(file, Promise.resolve(whole));
    return cut(place, whole);
  };
}

export function problem(kind: Problem['kind'], file: string): {readonly problem: Problem} {
  return {problem: {kind, file, message: MESSAGES[kind]}};
}

/** The parts that lie in the one file of a small index, by kind and number. Throws when it is cut. */
export function partsIn(whole: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const all = reader(whole);
  const parts = new Map<string, Uint8Array>();
  for (let left = whole.length; left > 0;) {
    const [key, bytes] = [all.text(), all.block()];
    parts.set(key, bytes);
    left = whole.length - (bytes.byteOffset + bytes.length - whole.byteOffset);
  }
  return parts;
}

type Fetched = {readonly bytes: Uint8Array; readonly status: number} | {readonly problem: Problem};

async function fetched(
  file: string,
  {base, fetch}: Source,
  options: Parameters<Fetch>[1] = {},
  query = '',
): Promise<Fetched> {
  try {
    const response = await fetch(new URL(file + query, base).href, options);
    const {ok, status} = response;
    if (!ok) return problem(status === 404 || status === 410 ? 'missing' : 'offline', file);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return isMarkup(bytes) ? problem('missing', file) : {bytes, status};
  } catch {
    return problem('offline', file);
  }
}

/** Compares a file that came whole with what is known of it. */
async function wholeOf({file, size}: Place, coming: Fetched | Promise<Fetched>): Promise<Loaded> {
  const whole = await coming;
  if ('problem' in whole) return whole;
  if (whole.bytes.length < size) return problem('damaged', file);
  return hashOf(whole.bytes).startsWith(hashIn(file)) ? whole : problem('foreign', file);
}

async function cut({file, from, length, before}: Place, whole: Loaded): Promise<Loaded> {
  return 'problem' in whole ? whole : inflated(whole.bytes.subarray(from, from + length), file, before);
}

/** Decompresses a file, or a part after the zeros that fill it up, with what stands before it put behind its header. */
async function inflated(bytes: Uint8Array, file: string, {stream, length} = NOTHING_BEFORE): Promise<Loaded> {
  try {
    if (isGzip(bytes)) return {bytes: await streamed('gzip', bytes)};
    const body = bytes.subarray(bytes.findIndex((byte) => byte !== 0));
    return {
      bytes: (await streamed('deflate', body.subarray(0, HEADER), stream, body.subarray(HEADER))).subarray(length),
    };
  } catch {
    return problem('damaged', file);
  }
}

/** Bytes at the beginning of a stream (RFC 1950). */
const HEADER = 2;
const NOTHING_BEFORE: Before = {stream: new Uint8Array(), length: 0};

/** Decompresses a file and compares it with the hash in its name. A server that decompressed it already is welcome. */
async function unpacked(file: string, bytes: Uint8Array): Promise<Loaded> {
  const isCompressed = isGzip(bytes);
  const loaded = isCompressed ? await inflated(bytes, file) : {bytes};
  if ('problem' in loaded || hashOf(loaded.bytes).startsWith(hashIn(file))) return loaded;
  return problem(isCompressed ? 'foreign' : 'damaged', file);
}

function hashIn(file: string): string {
  return /-(\w+)\.bin$/u.exec(file)?.[1] ?? '';
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Throws on bytes that are not of the format, or cut. */
async function streamed(format: 'gzip' | 'deflate', ...bytes: readonly Uint8Array[]): Promise<Uint8Array> {
  // typed for shared memory too, which a response never is
  const stream = new Blob(bytes as Uint8Array<ArrayBuffer>[]).stream().pipeThrough(new DecompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Whether a server answered with a page, as some do for what they don't have. */
function isMarkup(bytes: Uint8Array): boolean {
  return bytes[0] === 0x3c || (bytes[0] === 0xef && bytes[3] === 0x3c);
}
