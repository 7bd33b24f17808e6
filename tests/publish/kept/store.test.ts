import {appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {afterAll, afterEach, describe, expect, it, vi} from 'vitest';
import {keeping, keyOf, openStore} from '../../../src/publish/kept/store';

const siteDir = mkdtempSync(path.join(tmpdir(), 'fieldnotes-store-'));
afterAll(() => rmSync(siteDir, {recursive: true}));
afterEach(() => vi.unstubAllEnvs());

const fileOf = (name: string) => path.join(siteDir, 'node_modules/.cache/fieldnotes', name);
const open = (name: string, code = 'a') => openStore<unknown>(siteDir, name, () => code);

/** A store on disk with these values, by the code `a`. */
function kept(name: string, values: Readonly<Record<string, unknown>>): void {
  const store = open(name);
  for (const [key, value] of Object.entries(values)) store.put(key, value);
  store.save();
}

describe('a store', () => {
  it('gives the next run what this one has put there', () => {
    const words = new Map([['a', {times: 2}]]);
    kept('values', {words, nothing: null});
    const store = open('values');
    expect([store.find('words'), store.find('nothing'), store.find('other')]).toEqual([words, null, undefined]);
  });

  it('gives what was put before it is saved', () => {
    const store = open('unsaved');
    store.put('a', null);
    expect(store.find('a')).toBeNull();
  });

  it('drops what nobody has asked for', () => {
    kept('dropped', {a: 1, b: 2});
    const store = open('dropped');
    store.find('a');
    store.save();
    expect([open('dropped').find('a'), open('dropped').find('b')]).toEqual([1, undefined]);
  });

  it('writes nothing when everything is as it was', () => {
    kept('same', {a: 1});
    const before = statSync(fileOf('same')).mtimeMs;
    const store = open('same');
    store.find('a');
    store.save();
    expect(statSync(fileOf('same')).mtimeMs).toBe(before);
  });

  it('knows nothing of what other code has made', () => {
    kept('code', {a: 1});
    expect(open('code', 'b').find('a')).toBeUndefined();
  });

  it.each<[string, (file: string) => void]>([
    ['cut off', (file) => truncateSync(file, 30)],
    ['empty', (file) => truncateSync(file)],
    ['longer', (file) => appendFileSync(file, 'x')],
    ['something else', (file) => writeFileSync(file, 'Some text that is longer than a digest.')],
    ['changed by a byte', (file) => writeFileSync(file, readFileSync(file).fill(0, 25, 26))],
  ])('knows nothing of a file that is %s', (name, spoil) => {
    kept(name, {a: 'some value'});
    spoil(fileOf(name));
    expect(open(name).find('a')).toBeUndefined();
  });

  it('keeps nothing where Docusaurus is told so', () => {
    kept('off', {a: 1});
    vi.stubEnv('DOCUSAURUS_NO_PERSISTENT_CACHE', 'true');
    const store = open('off');
    store.put('a', 2);
    store.save();
    expect(store.find('a')).toBeUndefined();
    vi.unstubAllEnvs();
    expect(open('off').find('a')).toBe(1);
  });

  it('is no harm where nothing can be written', () => {
    writeFileSync(path.join(siteDir, 'file'), '');
    const store = openStore<number>(path.join(siteDir, 'file'), 'values', () => 'a');
    store.put('a', 1);
    expect(() => store.save()).not.toThrow();
    expect(store.find('a')).toBe(1);
  });
});

describe('keeping', () => {
  it('makes a value once, in this run and the next', () => {
    const made: string[] = [];
    const making = {make: (text: string) => made.push(text), keyOf: (text: string) => keyOf(text)};
    const store = openStore<number>(siteDir, 'made', () => 'a');
    const length = keeping(store, making);
    expect([length('a'), length('b'), length('a')]).toEqual([1, 2, 1]);
    store.save();
    const next = keeping(
      openStore<number>(siteDir, 'made', () => 'a'),
      making,
    );
    expect([next('b'), next('c'), made]).toEqual([2, 3, ['a', 'b', 'c']]);
  });

  it('makes every value without a store', () => {
    const made: string[] = [];
    const length = keeping(undefined, {make: (text: string) => made.push(text), keyOf: (text) => text});
    expect([length('a'), length('a')]).toEqual([1, 2]);
  });
});

describe('keyOf', () => {
  it('tells lists of texts apart', () => {
    const texts = fc.array(fc.string({maxLength: 3}), {maxLength: 3});
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(keyOf(...a) === keyOf(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
