import {reader, writer} from './bytes';

/** Writes words that are sorted, each as what it adds to the one before. `car cart dog` → 0 car · 3 t · 0 dog */
export function wordBytes(words: readonly string[]): Uint8Array {
  const [shared, suffixes] = [writer(), [] as string[]];
  shared.number(words.length);
  words.forEach((word, i) => {
    const length = sharedLength(words[i - 1] ?? '', word);
    shared.number(length);
    suffixes.push(word.slice(length));
  });
  const out = writer();
  out.block(shared.bytes());
  out.text(suffixes.join('\n'));
  return out.bytes();
}

/** Reads what `wordBytes` wrote. Throws a RangeError when it is cut. */
export function wordsFrom(bytes: Uint8Array): readonly string[] {
  const all = reader(bytes);
  const shared = reader(all.block());
  const count = shared.number();
  const suffixes = all.text().split('\n');
  if (count > 0 && suffixes.length !== count) throw new RangeError('There are not as many words as were counted.');
  const words: string[] = [];
  for (let i = 0; i < count; i++) words.push((words[i - 1] ?? '').slice(0, shared.number()) + (suffixes[i] ?? ''));
  return words;
}

/** Letters that two words begin with together; never half of a pair of surrogates, which UTF-8 cannot hold. */
function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return /[\ud800-\udbff]/u.test(b[length - 1] ?? '') ? length - 1 : length;
}
