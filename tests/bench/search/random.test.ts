import {describe, expect, it} from 'vitest';
import {randomOf, spread} from './random';

describe('randomOf', () => {
  it('follows from the seed', () => {
    const [a, b, c] = [1, 1, 2].map((seed) => Array.from({length: 5}, randomOf(seed).next));
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
  });

  it('is evenly spread from 0 to below 1', () => {
    const {next} = randomOf(3);
    const values = Array.from({length: 10_000}, next);
    expect(values.filter((value) => value < 0 || value >= 1)).toEqual([]);
    for (const tenth of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const within = values.filter((value) => Math.floor(value * 10) === tenth).length;
      expect(Math.abs(within - 1000)).toBeLessThan(150);
    }
  });

  it('picks nothing from nothing', () => {
    expect(() => randomOf(1).pick([])).toThrow('Nothing to pick from.');
  });
});

describe('spread', () => {
  it.each([
    [[1, 2, 3], 5, [1, 2, 3]],
    [[1, 2, 3, 4, 5, 6], 3, [1, 3, 5]],
    [[1, 2, 3, 4, 5], 2, [1, 3]],
    [[], 2, []],
  ])('%j, at most %d → %j', (list, most, expected) => {
    expect(spread<number>(list, most)).toEqual(expected);
  });
});
