import type {Section} from '../types';

/** Letters from which a section is divided: a hit loads the part that it is in, not a whole book without headings. No section of
 *  ordinary documentation is near it, and in shorter parts ranking would suffer. */
export const LONGEST = 15_000;

/** A section in parts that are no longer than `LONGEST`, each with its address; the first alone is called by its heading. Cut at the
 *  last end of a line or, without one, at the last blank. */
export function divided(section: Section): readonly Section[] {
  const {text, code} = section;
  if (text.length <= LONGEST && code.length <= LONGEST) return [section];
  const [texts, codes] = [piecesOf(text), piecesOf(code)];
  return Array.from({length: Math.max(texts.length, codes.length)}, (_, i) => ({
    ...section,
    heading: i === 0 ? section.heading : '',
    text: texts[i] ?? '',
    code: codes[i] ?? '',
  }));
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const end = endOf(rest);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}

/** Where a piece ends: never within a word, unless there is nothing but one. */
function endOf(text: string): number {
  const line = text.lastIndexOf('\n', LONGEST);
  const blank = line > LONGEST / 2 ? line : text.lastIndexOf(' ', LONGEST);
  return blank > 0 ? blank : wholeLetters(text);
}

/** Not between the halves of a pair of surrogates. */
function wholeLetters(text: string): number {
  return /[\ud800-\udbff]/u.test(text[LONGEST - 1] ?? '') ? LONGEST - 1 : LONGEST;
}
