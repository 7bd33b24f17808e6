import {createServer, type Server} from 'node:http';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';

export type ServeOptions = {
  /** Folder of the built site. */
  readonly dir: string;
  /** Path of the site, with a slash at both ends. */
  readonly baseUrl: string;
  /** 0 takes any free port. */
  readonly port: number;
};

/**
 * Serves a built site on this machine alone, as a static host would: below its base path, with folders ending in a
 * slash, and the site's own page for addresses that lead nowhere. Answers once the server listens.
 *
 * Throws when the folder holds no built site or the port is taken.
 */
export async function serveSite({dir, baseUrl, port}: ServeOptions): Promise<{server: Server; url: string}> {
  const notFound = path.join(dir, '404.html');
  if (!existsSync(notFound)) throw new Error(`There is no built site in ${dir}. Make it with \`npm run build\`.`);
  const files = sirv(dir, {dev: true, etag: true, extensions: ['html']});
  const server = createServer((request, response) => {
    const [pathname = '/', ...query] = (request.url ?? '/').split(/(?=\?)/);
    const missing = () => {
      response.writeHead(404, {'content-type': 'text/html; charset=utf-8'}).end(readFileSync(notFound));
    };
    if (!pathname.startsWith(baseUrl)) {
      if (pathname === '/') response.writeHead(302, {location: baseUrl}).end();
      else if (`${pathname}/` === baseUrl) response.writeHead(301, {location: baseUrl}).end();
      else missing();
    } else if (!pathname.endsWith('/') && isFolder(dir, pathname.slice(baseUrl.length))) {
      response.writeHead(301, {location: `${pathname}/${query.join('')}`}).end();
    } else {
      request.url = `/${request.url?.slice(baseUrl.length) ?? ''}`;
      files(request, response, missing);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : port;
  return {server, url: `http://127.0.0.1:${listening}${baseUrl}`};
}

/** Whether the part of an address below the base path names a folder with a page; a malformed one names nothing. */
function isFolder(dir: string, below: string): boolean {
  try {
    return existsSync(path.join(dir, decodeURIComponent(below), 'index.html'));
  } catch {
    return false;
  }
}
