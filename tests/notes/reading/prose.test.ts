import {describe, expect, it} from 'vitest';
import {withoutCut} from '../../../src/notes/reading/prose';

describe('withoutCut', () => {
  it.each([
    ['one two', [], 'one two'],
    ['one two', [[0, 3]], '\n two'],
    ['one two three', [[4, 7]], 'one \n three'],
    [
      'one two three',
      [
        [0, 7],
        [4, 7],
      ],
      '\n three',
    ],
    [
      'one two three',
      [
        [0, 5],
        [4, 7],
      ],
      '\n\n three',
    ],
  ] as const)('takes links and code out of %j at %j', (text, cut, rest) => {
    expect(withoutCut({text, cut})).toBe(rest);
  });
});
