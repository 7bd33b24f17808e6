/** Sorted words, each by what it does not share with the one before: `shared` has a digit of base 36 for the letters that it shares (35
 *  at most), `rest` its other letters on a line of its own. */
export type Borders = {readonly shared: string; readonly rest: string};

const BASE = 36;

/** `['den', 'denl', 'der']` → `{shared: '032', rest: 'den\nl\nr'}` */
export function bordersFrom(words: readonly string[]): Borders {
  const shared = words.map((word, i) => sharedBy(words[i - 1] ?? '', word));
  return {
    shared: shared.map((count) => count.toString(BASE)).join(''),
    rest: words.map((word, i) => word.slice(shared[i])).join('\n'),
  };
}

/** The words again. Throws a RangeError when there are not as many lines as digits. */
export function wordsOf({shared, rest}: Borders): readonly string[] {
  const lines = shared === '' ? [] : rest.split('\n');
  if (lines.length !== shared.length) throw new RangeError('The borders are cut.');
  let word = '';
  return lines.map((line, i) => (word = word.slice(0, Number.parseInt(shared[i] ?? '', BASE)) + line));
}

function sharedBy(before: string, word: string): number {
  let count = 0;
  while (count < BASE - 1 && count < word.length && word[count] === before[count]) count++;
  return count;
}
