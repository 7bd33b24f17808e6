import {expect, it} from 'vitest';
import {labelOf} from '../../../src/search/arrival/label';

it.each([
  [['drift'], 'drift'],
  [['drift', 'monitoring', 'c++'], 'drift, monitoring, c++'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c + 2'],
  [[], ''],
])('%j → %s', (terms, label) => {
  expect(labelOf(terms)).toBe(label);
});
