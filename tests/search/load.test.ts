import {describe, expect, it, test} from 'vitest';
import {open} from '../../src/search/store/load';
import type {Fetch} from '../../src/search/store/source';
import {COMPRESSION} from '../../src/search/command/compress';
import {manyPages} from './pages';
import {BASE, nameOf, served, SMALL} from './served';

const PAGES = manyPages(120);
const QUERY = `${PAGES[7]?.title ?? ''} kater`;
const {fetch, asked, files} = served(PAGES, SMALL);

/** The same server with another answer for the files that are meant. */
function withFault(
  isMeant: (name: string) => boolean,
  answer: (bytes: Uint8Array) => {ok?: boolean; status?: number; bytes?: Uint8Array},
): Fetch {
  return async (address, options) => {
    const name = nameOf(address);
    if (!isMeant(name)) return fetch(address, options);
    const {ok = true, status = 200, bytes = new Uint8Array()} = answer(files.get(name) ?? new Uint8Array());
    return {ok, status, arrayBuffer: async () => new Uint8Array(bytes).buffer};
  };
}

const HTML = new TextEncoder().encode('<!doctype html><title>Notes</title>');
/** A compressed file that is larger than any of the index. */
const ANOTHER = COMPRESSION.file(Uint8Array.from({length: 60_000}, (_, i) => (i * i * 2654435761) >>> 13));
const FAULTS = [
  ['missing', 'missing', () => ({ok: false, status: 404})],
  ['cut', 'damaged', (bytes: Uint8Array) => ({bytes: bytes.slice(0, bytes.length / 2)})],
  ['of another build', 'foreign', () => ({bytes: ANOTHER})],
  ['a page', 'missing', () => ({bytes: HTML})],
  ['refused', 'offline', () => ({ok: false, status: 503})],
  [
    'without connection',
    'offline',
    () => {
      throw new TypeError('Failed to fetch');
    },
  ],
] as const;

describe('a file that cannot be had', () => {
  test.each(
    FAULTS.flatMap(([what, kind, answer]) =>
      ['table', 'terms', 'texts'].map((file) => [file, what, kind, answer] as const),
    ),
  )('%s, %s: is told as %s', async (file, _, kind, answer) => {
    const {problems} = await open(
      BASE,
      withFault((name) => name.startsWith(file), answer),
    ).search(QUERY);
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map((problem) => problem.kind))).toEqual(new Set([kind]));
  });

  test.each(
    FAULTS.flatMap(([what, kind, answer]) =>
      ['facets', 'addresses'].map((file) => [file, what, kind, answer] as const),
    ),
  )('%s, %s: is told as %s, and the filter lets all pages through', async (file, _, kind, answer) => {
    const {hits, problems} = await open(
      BASE,
      withFault((name) => name.startsWith(file), answer),
    ).search(`${PAGES[7]?.title ?? ''} path:p/1/1`);
    expect(problems.map((problem) => [problem.kind, problem.file.split('-')[0]])).toEqual([[kind, file]]);
    expect(hits.length).toBeGreaterThan(0);
  });

  test.each([
    ['missing', {ok: false, status: 404}, 'missing'],
    ['a page', {bytes: HTML}, 'missing'],
    ['cut', {bytes: new TextEncoder().encode('{"format":1,')}, 'damaged'],
  ] as const)('the manifest, %s: is told', async (_, answer, kind) => {
    const {hits, problems} = await open(
      BASE,
      withFault(
        (name) => name === 'manifest.json',
        () => answer,
      ),
    ).search(QUERY);
    expect([hits, problems.map((problem) => problem.kind)]).toEqual([[], [kind]]);
  });

  it('lets the others answer', async () => {
    asked.length = 0;
    const whole = await open(BASE, fetch).search(QUERY);
    const broken = asked.find((name) => name.startsWith('texts-'))?.replace(/\?.*$/u, '');
    const {hits, problems} = await open(
      BASE,
      withFault(
        (name) => name === broken,
        () => ({ok: false, status: 404}),
      ),
    ).search(QUERY);
    expect(problems.map(({file}) => file)).toEqual([broken]);
    expect(hits.length).toBeGreaterThan(0);
    expect(whole.hits.map(({url}) => url)).toEqual(expect.arrayContaining(hits.map(({url}) => url)));
  });

  it('is tried again with the next query', async () => {
    let isDown = true;
    const engine = open(
      BASE,
      withFault(
        (name) => isDown && name.startsWith('terms'),
        () => ({ok: false, status: 503}),
      ),
    );
    expect((await engine.search(QUERY)).problems).not.toEqual([]);
    isDown = false;
    expect((await engine.search(QUERY)).problems).toEqual([]);
  });
});

describe('the loader', () => {
  it('answers from the new index when the site is renewed in between', async () => {
    const renewed = served(manyPages(130), SMALL);
    let now = fetch;
    const engine = open(BASE, (address, options) => now(address, options));
    await engine.prepare();
    now = renewed.fetch;
    const {hits, problems} = await engine.search(PAGES[7]?.title ?? '');
    expect([hits[0]?.url, problems]).toEqual(['/p7/', []]);
  });

  it('loads a file once', async () => {
    asked.length = 0;
    const engine = open(BASE, fetch);
    await Promise.all([engine.search(QUERY), engine.search(QUERY), engine.prepare()]);
    await engine.search(QUERY);
    expect(asked.length).toBe(new Set(asked).size);
  });

  it('answers by names without the words and texts', async () => {
    asked.length = 0;
    const {hits} = await open(BASE, fetch).names(PAGES[7]?.title ?? '');
    expect([hits[0]?.url, asked.map((name) => name.split('-')[0])]).toEqual(['/p7/', ['manifest.json', 'names']]);
  });

  it.each([
    ['asks ahead for typos once the box is open', true],
    ['leaves the line to what every query needs before that', false],
  ])('%s', async (_, isOpen) => {
    const many = served(manyPages(400), {...SMALL, ends: {bytes: 100, most: 60, postings: 20}});
    const engine = open(BASE, many.fetch);
    if (isOpen) await engine.prepare();
    const word = many.index.lexicon.startingWith('', Infinity).find((term) => /^[a-z]{9,}$/u.test(term)) ?? '';
    const {hits} = await engine.search(`${word} `);
    expect([hits.length > 0, many.asked.some((name) => name.startsWith('ends'))]).toEqual([true, isOpen]);
  });

  it('asks for an unknown word and for what may have been meant at the same time', async () => {
    const many = served(manyPages(400), {...SMALL, ends: {bytes: 100, most: 60, postings: 20}});
    let trips = 0;
    const counting: Fetch = async (address, options) => {
      const trip = trips + 1;
      await new Promise((done) => {
        setImmediate(done);
      });
      trips = trip;
      return many.fetch(address, options);
    };
    const engine = open(BASE, counting);
    await engine.prepare();
    trips = 0;
    const word = many.index.lexicon.startingWith('', Infinity).find((term) => /^[a-z]{9,}$/u.test(term)) ?? '';
    const {repaired} = await engine.search(`${word.slice(0, 6)}x${word.slice(6)} `);
    expect([repaired.map(({to}) => to), trips]).toEqual([[word], 2]);
  });
});
