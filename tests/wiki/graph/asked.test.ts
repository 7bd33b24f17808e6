import {describe, expect, it} from 'vitest';
import {askedIn, EVERYTHING, searchFor, shownIn} from '../../../src/wiki/graph/asked';

describe('askedIn', () => {
  it.each([
    ['', EVERYTHING],
    ['?note=/mlops/&steps=2', {...EVERYTHING, note: '/mlops/', steps: 2}],
    ['?note=%2Fmlops%2F', {...EVERYTHING, note: '/mlops/'}],
    ['?kind=guide.term.guide&tag=drift&q=data', {steps: 1, kinds: ['guide', 'term'], tag: 'drift', text: 'data'}],
    ['?kind=nonsense&steps=99&note=&tag=', EVERYTHING],
  ] as const)('reads %j', (search, asked) => {
    expect(askedIn(search)).toEqual(asked);
  });
});

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

describe('shownIn', () => {
  const graph = {
    nodes: [
      {title: 'Élan', permalink: '/a/', kind: 'term', tags: ['x'], to: []},
      {title: 'Plan of plans', permalink: '/b/', kind: 'guide', tags: ['x', 'y'], to: []},
      {title: 'Bare', permalink: '/c/', tags: [], to: []},
    ],
  } as const;

  it.each([
    [{}, [0, 1, 2]],
    [{text: 'lan'}, [0, 1]],
    [{text: ' ELAN '}, [0]],
    [{tag: 'y'}, [1]],
    [{kinds: ['term']}, [0]],
    [{kinds: ['term', 'guide'], tag: 'x', text: 'plans'}, [1]],
    [{kinds: ['map']}, []],
  ] as const)('lets %j through as %j', (asked, expected) => {
    expect(shownIn(graph, {...EVERYTHING, ...asked})).toEqual(expected);
  });
});
