/** Marks that a reader may leave out: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels and tatweel.
 *  Not the vowel signs of Indic scripts nor the voicing marks of kana: those change the word. */
const OPTIONAL_MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/gu;

/** Letters that Unicode does not take apart, with what people type for them. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['ς', 'σ'],
]);

/** The written form of a word, in one spelling: lower case, composed, wide and ligature forms made plain.
 *  `Cafe\u0301` → `café` · `ＡＢＣ` → `abc` · `Straße` → `straße` */
export function written(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replaceAll(/[\u200c\u200d]/gu, '');
}

/** What stays of a written form when the optional marks are left out.
 *  `café` → `cafe` · `straße` → `strasse` · `كِتَاب` → `كتاب` · `हिन्दी` → `हिन्दी` · `がっこう` → `がっこう` */
export function fold(term: string): string {
  if (isAscii(term)) return term;
  const bare = term.normalize('NFKD').replaceAll(OPTIONAL_MARKS, '').normalize('NFKC');
  return [...bare].map((letter) => PLAIN.get(letter) ?? letter).join('');
}

function isAscii(term: string): boolean {
  for (let i = 0; i < term.length; i++) if (term.charCodeAt(i) > 127) return false;
  return true;
}
