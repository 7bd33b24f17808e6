import {existsSync, readFileSync} from 'node:fs';
import {createSecureServer, type Http2ServerRequest, type Http2ServerResponse} from 'node:http2';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {gzipSync} from 'node:zlib';
import {selfSigned} from './certificate';
import {SLOW_4G} from './figures';

/** What was asked of the host since it was last told to count anew. */
export type Traffic = {
  readonly requests: number;
  /** Of the bodies as they were sent: compressed. */
  readonly bytes: number;
  /** Round trips that waited for each other: a request waits for every answer that was complete when it came. */
  readonly trips: number;
};

/** `free`: no wait at all; `far`: each answer waits for a round trip; `slow`: and all share the line, as on Slow 4G. */
export type Line = 'free' | 'far' | 'slow';

export type Host = {
  /** With a slash at the end. */
  readonly url: string;
  /** Counts anew, over a line of this kind. */
  readonly begin: (line: Line) => void;
  readonly traffic: () => Traffic;
  readonly close: () => void;
};

/** Below which nothing is counted: what the bench itself needs in the page. */
export const UNCOUNTED = '/-/';

/** Files so small are sent at once on a slow line; larger ones in pieces, so that answers share it. */
const PIECE = 2000;

/**
 * Serves a folder on this machine alone, over HTTP/2 as static hosts do, text compressed, everything cacheable for ever;
 * and some texts of the bench's own below `UNCOUNTED`, by name.
 */
export async function hostOf(folder: string, own: Readonly<Record<string, string>>): Promise<Host> {
  const packed = new Map<string, Packed | undefined>();
  const file = (name: string): Packed | undefined => {
    if (!packed.has(name)) packed.set(name, packedFile(path.join(folder, name)));
    return packed.get(name);
  };
  let [line, traffic, depth, freeAt]: [Line, Traffic, number, number] = ['free', NOTHING, 0, 0];
  const answer = async (request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> => {
    const {pathname} = new URL(request.url, 'https://localhost');
    if (pathname.startsWith(UNCOUNTED)) {
      const name = pathname.slice(UNCOUNTED.length);
      const body = own[name];
      response.writeHead(body === undefined ? 404 : 200, headersOf(name, false)).end(body ?? '');
      return;
    }
    const found = file(decodeURIComponent(pathname));
    const body = found?.body ?? Buffer.alloc(0);
    const trip = depth + 1;
    const counted = traffic;
    traffic = {
      requests: counted.requests + 1,
      bytes: counted.bytes + body.length,
      trips: Math.max(counted.trips, trip),
    };
    if (line !== 'free') await wait(SLOW_4G.trip);
    response.writeHead(found === undefined ? 404 : 200, headersOf(pathname, found?.isGzip ?? false));
    for (let at = 0; line === 'slow' && at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      freeAt = Math.max(freeAt, performance.now()) + piece.length / SLOW_4G.bytes;
      await wait(Math.max(0, freeAt - performance.now()));
      response.write(piece);
    }
    response.end(line === 'slow' ? '' : body);
    depth = Math.max(depth, trip);
  };
  const server = createSecureServer(selfSigned(), (request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The host has no address.');
  return {
    url: `https://127.0.0.1:${address.port}/`,
    begin: (kind) => {
      [line, traffic, depth, freeAt] = [kind, NOTHING, 0, 0];
    },
    traffic: () => traffic,
    close: () => server.close(),
  };
}

type Packed = {readonly body: Buffer; readonly isGzip: boolean};

const NOTHING: Traffic = {requests: 0, bytes: 0, trips: 0};
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

function packedFile(file: string): Packed | undefined {
  if (!existsSync(file)) return undefined;
  const body = readFileSync(file);
  const isGzip = path.extname(file) in TYPES;
  return {body: isGzip ? gzipSync(body) : body, isGzip};
}

/** The first two let a page measure its memory, workers included. */
function headersOf(name: string, isGzip: boolean): Record<string, string> {
  return {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream',
    ...(isGzip ? {'content-encoding': 'gzip'} : {}),
  };
}
