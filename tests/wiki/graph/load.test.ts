import {describe, expect, it} from 'vitest';
import {byKind} from '../../../src/wiki/graph/kinds';
import {isGraph} from '../../../src/wiki/graph/load';
import {cornersOf, pathOf, SHAPES} from '../../../src/wiki/graph/shapes';

describe('isGraph', () => {
  it.each([
    [{nodes: []}, true],
    [{nodes: [{title: 'A', permalink: '/a/', tags: [], to: []}]}, true],
    [{nodes: [{title: 'A', permalink: '/a/'}]}, false],
    [{nodes: [null]}, false],
    [{notes: []}, false],
    [null, false],
    ['<!doctype html>', false],
  ])('tells of %j: %s', (value, expected) => {
    expect(isGraph(value)).toBe(expected);
  });
});

describe('byKind', () => {
  it('groups notes in the order of kinds, each by title with its links', () => {
    const node = (title: string, to: readonly number[], kind?: 'map' | 'term') => ({
      title,
      permalink: `/${title}/`,
      tags: [],
      to,
      ...(kind !== undefined && {kind}),
    });
    const graph = {nodes: [node('m', [1, 2], 'map'), node('b', [0], 'term'), node('a', [], 'term'), node('x', [])]};
    expect(byKind(graph).map(({kind, notes}) => [kind, notes.map(({title, links}) => `${title} ${links}`)])).toEqual([
      ['term', ['a 1', 'b 1']],
      ['map', ['m 2']],
      ['none', ['x 0']],
    ]);
  });
});

describe('the marks', () => {
  it('are another shape for each kind', () => {
    const paths = ['concept', 'guide', 'podcast', 'journal', 'course', 'map', 'none'].map((kind) =>
      pathOf(kind as keyof typeof SHAPES, 5),
    );
    expect(new Set(paths).size).toBe(paths.length);
    expect(new Set(Object.values(SHAPES)).size).toBe(Object.keys(SHAPES).length);
    // A ring is a circle that is not filled.
    expect(cornersOf('term')).toBeUndefined();
  });
});
