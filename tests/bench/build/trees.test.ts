import {describe, expect, it} from 'vitest';
import {folderWith} from '../../folder';
import {differences} from './trees';

describe('differences', () => {
  it('names files that are in one folder alone or not the same in both', () => {
    const a = folderWith({'same.html': '1', 'b/other.html': '2', 'a.js': '3'});
    const b = folderWith({'same.html': '1', 'b/other.html': '3', 'c.js': '3'});
    expect(differences(a, b)).toEqual(['a.js', 'b/other.html', 'c.js']);
  });

  it('names none between a folder and itself', () => {
    const a = folderWith({'a/b.html': '1'});
    expect(differences(a, a)).toEqual([]);
  });
});
