import {describe, expect, it} from 'vitest';
import {bytesText, quantile, shareOf, shareText, slowTime, timeText} from './figures';

describe('quantile', () => {
  it.each([
    [[4, 1, 3, 2], 0.5, 2],
    [[1, 2, 3], 0.5, 2],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.95, 10],
    [Array.from({length: 100}, (_, i) => i + 1), 0.95, 95],
    [[7], 0, 7],
    [[7], 1, 7],
    [[], 0.5, Number.NaN],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });
});

describe('shareOf', () => {
  it('counts what passes, and knows nothing of nothing', () => {
    expect(shareOf([1, 2, 3, 4], (value) => value > 1)).toBe(0.75);
    expect(shareOf([], () => true)).toBeNaN();
  });
});

describe('slowTime', () => {
  it('adds 150 ms a trip and 200 bytes a millisecond to the work', () => {
    expect(slowTime({trips: 2, bytes: 40_000, compute: 5})).toBe(505);
  });
});

describe('figures in words', () => {
  it.each([
    [bytesText(1234), '1.2 kB'],
    [bytesText(54_321), '54 kB'],
    [bytesText(1_234_567), '1.2 MB'],
    [bytesText(1_440_000_000), '1.4 GB'],
    [bytesText(Number.NaN), '–'],
    [shareText(1), '100 %'],
    [shareText(0.9999), '99.9 %'],
    [shareText(Number.NaN), '–'],
    [timeText(2.345), '2.3 ms'],
    [timeText(123.4), '123 ms'],
    [timeText(1234), '1.2 s'],
    [timeText(61_000), '61 s'],
    [timeText(Number.NaN), '–'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
