import {describe, expect, it} from 'vitest';
import {matchesGlob} from '../../../src/import/read/glob';

describe('matchesGlob', () => {
  it.each([
    ['a.md', 'a.md'],
    ['*.md', 'a.md'],
    ['a/*', 'a/b'],
    ['a/**', 'a/b/c'],
    ['**', 'a/b'],
    ['**/c', 'a/b/c'],
    ['**/c', 'c'],
    ['a/**/c', 'a/c'],
    ['/a/*/**', '/a/b/c'],
    ['a?c', 'abc'],
    ['[a-c]x', 'bx'],
    ['[!a]x', 'bx'],
    ['{a,b/*}.md', 'b/c.md'],
    ['a{b,}{c,}', 'a'],
    ['a.b+(c)', 'a.b+(c)'],
    ['[', '['],
  ])('%s means %s', (pattern, path) => expect(matchesGlob(pattern, path)).toBe(true));

  it.each([
    ['a.md', 'b.md'],
    ['*.md', 'a/b.md'],
    ['*', ''.padEnd(1, '/')],
    ['a/*', 'a/b/c'],
    ['/a/*/**', '/a/b'],
    ['**/c', 'abc'],
    ['a?c', 'a/c'],
    ['[a-c]', 'd'],
    ['[!a]', 'a'],
    ['{a,b}', 'c'],
  ])('%s does not mean %s', (pattern, path) => expect(matchesGlob(pattern, path)).toBe(false));

  it('takes no long time for a pattern that could mean very much', () => {
    expect(matchesGlob('*a'.repeat(100), `${'a'.repeat(2000)}b`)).toBe(false);
    expect(matchesGlob('{a,b}'.repeat(70), 'a'.repeat(70))).toBe(false);
  });
});
