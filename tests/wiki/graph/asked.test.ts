import {describe, expect, it} from 'vitest';
import {EVERYTHING} from '../../../src/wiki/graph/address';
import {askedIn, shownIn} from '../../../src/wiki/graph/asked';

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
