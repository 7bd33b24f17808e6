import {fold} from '../resolution/paths';

/** A name to look for in texts, and what it names. */
export type Pattern<Named> = {
  readonly named: Named;
  /** Its words, folded; at least one unless it has no letters. */
  readonly words: readonly string[];
  /** What stands before, between and after the words, each run of blanks as one. */
  readonly between: readonly string[];
  readonly length: number;
};

/** A place in a text where a name stands: offsets of its first character and of the one behind its last. */
export type Found<Named> = {readonly named: Named; readonly start: number; readonly end: number};

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const IN_WORD = /[\p{L}\p{M}\p{N}_]/u;

/** What joins a word to the one before it into something else: `pre-training`, `a/b`, `model.fit`, `@feature`. */
const JOINS = new Set('-‐‑/\\.:@#$~+=&');

/** `CI/CD` → words ci, cd; between '', '/', '' */
export function patternOf<Named>(name: string, named: Named): Pattern<Named> {
  const {words, between} = divided(name);
  return {named, words: words.map(({word}) => word), between, length: name.length};
}

/**
 * Where names stand in a text: whole words, without case, over line breaks; from left to right, the longest where several
 * begin, none within another.
 */
export function findIn<Named>(text: string, byWord: ReadonlyMap<string, readonly Pattern<Named>[]>): Found<Named>[] {
  const {words, between} = divided(text);
  const found: Found<Named>[] = [];
  for (const [nth, {word, start}] of words.entries()) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const patterns = byWord.get(word) ?? [];
    const place = patterns.flatMap((pattern) => {
      const at = standsAt(pattern, nth, {text, words, between});
      return at === undefined ? [] : [at];
    })[0];
    if (place !== undefined) found.push(place);
  }
  return found;
}

type Divided = {
  readonly words: readonly {readonly word: string; readonly start: number; readonly end: number}[];
  readonly between: readonly string[];
};

function divided(text: string): Divided {
  const words = [...text.matchAll(WORD)].map(({0: word, index}) => ({
    word: fold(word),
    start: index,
    end: index + word.length,
  }));
  const starts = [...words.map(({start}) => start), text.length];
  const between = starts.map((start, nth) => text.slice(words[nth - 1]?.end ?? 0, start).replaceAll(/\s+/g, ' '));
  return {words, between};
}

function standsAt<Named>(
  {named, words, between}: Pattern<Named>,
  nth: number,
  text: Divided & {readonly text: string},
): Found<Named> | undefined {
  const last = text.words[nth + words.length - 1];
  const first = text.words[nth];
  if (first === undefined || last === undefined) return undefined;
  if (!words.every((word, at) => word === text.words[nth + at]?.word)) return undefined;
  if (!words.every((_, at) => at === 0 || between[at] === text.between[nth + at])) return undefined;
  const [before = '', after = ''] = [between[0], between.at(-1)];
  const [start, end] = [first.start - before.length, last.end + after.length];
  if (start < 0 || text.text.slice(start, first.start) !== before || text.text.slice(last.end, end) !== after)
    return undefined;
  return isFree(text.text, start, end) ? {named, start, end} : undefined;
}

function isFree(text: string, start: number, end: number): boolean {
  const [before, next, behind] = [text.charAt(start - 1), text.charAt(end), text.charAt(end + 1)];
  if (IN_WORD.test(before) || JOINS.has(before) || IN_WORD.test(next) || next === '(') return false;
  return !(JOINS.has(next) && IN_WORD.test(behind));
}
