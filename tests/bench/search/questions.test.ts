import {describe, expect, it} from 'vitest';
import {questionSets, vocabularyOf} from './questions';

const PAGES = [
  {
    url: '/a/',
    title: 'Blue-green deployment',
    sections: [{anchor: '', heading: 'Why', text: 'Deployment without downtime, in C++.', code: 'max_retry()'}],
  },
];

describe('vocabularyOf', () => {
  it('has every different word once, as it is written', () => {
    const words = ['Blue-green', 'C++.', 'Deployment', 'Why', 'deployment', 'downtime', 'in', 'max_retry', 'without'];
    expect(vocabularyOf(PAGES, 1)).toEqual(words);
  });

  it('takes each n-th word', () => {
    expect(vocabularyOf(PAGES, 4)).toEqual(['Blue-green', 'deployment', 'without']);
  });
});

describe('questionSets', () => {
  const words = vocabularyOf(PAGES, 1);
  const sets = questionSets(words);

  it('tries each word, whole and being typed', () => {
    expect(sets['words being typed']).toEqual(words);
    expect(sets['whole words']).toEqual(words.map((word) => `${word} `));
  });

  it('misspells words of five letters and more alone', () => {
    expect(sets['one typo']).toHaveLength(6);
    expect(sets['one typo']?.filter((q) => words.includes(q.trim()))).toEqual([]);
  });

  it('has some of every kind, the same ones each time', () => {
    for (const [name, queries] of Object.entries(sets)) expect(queries.length, name).toBeGreaterThan(0);
    expect(questionSets(words)).toEqual(sets);
    expect(questionSets([])).toEqual(expect.objectContaining({operators: []}));
  });
});
