import {once} from 'node:events';
import {writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {connect, type AddressInfo} from 'node:net';
import path from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {liveSearch, type Shown} from '../../../src/search/live/serve';
import type {Answer} from '../../../src/search/rank/answer';
import {folderWith} from '../../folder';
import {LEAST, noteText} from '../../samples';

const shown = (name: string): Shown => ({sourcePath: `docs/${name}.mdx`, title: name, url: `/${name}/`});

/** A server of notes by name and body, asked as the page asks it. */
async function serving(bodies: Readonly<Record<string, string>>) {
  const names = Object.keys(bodies);
  const siteDir = folderWith(
    Object.fromEntries(names.map((name) => [`docs/${name}.mdx`, noteText(LEAST.term, bodies[name])])),
  );
  const live = liveSearch(siteDir);
  const server = createServer((request, response) =>
    live.middleware(request, response, () => response.writeHead(404).end('next')),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  // The cast is the border: a server that listens on a port has such an address.
  const {port} = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}/search-index/`;
  const post = (method: string, body: string) => fetch(base + method, {method: 'POST', body});
  const urlsOf = async (text: string): Promise<readonly string[]> => {
    const answer: Answer = await (await post('search', JSON.stringify([text]))).json();
    return answer.hits.map(({url}) => url);
  };
  const save = (name: string, body: string) =>
    writeFileSync(path.join(siteDir, `docs/${name}.mdx`), noteText(LEAST.term, body));
  const filled = async () => {
    live.show(names.map(shown));
    await expect.poll(async () => (await (await post('search', '["x"]')).json()).problems).toEqual([]);
  };
  return {live, port, base, post, urlsOf, save, filled};
}

describe('the search while notes are written', () => {
  it('finds a note as it was saved last', async () => {
    const {urlsOf, save, filled} = await serving({a: 'quokka\n', b: 'wombat\n'});
    await filled();
    expect(await urlsOf('"quokka"')).toEqual(['/a/']);
    save('a', 'numbat there\n');
    expect(await urlsOf('"numbat"')).toEqual(['/a/']);
    expect(await urlsOf('"quokka"')).toEqual([]);
  });

  it('finds what was saved before asking, however many save and ask at the same time', async () => {
    const {urlsOf, save, filled} = await serving({a: 'x\n', b: 'x\n', c: 'x\n'});
    await filled();
    for (let round = 0; round < 5; round++) {
      const found = ['a', 'b', 'c'].map((name) => {
        save(name, `${name}round${round} ${'there '.repeat(round)}\n`);
        return urlsOf(`"${name}round${round}"`);
      });
      expect(await Promise.all(found)).toEqual([['/a/'], ['/b/'], ['/c/']]);
    }
  });

  it('keeps what it has of a note half written, and of one that is gone until that is known', async () => {
    const {live, urlsOf, save, filled} = await serving({a: 'quokka\n', b: 'wombat\n'});
    await filled();
    save('a', '<Term definition="\n');
    expect(await urlsOf('"quokka"')).toEqual(['/a/']);
    live.show([shown('b')]);
    expect(await urlsOf('"quokka"')).toEqual([]);
    expect(await urlsOf('"wombat"')).toEqual(['/b/']);
  });

  it('says that the notes are still being read', async () => {
    const {post} = await serving({a: 'quokka\n'});
    const {problems}: Answer = await (await post('search', '["quokka"]')).json();
    expect(problems.map(({kind}) => kind)).toEqual(['coming']);
  });

  it('answers every method of the engine', async () => {
    const {post, filled} = await serving({a: 'quokka\n'});
    await filled();
    expect(await (await post('names', '["a"]')).json()).toMatchObject({hits: [{url: '/a/'}]});
    expect(await (await post('facets', '["quokka"]')).json()).toMatchObject({kinds: [{value: 'term', count: 1}]});
    expect(await (await post('prepare', '[]')).json()).toBeNull();
  });

  it.each(['', '{', '{"a":1}', '"text"', '[null]', '[{"x":1}]', 'null'])(
    'answers the body %s with a fault in words, and the next one as ever',
    async (body) => {
      const {post, urlsOf, filled} = await serving({a: 'quokka\n'});
      await filled();
      const response = await post('search', body);
      expect(response.status).toBe(500);
      expect(await response.text()).toMatch(/Error/);
      expect(await urlsOf('"quokka"')).toEqual(['/a/']);
    },
  );

  it('reads no more than it must of a long body', async () => {
    const {post, urlsOf, filled} = await serving({a: 'quokka\n'});
    await filled();
    const status = await post('search', JSON.stringify(['x'.repeat(1_000_000)])).then(
      (response) => response.status,
      () => 'cut off',
    );
    expect([500, 'cut off']).toContain(status);
    expect(await urlsOf('"quokka"')).toEqual(['/a/']);
  });

  it.each([
    ['POST', 'nothing'],
    ['POST', 'constructor'],
    ['POST', ''],
    ['GET', 'search'],
  ])('hands %s %s on', async (method, name) => {
    const {base} = await serving({a: 'quokka\n'});
    const response = await fetch(base + name, {method});
    expect([response.status, await response.text()]).toEqual([404, 'next']);
  });

  it('reads a letter that arrives in two pieces', async () => {
    const {port, filled} = await serving({a: 'Größe\n'});
    await filled();
    const body = Buffer.from('["\\"größe\\""]');
    const cut = body.indexOf(Buffer.from('ö')) + 1;
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.write(
      `POST /search-index/search HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    socket.write(body.subarray(0, cut));
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.write(body.subarray(cut));
    let answer = '';
    for await (const piece of socket) answer += String(piece);
    expect(answer).toContain('"url":"/a/"');
  });
});
