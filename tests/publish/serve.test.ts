import {request, type IncomingHttpHeaders} from 'node:http';
import path from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {serveSite} from '../../src/publish/serve';
import {folderWith} from '../folder';

const FILES = {
  'secret.txt': 'secret',
  'build/404.html': 'Not here',
  'build/index.html': 'Home',
  'build/start/index.html': 'Start',
  'build/caf\u00e9/index.html': 'Coffee',
  'build/feed.xml': '<feed/>',
  'build/img/logo.svg': '<svg/>',
};

type Answer = {readonly status: number | undefined; readonly headers: IncomingHttpHeaders; readonly text: string};

/** Asks for exactly this path, as no browser would tidy it. */
function ask(origin: string, target: string): Promise<Answer> {
  const {hostname, port} = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({hostname, port, path: target, timeout: 3000}, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({status: response.statusCode, headers: response.headers, text}));
    });
    asked
      .on('timeout', () => asked.destroy(new Error(`No answer to ${target}`)))
      .on('error', reject)
      .end();
  });
}

async function serve(baseUrl = '/wiki/'): Promise<(target: string) => Promise<Answer>> {
  const dir = path.join(folderWith(FILES), 'build');
  const {server, url} = await serveSite({dir, baseUrl, port: 0});
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (target) => ask(url, target);
}

describe('serveSite', () => {
  it.each([
    ['/wiki/', 'Home', 'text/html'],
    ['/wiki/start/', 'Start', 'text/html'],
    ['/wiki/start/?q=1', 'Start', 'text/html'],
    ['/wiki/caf%C3%A9/', 'Coffee', 'text/html'],
    ['/wiki/img/logo.svg', '<svg/>', 'image/svg+xml'],
    ['/wiki/feed.xml', '<feed/>', 'text/xml'],
  ])('serves %s', async (target, text, type) => {
    const answer = await (await serve())(target);
    expect(answer).toMatchObject({status: 200, text});
    expect(answer.headers['content-type']).toContain(type);
  });

  it('serves a site at the root', async () => {
    const get = await serve('/');
    expect(await get('/')).toMatchObject({status: 200, text: 'Home'});
    expect(await get('/start/')).toMatchObject({status: 200, text: 'Start'});
  });

  it.each([
    ['/', 302, '/wiki/'],
    ['/wiki/start', 301, '/wiki/start/'],
    ['/wiki/start?q=1', 301, '/wiki/start/?q=1'],
    ['/wiki', 301, '/wiki/'],
  ])('leads from %s on with %i', async (target, status, location) => {
    const answer = await (await serve())(target);
    expect(answer.status).toBe(status);
    expect(answer.headers.location).toBe(location);
  });

  it.each(['/wiki/none/', '/wiki/none', '/wiki/none.js', '/other/', '/wikipedia/', '/wiki/img/'])(
    'shows the site’s own page for %s, which leads nowhere',
    async (target) => {
      const answer = await (await serve())(target);
      expect(answer).toMatchObject({status: 404, text: 'Not here'});
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    },
  );

  it.each([
    '/wiki/../secret.txt',
    '/wiki/..%2fsecret.txt',
    '/wiki/%2e%2e/secret.txt',
    '/wiki/..%5csecret.txt',
    '/wiki//../../secret.txt',
  ])('gives nothing from outside the site for %s', async (target) => {
    const {status, text} = await (await serve())(target);
    expect(status).toBe(404);
    expect(text).not.toContain('secret');
  });

  it.each(['/wiki/%E0%A4%A', '/wiki/%', '/%zz', '//', '/wiki/%00'])(
    'answers %s, which is no address, and goes on serving',
    async (target) => {
      const get = await serve();
      expect((await get(target)).status).toBeGreaterThanOrEqual(400);
      expect(await get('/wiki/')).toMatchObject({status: 200});
    },
  );

  it('throws where there is no built site, and says how to make it', async () => {
    const dir = path.join(folderWith({}), 'build');
    await expect(serveSite({dir, baseUrl: '/', port: 0})).rejects.toThrow(
      `There is no built site in ${dir}. Make it with \`npm run build\`.`,
    );
  });

  it('throws where the port is taken', async () => {
    const dir = path.join(folderWith(FILES), 'build');
    const {server, url} = await serveSite({dir, baseUrl: '/', port: 0});
    onTestFinished(() => {
      server.close();
    });
    await expect(serveSite({dir, baseUrl: '/', port: Number(new URL(url).port)})).rejects.toThrow('EADDRINUSE');
  });
});
