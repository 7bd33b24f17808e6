import type {LinkSentence} from './types';

import {quickEnd, quickStart} from './boundary';

/** Characters of text on either side of a link, when its sentence is longer than that. */
const AROUND = 90;

const sentences = new Intl.Segmenter('en', {granularity: 'sentence'});

/**
 * The sentence of a block's text in which a link stands. A long one is cut at words, with `…` for what is missing.
 *
 * `sentenceOf('One. See the map now. Two.', 9, 16)` → `{text: 'See the map now.', link: [4, 11]}`
 */
export function sentenceOf(text: string, start: number, end: number): LinkSentence {
  const from = Math.max(startOfSentence(text, start), 0);
  const to = Math.max(endOfSentence(text, Math.max(start, end - 1)), end);
  const before = cutBefore(text.slice(from, start).trimStart());
  const link = text.slice(start, end);
  return {
    text: before + link + cutAfter(text.slice(end, to).trimEnd()),
    link: [before.length, before.length + link.length],
  };
}

function startOfSentence(text: string, at: number): number {
  return quickStart(text, at) ?? sentences.segment(text).containing(at)?.index ?? at;
}

function endOfSentence(text: string, at: number): number {
  const quick = quickEnd(text, at);
  if (quick !== undefined) return quick;
  const segment = sentences.segment(text).containing(at);
  return segment === undefined ? at : segment.index + segment.segment.length;
}

/** `… last words before ` */
function cutBefore(text: string): string {
  if (text.length <= AROUND) return text;
  const kept = text.slice(-AROUND);
  const blank = kept.indexOf(' ');
  return `…${blank < 0 ? '' : kept.slice(blank)}`;
}

/** ` first words after …` */
function cutAfter(text: string): string {
  if (text.length <= AROUND) return text;
  const kept = text.slice(0, AROUND);
  const blank = kept.lastIndexOf(' ');
  return `${blank < 0 ? '' : kept.slice(0, blank + 1)}…`;
}
