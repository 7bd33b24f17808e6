import path from 'node:path';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {typedPath, typedTarget} from '../../../src/notes/command/typed';
import {folderWith} from '../../folder';

afterEach(() => void vi.unstubAllEnvs());

describe('typedPath', () => {
  const FILES = {
    'wiki/docs/a.md': '',
    'wiki/docs/x/a.md': '',
    'wiki/both.zip': '',
    'wiki/docs/both.zip': '',
    'out.zip': '',
  };

  it.each([
    ['a file of the current folder', 'wiki/docs', 'a.md', 'wiki/docs/a.md'],
    ['one above it', 'wiki/docs', '../../out.zip', 'out.zip'],
    ['one from the site’s root', 'wiki/docs', 'docs/x/a.md', 'wiki/docs/x/a.md'],
    ['the nearer of two', 'wiki/docs', 'both.zip', 'wiki/docs/both.zip'],
    ['what there is not, as it was typed', 'wiki/docs', 'none.md', 'wiki/docs/none.md'],
    ['a file of a folder outside of the site', '.', 'out.zip', 'out.zip'],
    ['the site’s own before one of a folder outside', '.', 'both.zip', 'wiki/both.zip'],
  ])('finds %s', (_, here, given, expected) => {
    const folder = folderWith({...FILES, 'both.zip': ''});
    vi.stubEnv('INIT_CWD', path.join(folder, here));
    expect(typedPath(path.join(folder, 'wiki'), given)).toBe(path.join(folder, expected));
  });

  it('takes a whole path as it is', () => {
    const folder = folderWith(FILES);
    vi.stubEnv('INIT_CWD', path.join(folder, 'wiki/docs'));
    expect(typedPath(path.join(folder, 'wiki'), path.join(folder, 'out.zip'))).toBe(path.join(folder, 'out.zip'));
  });
});

describe('typedTarget', () => {
  it('is where the writer is, whatever the site’s root holds', () => {
    vi.stubEnv('INIT_CWD', '/wiki/docs');
    expect([typedTarget('r.html'), typedTarget('/tmp/r.html')]).toEqual(['/wiki/docs/r.html', '/tmp/r.html']);
  });

  it('is in the current folder where npm says none', () => {
    vi.stubEnv('INIT_CWD', undefined);
    expect(typedTarget('r.html')).toBe(path.resolve('r.html'));
  });
});
