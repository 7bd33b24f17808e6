import {decodeString} from 'micromark-util-decode-string';

const REFERENCE = /&#?[a-z\d]+;/gi;
/** References with what they may be one word with. */
const TOUCHING = /[\p{L}\p{M}\p{N}*_~^=+`\\]*(?:&#?[a-z\d]+;[\p{L}\p{M}\p{N}*_~^=+`\\]*)+/giu;
const IN_WORD = /[\p{L}\p{M}\p{N}*_~^=+`\\]/u;

/** Puts characters in the place of the references to them; what they divide stays in one line: `a &amp; b` → `a & b` */
export function decoded(text: string): string {
  return text.replace(REFERENCE, (found) => decodeString(found).replace(/\s/, ' '));
}

/** Whether a text holds what may be a reference to a character. */
export function hasReference(text: string): boolean {
  return text.search(REFERENCE) >= 0;
}

/** Stands in the place of what makes a word depend on how a text is read. */
const DISPUTED = '\u2064';
const DISPUTED_WORD = new RegExp(
  `[\\p{L}\\p{M}\\p{N}*_~^=+\`\\\\]*(?:${DISPUTED}[\\p{L}\\p{M}\\p{N}*_~^=+\`\\\\]*)+`,
  'gu',
);

/**
 * A text in which words are marked that depend on whether a reference is read as such; one to a character that is no part
 * of a word divides words either way: `a&#38;b c&eacute;d` → `a&b ` and a mark
 */
export function withDisputed(text: string): string {
  return text.replace(TOUCHING, (found) => {
    const inWord = found.match(REFERENCE)?.some((reference) => IN_WORD.test(decodeString(reference)));
    return inWord === true ? DISPUTED : decoded(found);
  });
}

/** A text without the words that `withDisputed` has marked, with all of them that stands beside the marks by now. */
export function undisputed(text: string): string {
  return text.replace(DISPUTED_WORD, ' ');
}
