import {describe, expect, it} from 'vitest';
import {settled, settlingOf} from '../../../src/wiki/graph/layout';
import {reports} from '../../../src/wiki/graph/reports';

const plan = {
  links: [3, 1, 1, 1, 0, 0],
  edges: [
    [0, 1],
    [0, 2],
    [0, 3],
  ],
  shape: 1,
} as const;

describe('settled', () => {
  it('gives the same points for the same plan', () => {
    expect(settled(plan)).toEqual(settled(plan));
  });

  it('keeps notes off each other, and linked ones nearer than others', () => {
    const points = settled(plan);
    const distance = (a: number, b: number) =>
      Math.hypot((points[2 * a] ?? 0) - (points[2 * b] ?? 0), (points[2 * a + 1] ?? 0) - (points[2 * b + 1] ?? 0));
    for (let a = 0; a < 6; a++) for (let b = 0; b < a; b++) expect(distance(a, b)).toBeGreaterThan(10);
    expect(distance(0, 1)).toBeLessThan(distance(4, 5));
  });

  it.each([0, 1])('lays out %i notes', (count) => {
    const points = settled({links: Array.from({length: count}, () => 0), edges: [], shape: 1});
    expect(points.length).toBe(2 * count);
    expect([...points].every(Number.isFinite)).toBe(true);
  });
});

describe('reports', () => {
  it('tells every now and then how far it is, and ends with the whole', () => {
    let now = 0;
    const all = [...reports(settlingOf(plan), () => (now += 10))];
    const shares = all.map(({share}) => share);
    expect(all.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.filter((share) => share === 1).length).toBe(1);
    expect(all.at(-1)?.points).toEqual(settled(plan));
  });

  it('tells the end alone where it is quick', () => {
    expect([...reports(settlingOf(plan), () => 0)].map(({share}) => share)).toEqual([1]);
  });
});
