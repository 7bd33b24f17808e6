import type {Span} from '../types';

/** One word in an identifier: an acronym's plural (`URLs`), an acronym run before a word (`HTTP` in `HTTPServer`),
 *  a word with its digits (`Base64`), a run of capitals, a run of caseless letters, a number. */
const HUMP =
  /\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{Lm}\p{Lo}\p{M}]+\p{N}*|\p{Lu}+\p{N}*|\p{N}+/gu;

/** The parts between connectors. A number keeps its points, so that `1.12` is no `1` and no `12`, and loses its `v`. */
const SEGMENT = /\p{N}+(?:\.\p{N}+)+|\p{L}+(?=\p{N}+\.\p{N})|[\p{L}\p{M}\p{N}]+/gu;

/** The parts of an identifier from left to right, offsets into it; nothing when it is one plain word.
 *  `getHTTPServer` → get, HTTP, Server · `strings.FindRE` → strings, FindRE, Find, RE · `canonifyURLs` → canonify, URLs
 *  `--dry-run` → dry, run · `v1.12.3` → v, 1.12.3 */
export function partsOf(identifier: string): readonly Span[] {
  const segments = spans(identifier, SEGMENT);
  return segments.flatMap((segment) => {
    const inner = spans(identifier.slice(segment.start, segment.end), HUMP).map(({start, end}) => ({
      start: segment.start + start,
      end: segment.start + end,
    }));
    const whole = segment.end - segment.start === identifier.length ? [] : [segment];
    return inner.length > 1 ? [...whole, ...inner.filter((span) => isTelling(identifier, span))] : whole;
  });
}

/** Digits inside a word (`sha256` → 256) say nothing alone: as a number they would match every other 256. */
function isTelling(identifier: string, {start, end}: Span): boolean {
  return !/^\p{N}+$/u.test(identifier.slice(start, end));
}

function spans(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => ({start: match.index, end: match.index + match[0].length}));
}
