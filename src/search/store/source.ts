import {hashOf} from './hash';
import {reader} from './bytes';

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
  options?: {readonly cache?: 'no-cache'},
) => Promise<Pick<Response, 'ok' | 'status' | 'arrayBuffer'>>;

/** Loads a file of the index. Never throws. */
export async function loadFile(
  file: string,
  {base, fetch}: {readonly base: string; readonly fetch: Fetch},
): Promise<Loaded> {
  try {
    const response = await fetch(new URL(file, base).href, file.endsWith('.json') ? {cache: 'no-cache'} : {});
    if (!response.ok) return problem(response.status === 404 || response.status === 410 ? 'missing' : 'offline', file);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (isMarkup(bytes)) return problem('missing', file);
    return file.endsWith('.json') ? {bytes} : await unpacked(file, bytes);
  } catch {
    return problem('offline', file);
  }
}

export function problem(kind: Problem['kind'], file: string): {readonly problem: Problem} {
  return {problem: {kind, file, message: MESSAGES[kind]}};
}

/** The files that lie in the one file of a small index, by name. Throws when it is cut. */
export function filesIn(whole: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const all = reader(whole);
  const files = new Map<string, Uint8Array>();
  for (let left = whole.length; left > 0;) {
    const [name, bytes] = [all.text(), all.block()];
    files.set(name, bytes);
    left = whole.length - (bytes.byteOffset + bytes.length - whole.byteOffset);
  }
  return files;
}

/** Decompresses a file and compares it with the hash in its name. A server that decompressed it already is welcome. */
async function unpacked(file: string, bytes: Uint8Array): Promise<Loaded> {
  const wanted = /-(\w+)\.bin$/u.exec(file)?.[1] ?? '';
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    const raw = isCompressed ? await gunzip(bytes) : bytes;
    if (hashOf(raw).startsWith(wanted)) return {bytes: raw};
    return problem(isCompressed ? 'foreign' : 'damaged', file);
  } catch {
    return problem('damaged', file);
  }
}

async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  // typed for shared memory too, which a response never is
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Whether a server answered with a page, as some do for what they don't have. */
function isMarkup(bytes: Uint8Array): boolean {
  return bytes[0] === 0x3c || (bytes[0] === 0xef && bytes[3] === 0x3c);
}
