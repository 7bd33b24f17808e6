import {describe, expect, it} from 'vitest';
import {shortened} from '../../../src/wiki/graph/draw';
import {labelsOf} from '../../../src/wiki/graph/labels';

const scene = {
  view: {k: 1, x: 0, y: 0},
  size: {width: 600, height: 400},
  linksOf: () => 1,
  widthOf: () => 80,
};

const numbersOf = (points: readonly number[], always: readonly number[] = []) => {
  const seen = points.flatMap((_, at) => (at % 2 === 0 ? [at / 2] : []));
  return labelsOf({...scene, points: Float32Array.from(points)}, always, seen).map(({number}) => number);
};

describe('labelsOf', () => {
  it('writes all titles where there is room', () => {
    expect(numbersOf([100, 100, 300, 100, 500, 100])).toEqual([0, 1, 2]);
  });

  it('leaves out a title that would cover another, but not one that must be seen', () => {
    const crowd = Array.from({length: 60}, (_, at) => [290 + (at % 8) * 3, 200 + Math.floor(at / 8) * 3]).flat();
    const written = numbersOf(crowd);
    expect(written.length).toBeLessThan(10);
    expect(numbersOf(crowd, [55])[0]).toBe(55);
  });

  it('cuts none at the frame', () => {
    for (const {x, width} of labelsOf({...scene, points: Float32Array.of(5, 100, 595, 300)}, [], [0, 1])) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(600);
    }
  });

  it('chooses the same titles while the picture is moved', () => {
    const points = Float32Array.from(Array.from({length: 80}, (_, at) => 150 + ((at * 37) % 211)));
    const seen = [...Array(40).keys()];
    const at = (x: number, y: number) =>
      labelsOf({...scene, points, view: {k: 1, x, y}}, [], seen).map(({number}) => number);
    for (const [x, y] of [
      [1, 0],
      [7.5, 3.25],
      [-13, 21],
    ] as const)
      expect(at(x, y)).toEqual(at(0, 0));
  });
});

describe('shortened', () => {
  it.each([
    ['Data drift', 'Data drift'],
    ['From MLOps to LLMOps and AgenticAIOps', 'From MLOps to LLMOps and Agen…'],
    ['👩‍🚀', '👩‍🚀'],
  ])('writes %j as %j', (title, expected) => {
    expect(shortened(title)).toBe(expected);
  });
});
