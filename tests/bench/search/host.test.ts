import {X509Certificate} from 'node:crypto';
import {connect} from 'node:http2';
import {gunzipSync} from 'node:zlib';
import {describe, expect, it, onTestFinished} from 'vitest';
import {folderWith} from '../../folder';
import {selfSigned} from './certificate';
import {hostOf} from './host';

describe('selfSigned', () => {
  it('makes a certificate that its own key has signed', () => {
    const certificate = new X509Certificate(selfSigned().cert);
    expect(certificate.subject).toBe('CN=localhost');
    expect(certificate.verify(certificate.publicKey)).toBe(true);
  });
});

describe('a host', () => {
  const get = async (files: Readonly<Record<string, string>>, name: string, headers = {}) => {
    const host = await hostOf(folderWith(files), {'page.html': '<p>Page'});
    const session = connect(host.url, {rejectUnauthorized: false});
    onTestFinished(() => {
      session.close();
      host.close();
    });
    const request = session.request({':path': `/${name}`, ...headers});
    const head = await new Promise<Record<string, unknown>>((resolve) => request.once('response', resolve));
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    return {head, body: Buffer.concat(pieces), traffic: host.traffic()};
  };

  it('sends text compressed, and counts it so', async () => {
    const {head, body, traffic} = await get({'a.js': 'let a = 1;'.repeat(99)}, 'a.js');
    expect(head[':status']).toBe(200);
    expect(head['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toBe('let a = 1;'.repeat(99));
    expect(traffic).toEqual({requests: 1, bytes: body.length, trips: 1});
  });

  it('sends what is compressed already as it is', async () => {
    const {head, body} = await get({'a.bin': 'abc'}, 'a.bin');
    expect(head['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('abc');
  });

  it('sends the part that is asked for', async () => {
    const {head, body, traffic} = await get({'a.bin': 'abcdef'}, 'a.bin?1-3', {range: 'bytes=1-3'});
    expect([head[':status'], head['content-range'], body.toString()]).toEqual([206, 'bytes 1-3/6', 'bcd']);
    expect(traffic.bytes).toBe(3);
  });

  it('says what is not there', async () => {
    expect((await get({}, 'a.bin')).head[':status']).toBe(404);
  });

  it("does not count the bench's own page", async () => {
    const {body, traffic} = await get({}, '-/page.html');
    expect(body.toString()).toBe('<p>Page');
    expect(traffic.requests).toBe(0);
  });
});
