import {describe, expect, it} from 'vitest';
import {EVERYTHING, searchFor} from '../../../src/wiki/graph/address';
import {askedIn} from '../../../src/wiki/graph/asked';

describe('searchFor', () => {
  it.each([
    [EVERYTHING, ''],
    [{...EVERYTHING, text: '  '}, ''],
    [{...EVERYTHING, steps: 2}, ''],
    [{...EVERYTHING, note: '/a b/', steps: 2}, '?note=/a+b/&steps=2'],
    [{...EVERYTHING, kinds: ['guide', 'term'], tag: 'c&d', text: 'x='}, '?kind=guide.term&tag=c%26d&q=x%3D'],
  ] as const)('writes %j as %j', (asked, search) => {
    expect(searchFor(asked)).toBe(search);
    expect(searchFor(askedIn(search))).toBe(search);
  });
});
