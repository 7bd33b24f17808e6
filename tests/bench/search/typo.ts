import type {Random} from './random';

/** Letters from which a word is long enough to be misspelt. */
const LEAST = 5;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * One random edit in one word of five letters or more: a letter left out, added, changed, or two neighbours swapped. The
 * result differs from the text; undefined when no word is long enough. `open the window` → open the wimdow
 */
export function misspelt(text: string, random: Random): string | undefined {
  const words = [...text.matchAll(/\p{L}+/gu)].filter(([word]) => word.length >= LEAST);
  if (words.length === 0) return undefined;
  const {index, 0: word} = random.pick(words);
  for (;;) {
    const wrong = edited(word, random);
    if (wrong !== word) return text.slice(0, index) + wrong + text.slice(index + word.length);
  }
}

function edited(word: string, random: Random): string {
  const at = random.below(word.length - 1);
  const [before, here, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  const letter = random.pick([...LETTERS]);
  const kinds = [
    before + next + after,
    before + letter + here + next + after,
    before + letter + next + after,
    before + next + here + after,
  ];
  return random.pick(kinds);
}
