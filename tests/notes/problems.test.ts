import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compareText, count, formatProblem, formatProblems, sortProblems} from '../../src/notes/problems';
import type {Problem} from '../../src/types';

const problem = (sourcePath: string, line: number, column: number, rule: string): Problem => ({
  sourcePath,
  place: {line, column},
  rule,
  message: 'Something is wrong.',
});

const problems: fc.Arbitrary<Problem[]> = fc.array(
  fc.record({
    sourcePath: fc.constantFrom('docs/a.mdx', 'docs/b.mdx'),
    place: fc.record({line: fc.integer({min: 1, max: 3}), column: fc.integer({min: 1, max: 2})}),
    rule: fc.constantFrom('missing-key', 'value'),
    message: fc.constantFrom('`title` is missing.', '`tags` is missing.', '`status` is missing.'),
  }),
);

describe('sortProblems', () => {
  it('sorts by file, line, column and rule, numbers by their value', () => {
    const sorted = [
      problem('docs/a.mdx', 2, 1, 'b'),
      problem('docs/a.mdx', 10, 2, 'a'),
      problem('docs/a.mdx', 10, 11, 'a'),
      problem('docs/a.mdx', 10, 11, 'b'),
      problem('docs/b.mdx', 1, 1, 'a'),
    ];
    expect(sortProblems([...sorted].reverse())).toEqual(sorted);
  });

  it('leaves the given list as it was', () => {
    const given = [problem('b', 1, 1, 'a'), problem('a', 1, 1, 'a')];
    sortProblems(given);
    expect(given.map(({sourcePath}) => sourcePath)).toEqual(['b', 'a']);
  });
});

describe('formatProblem', () => {
  it('begins with the place as editors know it', () => {
    expect(formatProblem(problem('docs/a.mdx', 3, 7, 'unknown-key'))).toBe(
      'docs/a.mdx:3:7 Something is wrong. (unknown-key)',
    );
  });

  it('puts the mend on a line of its own', () => {
    expect(formatProblem({...problem('docs/a.mdx', 3, 7, 'value'), mend: 'Write a date.'})).toBe(
      'docs/a.mdx:3:7 Something is wrong. (value)\n    → Write a date.',
    );
  });
});

describe('formatProblems', () => {
  it('is empty for no problems', () => {
    expect(formatProblems([])).toBe('');
  });

  it('ends with the number of problems and files', () => {
    expect(formatProblems([problem('a', 1, 1, 'x')])).toMatch(/\n\n1 problem in 1 file$/);
    expect(formatProblems([problem('b', 1, 1, 'x'), problem('a', 1, 1, 'x'), problem('a', 2, 1, 'x')]))
      .toMatchInlineSnapshot(`
      "a:1:1 Something is wrong. (x)
      a:2:1 Something is wrong. (x)
      b:1:1 Something is wrong. (x)

      3 problems in 2 files"
    `);
  });

  it('gives the same text for the same problems in any order', () => {
    fc.assert(
      fc.property(
        problems.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, {minLength: list.length}))),
        ([list, shuffled]) => {
          expect(formatProblems(shuffled)).toBe(formatProblems(list));
        },
      ),
    );
  });
});

describe('count', () => {
  it.each([
    [0, '0 notes'],
    [1, '1 note'],
    [2, '2 notes'],
    [21, '21 notes'],
  ])('says %i as «%s»', (n, text) => {
    expect(count(n, 'note')).toBe(text);
  });
});

describe('compareText', () => {
  it.each([
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['a', 'a', 0],
    ['Z', 'a', -1],
    ['', 'a', -1],
    ['a', 'ä', -1],
  ])('orders %j and %j by code unit', (a, b, order) => {
    expect(compareText(a, b)).toBe(order);
  });
});
