import {existsSync, readFileSync} from 'node:fs';
import {createSecureServer, type Http2ServerRequest, type Http2ServerResponse} from 'node:http2';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {selfSigned} from './certificate';
import {lineOf, type Line} from './line';

export type Host = Pick<Line, 'begin' | 'traffic'> & {
  /** With a slash at the end. */
  readonly url: string;
  readonly close: () => void;
};

/** Who all hosts of a run are. A browser that was only told to look away from errors would not keep anything in its cache. */
export const IDENTITY = selfSigned();

/** Below which nothing is counted: what the bench itself needs in the page. */
export const UNCOUNTED = '/-/';

/**
 * Serves a folder on this machine alone, over HTTP/2 as static hosts do, text compressed, parts of other files by their
 * range, everything cacheable for ever;
 * and some texts of the bench's own below `UNCOUNTED`, by name.
 */
export async function hostOf(folder: string, own: Readonly<Record<string, string>>): Promise<Host> {
  const line = lineOf();
  const fileOf = packedFiles(folder);
  const answer = async (request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> => {
    const {pathname} = new URL(request.url, 'https://localhost');
    const text = pathname.startsWith(UNCOUNTED) ? own[pathname.slice(UNCOUNTED.length)] : undefined;
    if (text !== undefined) {
      response.writeHead(200, headersOf(pathname)).end(text);
      return;
    }
    const file = fileOf(decodeURIComponent(pathname));
    const range = file === undefined || file.isGzip ? undefined : rangeOf(request.headers.range, file.body);
    const status = file === undefined ? 404 : range === undefined ? 200 : 206;
    await line.carry(range?.body ?? file?.body ?? Buffer.alloc(0), {
      open: () => response.writeHead(status, {...headersOf(pathname, file), ...range?.headers}),
      write: (piece) => response.write(piece),
    });
    response.end();
  };
  const server = createSecureServer(IDENTITY, (request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The host has no address.');
  return {...line, url: `https://127.0.0.1:${address.port}/`, close: () => server.close()};
}

/** The part of a body that a request asks for; nothing when it asks for all. */
function rangeOf(
  range: string | undefined,
  body: Buffer,
): {readonly body: Buffer; readonly headers: Record<string, string>} | undefined {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/u.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined) return undefined;
  return {
    body: body.subarray(Number(from), Number(to) + 1),
    headers: {'content-range': `bytes ${from}-${to}/${body.length}`},
  };
}

type Packed = {readonly body: Buffer; readonly isGzip: boolean};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Files of a folder as they are sent, each read and compressed once; undefined for what is not there. */
function packedFiles(folder: string): (name: string) => Packed | undefined {
  const packed = new Map<string, Packed | undefined>();
  return (name) => {
    if (!packed.has(name)) packed.set(name, packedFile(path.join(folder, name)));
    return packed.get(name);
  };
}

function packedFile(file: string): Packed | undefined {
  if (!existsSync(file)) return undefined;
  const body = readFileSync(file);
  const isGzip = path.extname(file) in TYPES;
  return {body: isGzip ? gzipSync(body) : body, isGzip};
}

/** The first two let a page measure its memory, workers included. */
function headersOf(name: string, {isGzip}: Pick<Packed, 'isGzip'> = {isGzip: false}): Record<string, string> {
  return {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream',
    ...(isGzip ? {'content-encoding': 'gzip'} : {}),
  };
}
