import {describe, expect, it} from 'vitest';
import {randomOf} from './random';
import {wordsOf} from './words';

function text(seed: number, length: number): readonly string[] {
  const words = wordsOf(randomOf(seed));
  return Array.from({length}, () => words.next());
}

function countsOf(drawn: readonly string[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const word of drawn) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

describe('a made-up text', () => {
  it('follows from its seed alone', () => {
    expect(text(7, 500)).toEqual(text(7, 500));
    expect(text(7, 500)).not.toEqual(text(8, 500));
  });

  it('keeps getting new words, ever more slowly, as natural text does', () => {
    const drawn = text(1, 160_000);
    const sizes = [10_000, 40_000, 160_000].map((length) => new Set(drawn.slice(0, length)).size);
    const exponents = sizes.slice(1).map((size, i) => Math.log(size / (sizes[i] ?? 1)) / Math.log(4));
    for (const exponent of exponents) {
      expect(exponent).toBeGreaterThan(0.5);
      expect(exponent).toBeLessThan(0.75);
    }
  });

  it('has few common words and many rare ones, their shares falling along one line (Zipf)', () => {
    const counts = countsOf(text(2, 160_000));
    expect((counts[0] ?? 0) / 160_000).toBeGreaterThan(0.02);
    const slope = Math.log((counts[99] ?? 1) / (counts[3999] ?? 1)) / Math.log(40);
    expect(slope).toBeGreaterThan(0.8);
    expect(slope).toBeLessThan(1.8);
    expect(counts.filter((count) => count === 1).length / counts.length).toBeGreaterThan(0.4);
  });

  it('spells words in letters alone, the commonest ones short', () => {
    const drawn = text(3, 20_000);
    expect(drawn.filter((word) => !/^[a-z]{2,}$/.test(word))).toEqual([]);
    const mean = drawn.reduce((sum, {length}) => sum + length, 0) / drawn.length;
    expect(mean).toBeGreaterThan(4);
    expect(mean).toBeLessThan(8);
  });

  it('takes topics from what was drawn before but is not common', () => {
    const words = wordsOf(randomOf(4));
    const drawn = Array.from({length: 20_000}, () => words.next());
    const common = new Set(commonest(drawn, 100));
    const topics = Array.from({length: 100}, () => words.topic());
    expect(topics.filter((topic) => common.has(topic))).toEqual([]);
    expect(topics.filter((topic) => !drawn.includes(topic)).length).toBeLessThan(10);
  });
});

function commonest(drawn: readonly string[], most: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of drawn) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([word]) => word);
}
