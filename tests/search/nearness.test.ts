import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import type {Word} from '../../src/search/rank/expand';
import {nearnessOf, sequenceOf} from '../../src/search/rank/nearness';

const word = (text: string, ...others: string[]): Word => ({
  text,
  exact: [{term: text, weight: 1}],
  related: others.map((term) => ({term, weight: 1})),
  completed: [],
  repaired: [],
  parts: [],
});
const section = (text: string) => ({anchor: '', heading: '', text, code: ''});
const WORDS = [word('the'), word('drift', 'drifts'), word('job')];
const near = (query: string, text: string, rarity: (word: Word) => number = () => 1) =>
  nearnessOf(sequenceOf(query, WORDS, rarity), section(text));

describe('nearnessOf', () => {
  test.each([
    ['the drift job', 'Start the drift job.', 1],
    ['the drift job', 'Start a drift job.', 0.5],
    ['the drift job', 'A job for the data, whose drift is small.', 0],
    ['the drift job', 'job drift the', 0],
    ['drift job', 'It drifts; job done.', 1],
    ['drift', 'drift', 0],
    ['', 'drift job', 0],
  ])('%s in «%s»: %d', (query, text, expected) => expect(near(query, text)).toBeCloseTo(expected));

  it('counts a pair by the rarity of its words', () => {
    const rarity = ({text}: Word) => ({the: 0, drift: 1, job: 4})[text] ?? 0;
    expect(near('the drift job', 'a drift job', rarity)).toBeCloseTo(5 / 6);
  });

  it('does not join what stands in different parts of a section', () => {
    const sequence = sequenceOf('drift job', WORDS, () => 1);
    expect(nearnessOf(sequence, {anchor: '', heading: 'Drift', text: 'Job', code: ''})).toBe(0);
    expect(nearnessOf(sequence, {anchor: '', heading: 'Drift job', text: '', code: ''})).toBe(1);
    expect(nearnessOf(sequence, {anchor: '', heading: '', text: '', code: 'drift job'})).toBe(1);
  });

  it('is a share of 1, and 1 for any text that has the query in it', () => {
    const any = fc.constantFrom('the', 'drift', 'job', 'other', '.');
    fc.assert(
      fc.property(fc.array(any), fc.array(any), fc.array(any), (before, query, after) => {
        const sequence = sequenceOf(query.join(' '), WORDS, () => 1);
        const share = nearnessOf(sequence, section([...before, ...query, ...after].join(' ')));
        expect(share).toBeGreaterThanOrEqual(0);
        if (sequence.words.length > 1 && !query.includes('other')) expect(share).toBe(1);
      }),
    );
  });
});
