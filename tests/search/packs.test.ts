import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {COMPRESSION} from '../../src/search/command/compress';
import {adler32, dictionaryOf, sumsOf} from '../../src/search/store/dictionary';
import {packed} from '../../src/search/store/packs';
import {placeOf} from '../../src/search/store/place';
import {partLoader, type Fetch} from '../../src/search/store/source';

const BASE = 'https://notes.example/search/';
const PACKING = {size: {bytes: 300, most: 20}, compression: COMPRESSION};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const TEXTS = Array.from(
  {length: 60},
  (_, i) => `The job ${i} of the pipeline reads the table ${i * i} and the other one.`,
);

/** Serves files, whole or by ranges. */
const hostOf = (files: ReturnType<typeof packed>['files'], {ranges}: {readonly ranges: boolean}) => {
  const asked: string[] = [];
  const fetch: Fetch = async (address, {headers} = {}) => {
    const name = address.slice(BASE.length);
    asked.push(name);
    const bytes = files.find((file) => file.name === name.replace(/\?.*$/u, ''))?.bytes ?? new Uint8Array();
    const [, from, to] = (ranges && /(\d+)-(\d+)/u.exec(headers?.range ?? '')) || [];
    const sent = to === undefined ? bytes : bytes.subarray(Number(from), Number(to) + 1);
    return {ok: true, status: to === undefined ? 200 : 206, arrayBuffer: async () => new Uint8Array(sent).buffer};
  };
  return {asked, fetch};
};

/** What a loader gives for each of some parts that were packed. */
const loaded = async (parts: readonly Uint8Array[], ranges: boolean, dictionary = dictionaryOf(parts)) => {
  const {files, packs} = packed('texts', parts, {...PACKING, dictionary});
  const {asked, fetch} = hostOf(files, {ranges});
  const load = partLoader({base: BASE, fetch});
  const got = [];
  for (const number of parts.keys()) {
    const place = placeOf('texts', number, packs);
    const part = place && (await load(place));
    got.push(part && 'bytes' in part ? new TextDecoder().decode(part.bytes) : part?.problem.kind);
  }
  return {got, asked, files};
};

describe('parts in files', () => {
  test.each([true, false])('come back as they were (host with ranges: %s)', async (ranges) => {
    expect((await loaded(TEXTS.map(bytesOf), ranges)).got).toEqual(TEXTS);
  });

  it('come back whatever they are', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.string({unit: 'grapheme', maxLength: 200}), {maxLength: 30}), async (texts) => {
        expect((await loaded(texts.map(bytesOf), true)).got).toEqual(texts);
      }),
      {numRuns: 40},
    ));

  it('lie in several files, and in no more than are allowed', async () => {
    const {files} = await loaded(TEXTS.map(bytesOf), true);
    expect(files.length).toBeGreaterThan(3);
    expect(
      packed('texts', TEXTS.map(bytesOf), {...PACKING, size: {bytes: 1, most: 7}}).files.length,
    ).toBeLessThanOrEqual(8);
  });

  it('are asked for by addresses of their own', async () => {
    const {asked} = await loaded(TEXTS.map(bytesOf), true);
    expect([asked.length, new Set(asked).size]).toEqual([TEXTS.length, TEXTS.length]);
  });

  it('come with their whole file, once, where the host knows no ranges', async () => {
    const {asked, files} = await loaded(TEXTS.map(bytesOf), false);
    expect(asked.map((name) => name.replace(/\?.*$/u, ''))).toEqual(files.map(({name}) => name));
  });

  it('are nowhere when their number is too high', () => {
    expect(placeOf('texts', 3, packed('texts', TEXTS.slice(0, 3).map(bytesOf), PACKING).packs)).toBeUndefined();
  });
});

describe('a part that cannot be had', () => {
  const {files, packs} = packed('texts', TEXTS.map(bytesOf), PACKING);
  const host = hostOf(files, {ranges: true});
  const faulty = async (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>, status: number) => {
    const fetch: Fetch = async (...request) => {
      const {arrayBuffer} = await host.fetch(...request);
      return {ok: true, status, arrayBuffer: async () => change(new Uint8Array(await arrayBuffer())).buffer};
    };
    const place = placeOf('texts', 4, packs);
    const part = place && (await partLoader({base: BASE, fetch})(place));
    return part && 'problem' in part ? part.problem.kind : 'there';
  };
  test.each([
    ['a range, cut', 206, (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -1), 'damaged'],
    [
      'a range, changed',
      206,
      (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, i) => (i === 30 ? 255 - byte : byte)),
      'damaged',
    ],
    ['a range of zeros', 206, (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(0), 'damaged'],
    ['a whole file, cut', 200, (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -1), 'damaged'],
    ['a whole file of another build', 200, () => new Uint8Array(100_000), 'foreign'],
    ['a page', 200, () => new TextEncoder().encode('<!doctype html>'), 'missing'],
  ] as const)('%s: is told', async (_, status, change, kind) => expect(await faulty(change, status)).toBe(kind));
});

describe('adler32', () => {
  it('is that of the specification, over all texts together', () =>
    expect([...adler32(sumsOf(bytesOf('pedia'), sumsOf(bytesOf('Wiki'))))]).toEqual([0x11, 0xe6, 0x03, 0x98]));

  it('stays right for long texts of high bytes', () => {
    const bytes = new Uint8Array(1_000_000).fill(255);
    let [low, high] = [1, 0];
    for (const byte of bytes) high = (high + (low = (low + byte) % 65521)) % 65521;
    expect(sumsOf(bytes)).toEqual({low, high});
  });
});
