import {describe, expect, it} from 'vitest';
import {listed, listedFew} from '../../src/wiki/names';

describe('listed', () => {
  it.each([
    [[], ''],
    [['Ada'], 'Ada'],
    [['Ada', 'Bo'], 'Ada and Bo'],
    [['Ada', 'Bo', 'Cy'], 'Ada, Bo and Cy'],
  ])('writes %j as «%s»', (names, text) => {
    expect(listed(names)).toBe(text);
  });
});

describe('listedFew', () => {
  it.each([
    [['Ada', 'Bo', 'Cy', 'Di'], 'Ada, Bo, Cy and Di'],
    [['Ada', 'Bo', 'Cy', 'Di', 'Ed'], 'Ada, Bo, Cy and 2 others'],
  ])('writes %j as «%s»', (names, text) => {
    expect(listedFew(names)).toBe(text);
  });
});
