import {misspelt} from './typo';
import {randomOf} from './random';
import type {Page} from '../../../src/search/types';

/** Every different word of some pages as it is written, in order of the alphabet; `step` takes each n-th alone. */
export function vocabularyOf(pages: readonly Page[], step: number): readonly string[] {
  const words = new Set<string>();
  for (const {title, sections} of pages)
    for (const text of [title, ...sections.flatMap((section) => [section.heading, section.text, section.code])])
      for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}_.+#-]+/gu)) words.add(word);
  return [...words].sort().filter((_, i) => i % step === 0);
}

/** Queries over a vocabulary, by what they try; the same words give the same ones. */
export function questionSets(words: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const random = randomOf(words.length);
  const other = (): string => (words.length === 0 ? '' : random.pick(words));
  const wrong = (word: string): string => misspelt(word, random) ?? word;
  const long = words.filter((word) => /\p{L}{5}/u.test(word));
  const tenth = words.filter((_, i) => i % 10 === 0);
  return {
    'whole words': words.map((word) => `${word} `),
    'words being typed': words,
    beginnings: words.map((word) => word.slice(0, 1 + random.below(5))),
    'one typo': long.map((word) => `${wrong(word)} `),
    'two typos': long.map((word) => `${wrong(wrong(word))} `),
    'two words': words.map((word) => `${word} ${other()} `),
    'five words': tenth.map((word) => [word, other(), other(), other(), other()].join(' ')),
    operators: tenth.flatMap((word) => [
      `"${word} ${other()}"`,
      `${other()} -${word}`,
      `${word} OR ${other()}`,
      `title:${word}`,
      `path:${word} ${other()}`,
    ]),
  };
}
