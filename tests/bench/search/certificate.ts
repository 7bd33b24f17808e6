import {createHash, generateKeyPairSync, sign} from 'node:crypto';

/** A key, a certificate that it signed itself (X.509), and the SHA-256 of the public key by which a browser is told to trust it. */
export type Identity = {readonly key: string; readonly cert: string; readonly print: string};

/** An identity for a server on this machine that browsers speak HTTP/2 with. */
export function selfSigned(): Identity {
  const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const spki = publicKey.export({type: 'spki', format: 'der'});
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(1),
    ECDSA_SHA256,
    LOCALHOST,
    sequence(date('000101000000Z'), date('491231235959Z')),
    LOCALHOST,
    spki,
  );
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]));
  const cert = sequence(body, ECDSA_SHA256, signature).toString('base64').replaceAll(/.{64}/gu, '$&\n');
  return {
    key: privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert}\n-----END CERTIFICATE-----\n`,
    print: createHash('sha256').update(spki).digest('base64'),
  };
}

function tagged(tag: number, bytes: Buffer): Buffer {
  const {length} = bytes;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), bytes]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function integer(value: number): Buffer {
  return tagged(0x02, Buffer.from([value]));
}

function date(text: string): Buffer {
  return tagged(0x17, Buffer.from(text));
}

/** 1.2.840.10045.4.3.2 */
const ECDSA_SHA256 = sequence(tagged(0x06, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02])));
/** 2.5.4.3, the common name */
const LOCALHOST = sequence(
  tagged(0x31, sequence(tagged(0x06, Buffer.from([0x55, 0x04, 0x03])), tagged(0x0c, Buffer.from('localhost')))),
);
