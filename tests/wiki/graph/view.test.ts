import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {noteAt, noteTowards} from '../../../src/wiki/graph/find';
import {pinched} from '../../../src/wiki/graph/gestures';
import {commandOf} from '../../../src/wiki/graph/keys';
import {placeOf} from '../../../src/wiki/graph/snapshot';
import {fitting, pointOf, seenAt, zoomed} from '../../../src/wiki/graph/view';

const size = {width: 400, height: 300};
/** A cross: the middle, left, right, above, below, and one far to the upper right. */
const points = Float32Array.of(0, 0, -100, 0, 100, 0, 0, -100, 0, 100, 220, -200);
const all = [0, 1, 2, 3, 4, 5];

const numbers = fc.double({min: -500, max: 500, noNaN: true});

describe('zoomed', () => {
  it('keeps the point under the pointer where it is', () => {
    fc.assert(
      fc.property(fc.double({min: 0.1, max: 5, noNaN: true}), numbers, numbers, numbers, (factor, x, y, at) => {
        const before = {k: 0.7, x, y};
        const after = zoomed(before, factor, [at, 50]);
        expect((at - after.x) / after.k).toBeCloseTo((at - before.x) / before.k, 5);
      }),
    );
  });

  it.each([
    [1000, 6],
    [0.00001, 0.05],
  ])('stops at a scale that shows something, by %d', (factor, k) => {
    expect(zoomed({k: 1, x: 0, y: 0}, factor, [0, 0]).k).toBe(k);
  });
});

describe('fitting', () => {
  it('brings all notes into the frame', () => {
    const view = fitting(points, all, size, 30);
    for (const number of all) {
      const [x, y] = seenAt(view, points, number);
      expect(x).toBeGreaterThanOrEqual(30 - 0.01);
      expect(x).toBeLessThanOrEqual(370.01);
      expect(y).toBeGreaterThanOrEqual(30 - 0.01);
      expect(y).toBeLessThanOrEqual(270.01);
    }
  });

  it('puts a single note into the middle, and takes none', () => {
    expect(seenAt(fitting(points, [2], size, 30), points, 2)).toEqual([200, 150]);
    expect(fitting(points, [], size, 30)).toEqual({k: 1, x: 200, y: 150});
  });
});

describe('pinched', () => {
  it('grows the picture with the distance of two fingers', () => {
    const view = pinched({k: 1, x: 0, y: 0}, {before: {x: 100, y: 0}, now: {x: 200, y: 0}}, {x: 0, y: 0});
    expect(view.k).toBe(2);
    expect(pointOf(points, 2)[0] * view.k + view.x).toBe(200);
  });
});

describe('noteAt', () => {
  const view = {k: 2, x: 200, y: 150};

  it.each([
    [[200, 150], 0],
    [[208, 150], 0],
    [[395, 152], 2],
    [[300, 150], undefined],
  ] as const)('finds at %j note %s', (point, expected) => {
    expect(noteAt({view, points, numbers: all}, point, 14)).toBe(expected);
  });

  it('finds none that is not shown', () => {
    expect(noteAt({view, points, numbers: [1, 2]}, [200, 150], 14)).toBeUndefined();
  });
});

describe('noteTowards', () => {
  it.each([
    [0, 'left', 1],
    [0, 'right', 2],
    [0, 'up', 3],
    [0, 'down', 4],
    [2, 'right', 5],
    [5, 'right', undefined],
  ] as const)('goes from %i %s to %s', (from, direction, expected) => {
    expect(noteTowards(points, all, from, direction)).toBe(expected);
  });

  it('leads ahead, never back', () => {
    const spots = fc.array(fc.tuple(numbers, numbers), {minLength: 2, maxLength: 12});
    fc.assert(
      fc.property(spots, (list) => {
        const flat = Float32Array.from(list.flat());
        const next = noteTowards(flat, [...list.keys()], 0, 'right');
        if (next === undefined)
          expect(list.slice(1).every((_, at) => (flat[2 * at + 2] ?? 0) <= (flat[0] ?? 0))).toBe(true);
        else expect(flat[2 * next] ?? 0).toBeGreaterThan(flat[0] ?? 0);
      }),
    );
  });
});

describe('commandOf', () => {
  const none = {shiftKey: false, ctrlKey: false, metaKey: false, altKey: false};

  it.each([
    [{key: 'ArrowLeft'}, {does: 'walk', direction: 'left'}],
    [
      {key: 'ArrowUp', shiftKey: true},
      {does: 'move', direction: 'up'},
    ],
    [{key: '+'}, {does: 'closer'}],
    [{key: '-'}, {does: 'farther'}],
    [{key: '0'}, {does: 'fit'}],
    [{key: 'Enter'}, {does: 'open'}],
    [{key: 'Escape'}, {does: 'leave'}],
    [{key: 'Tab'}, undefined],
    [{key: '0', ctrlKey: true}, undefined],
    [{key: 'ArrowLeft', altKey: true}, undefined],
  ] as const)('takes %j for %j', (pressed, command) => {
    expect(commandOf({...none, ...pressed})).toEqual(command);
  });
});

describe('placeOf', () => {
  it('puts each note of a picture where it is seen from the other view', () => {
    const views = fc.record({k: fc.double({min: 0.1, max: 5, noNaN: true}), x: numbers, y: numbers});
    fc.assert(
      fc.property(views, views, fc.nat(5), (from, to, number) => {
        const {k, x, y} = placeOf(from, to);
        const [atX, atY] = seenAt(from, points, number);
        const [toX, toY] = seenAt(to, points, number);
        expect(atX * k + x).toBeCloseTo(toX, 5);
        expect(atY * k + y).toBeCloseTo(toY, 5);
      }),
    );
  });

  it('leaves a picture where it is when nothing has moved', () => {
    expect(placeOf({k: 2, x: 30, y: -4}, {k: 2, x: 30, y: -4})).toEqual({k: 1, x: 0, y: 0});
  });
});
