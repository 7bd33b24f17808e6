import {describe, expect, it} from 'vitest';
import {isCurrent, isKept, keptOf, siteFilesOf, withoutDigests, withoutRouteHashes} from '../../../src/publish/build/kept';

const LISTED = [
  ['aaaa', '@site/docs/a.mdx'],
  ['bbbb', '@site/docs/b.mdx'],
] as const;
const NAMES = ['aaaa.11111111.js', 'bbbb.22222222.js', '950.33333333.js', '17.44444444.js'];
const files = siteFilesOf(NAMES, LISTED);
const rendered = {html: '<p>A</p>', collectedData: {modules: ['@site/docs/a.mdx']}};

describe('siteFilesOf', () => {
  it('tells scripts of pages from those that no page has for itself', () => {
    expect([...files.ofModules]).toEqual([
      ['@site/docs/a.mdx', 'aaaa.11111111.js'],
      ['@site/docs/b.mdx', 'bbbb.22222222.js'],
    ]);
    expect(files.others).toEqual(['17.44444444.js', '950.33333333.js']);
  });
});

describe('withoutDigests', () => {
  it('leaves out the digests of pages’ scripts and nothing else', () => {
    const script = '({"1":"11111111","2":"33333333"})[id]; const color = "deadbeef";';
    expect(withoutDigests(script, files)).toBe('({"1":"","2":"33333333"})[id]; const color = "deadbeef";');
  });
});

describe('withoutRouteHashes', () => {
  const scriptOf = (root: string, note: string) =>
    `A('/', '${root}') A('/', 'ee1') A('/a/', '${note}') {"/-${root}":1,"/-ee1":2,"/a/-${note}":3} ('#', 'abc')`;
  const without = (root: string, note: string) =>
    withoutRouteHashes(scriptOf(root, note), [`/-${root}`, '/-ee1', `/a/-${note}`]);

  it('has numbers for the hashes of routes, and leaves everything else', () => {
    expect(without('1b3', 'b9c')).toBe(
      `A('/', '0') A('/', '1') A('/a/', '2') {"/-0":1,"/-1":2,"/a/-2":3} ('#', 'abc')`,
    );
  });

  it('is the same when hashes alone have changed', () => {
    expect(without('a2f', '303')).toBe(without('1b3', 'b9c'));
  });

  it('is another when two routes of one path have changed places', () => {
    const keys = ['/-1b3', '/-ee1'];
    const [before, after] = ["A('/', '1b3') A('/', 'ee1')", "A('/', 'ee1') A('/', '1b3')"];
    expect(withoutRouteHashes(after, keys)).not.toBe(withoutRouteHashes(before, keys));
  });
});

describe('a kept page', () => {
  const parts = ['part:notes/A'];
  const withParts = (names: readonly string[]) => {
    const found = siteFilesOf(names, LISTED);
    return {...found, ofModules: new Map([...found.ofModules, ['part:notes/A', 'a0a0a0a0.js']])};
  };
  const kept = keptOf('site', rendered, {files: withParts(NAMES), parts});

  it('stays current when the script of another page changes', () => {
    const now = withParts(['aaaa.11111111.js', 'bbbb.55555555.js']);
    expect(kept && isCurrent(kept, {site: 'site', files: now, parts})).toBe(true);
  });

  it.each([
    ['its own script changes', 'site', ['aaaa.55555555.js']],
    ['its own script is gone', 'site', []],
    ['what all pages share changes', 'other', NAMES],
  ])('is rendered again when %s', (_, site, names) => {
    expect(kept && isCurrent(kept, {site, files: withParts(names), parts})).toBe(false);
  });

  it.each([
    ['a part of the sidebar around it changes', parts, 'b1b1b1b1.js'],
    ['it is in another part of the sidebar', ['part:notes/B'], 'a0a0a0a0.js'],
    ['it is in no part of the sidebar any more', [], 'a0a0a0a0.js'],
  ])('is rendered again when %s', (_, around, file) => {
    const now = {...files, ofModules: new Map([...files.ofModules, ['part:notes/A', file], ['part:notes/B', 'c2c2c2c2.js']])};
    expect(kept && isCurrent(kept, {site: 'site', files: now, parts: around})).toBe(false);
  });

  it('is read back as it was kept', () => {
    expect(isKept(JSON.parse(JSON.stringify(kept)))).toBe(true);
  });

  it('is none when it is not known what it was made from', () => {
    expect(keptOf('site', {html: '', collectedData: {modules: ['@theme/NotFound']}}, {files, parts: []})).toBeUndefined();
  });

  it.each([null, 1, 'text', {}, {site: 'site'}, {site: 'site', files: {}, rendered: {html: 1}}])(
    'is not taken from what is none: %j',
    (value) => {
      expect(isKept(value)).toBe(false);
    },
  );
});
