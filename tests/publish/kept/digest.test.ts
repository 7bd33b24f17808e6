import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {codeDigest} from '../../../src/publish/kept/digest';
import {folderWith} from '../../folder';

/** The digest of a site with these files, by their paths from its root. */
const digestOf = (files: Readonly<Record<string, string>>) => codeDigest(path.join(folderWith(files), 'src'));

const SITE = {'src/a.ts': 'one', 'src/b/c.tsx': 'two', 'src/b/d.css': 'three', 'package.json': '{}'};

describe('codeDigest', () => {
  it('is the same for the same code', () => {
    expect(digestOf(SITE)).toBe(digestOf(SITE));
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a text', {'src/b/c.tsx': 'other'}],
    ['a file more', {'src/e.cjs': ''}],
    ['versions of packages', {'package-lock.json': '{}'}],
  ])('is another after a change of %s', (_, change) => {
    expect(digestOf({...SITE, ...change})).not.toBe(digestOf(SITE));
  });

  it('does not follow styles', () => {
    expect(digestOf({...SITE, 'src/b/d.css': 'other'})).toBe(digestOf(SITE));
  });

  it('is of this site when nothing is said', () => {
    expect(codeDigest()).toBe(codeDigest(path.join(__dirname, '../../../src')));
  });
});
