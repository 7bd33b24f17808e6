import type {Span} from '../types';

/** Scripts written without blanks in which two characters together carry a meaning. */
const PAIRED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]/u;

/** Scripts written without blanks whose words only a dictionary can tell. */
const SEGMENTED = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const CHARACTER = /\P{M}\p{M}*/gu;

/** How a run of letters is cut into words. */
export type Writing = 'spaced' | 'paired' | 'segmented';

/** `学校` → paired · `ภาษา` → segmented · everything else → spaced */
export function writingOf(run: string): Writing {
  if (PAIRED.test(run)) return 'paired';
  return SEGMENTED.test(run) ? 'segmented' : 'spaced';
}

/** Overlapping pairs of characters; a single character stays. `日本語` → 日本, 本語 · `学` → 学 */
export function pairsOf(run: string): readonly Span[] {
  const letters = charactersOf(run);
  if (letters.length < 2) return letters;
  return letters.slice(1).map(({end}, i) => ({start: letters[i]?.start ?? 0, end}));
}

/** Characters with the marks that belong to them. */
export function charactersOf(run: string): readonly Span[] {
  return [...run.matchAll(CHARACTER)].map((match) => ({start: match.index, end: match.index + match[0].length}));
}

/** Words by the platform's dictionary, or pairs where the platform has none. */
export function segmentsOf(run: string): readonly Span[] {
  if (typeof Intl.Segmenter !== 'function') return pairsOf(run);
  const words = new Intl.Segmenter('th', {granularity: 'word'}).segment(run);
  return [...words].map(({segment, index}) => ({start: index, end: index + segment.length}));
}
