/** Signs other than those below that may end a sentence, as Unicode says; with them the full rules are needed. */
const RARE = /[\p{Cc}\u2024\u2028\u2029\uFE52\uFF0E\uD800-\uD83B]|\p{Sentence_Terminal}/u;

/**
 * Where the sentence begins in which a character stands, by the plainest cases of Unicode's rules for sentences;
 * `undefined` when the full rules are needed.
 */
export function quickStart(text: string, at: number): number | undefined {
  if (at >= text.length) return undefined;
  for (let end = at - 1; end >= 0; end--) {
    const next = nextSentence(text, end);
    if (next === undefined) return undefined;
    if (next > 0 && next <= at) return next;
  }
  return 0;
}

/** Where the sentence ends in which a character stands, with the blanks behind it; `undefined` as above. */
export function quickEnd(text: string, at: number): number | undefined {
  // Behind a sign and what belongs to it, the sentence may have ended already.
  if (!/[a-z\d.?!]/i.test(text.charAt(at)) || /[.?!]/.test(text.charAt(at - 1))) return undefined;
  for (let end = at; end < text.length; end++) {
    const next = nextSentence(text, end);
    if (next !== 0) return next;
  }
  return text.length;
}

const BANG = 33;
const POINT = 46;
const QUESTION = 63;

/** Where a sentence begins that follows one ending with the sign at an offset: 0 for nowhere, `undefined` for not known. */
function nextSentence(text: string, end: number): number | undefined {
  const code = text.charCodeAt(end);
  if (code !== POINT && code !== QUESTION && code !== BANG) {
    return (code < 32 || code > 126) && RARE.test(text.charAt(end)) ? undefined : 0;
  }
  let next = end + 1;
  while (text.charAt(next) === ' ') next++;
  const after = text.charAt(next);
  if (after === '') return text.length;
  if (code === POINT && (/[a-z]/.test(after) || (next === end + 1 && /\d/.test(after)))) return 0;
  return next > end + 1 && /[a-z]/i.test(after) ? next : undefined;
}
