import type {PhrasingContent} from 'mdast';
import {addressAt, hasAddress, mailAt} from './address';
import {closeBracket, openBracket} from './bracket';
import {angle, brace} from './element';
import {runAt} from './emphasis';
import {nodesOf} from './nest';
import {add, flush, keep, type Reading, type Step} from './reading';
import type {Known, Source} from './source';
import {matchAt} from './tag';
import {unsure} from './unsure';
import {wikilinkAt} from './wiki';

/** Whether something other than plain text may begin at a character, by its code; a colon or the like may be text still. */
const MARKS = Uint8Array.from({length: 128}, (_, code) =>
  '\n!&:@\\`*_[]<{~$'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** The nodes of running text, with places for those alone that lead somewhere. */
export function phrasingOf(source: Source, known: Known): PhrasingContent[] {
  const {content} = source;
  const reading: Reading = {source, known, at: 0, plain: '', items: [], brackets: []};
  for (let mark = next(reading); mark !== undefined; mark = next(reading)) STEPS[mark]?.(reading);
  flush(reading);
  for (const {items, sign} of reading.brackets.reverse()) {
    reading.items = [...items, {type: 'text', value: sign}, ...reading.items];
  }
  const nodes = nodesOf(reading.items);
  if (hasAddress(content, nodes)) unsure('address in the text');
  return nodes;
}

/** Takes plain text up to the next mark and says which this is. */
function next(reading: Reading): string | undefined {
  const {content} = reading.source;
  let {at} = reading;
  while (at < content.length && !isMark(content, at)) at++;
  if (at > reading.at) keep(reading, at);
  return at === content.length ? undefined : content.charAt(at);
}

function isMark(content: string, at: number): boolean {
  const code = content.charCodeAt(at);
  if (code > 127 || MARKS[code] === 0) return false;
  if (code === 10) return isSpace(content.charCodeAt(at - 1)) || isSpace(content.charCodeAt(at + 1));
  if (code === 33) return content.charAt(at + 1) === '[';
  return code !== 58 || !/[ \n]/.test(content.charAt(at + 1));
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

const lineEnd: Step = (reading) => {
  const blanks = matchAt(/\n[ \t]*/y, reading.source.content, reading.at)?.[0] ?? '';
  const text = reading.plain.replace(/[ \t]+$/, '');
  const before = reading.plain.slice(text.length) + blanks;
  reading.plain = text;
  if (/^ {2,}\n/.test(before)) add(reading, {type: 'break'}, reading.at);
  else reading.plain += '\n';
  reading.at += blanks.length;
};

const escape: Step = (reading) => {
  const {content} = reading.source;
  const escaped = content.charAt(reading.at + 1);
  if (escaped === '\n') {
    add(reading, {type: 'break'}, reading.at + 2);
    reading.at += /^[ \t]*/.exec(content.slice(reading.at))?.[0].length ?? 0;
  } else if (/[!-/:-@[-`{-~]/.test(escaped)) {
    reading.plain += escaped;
    reading.at += 2;
  } else keep(reading, reading.at + 1);
};

const code: Step = (reading) => {
  const {content, cell = false} = reading.source;
  const end = endOfRun(content, reading.at);
  const size = end - reading.at;
  let close = content.indexOf('`', end);
  while (close >= 0 && endOfRun(content, close) - close !== size)
    close = content.indexOf('`', endOfRun(content, close));
  if (close < 0) return keep(reading, end);
  const value = content.slice(end, close).replace(/^[ \n](?=[^]*[^ \n])([^]*)[ \n]$/, '$1');
  add(reading, {type: 'inlineCode', value: cell ? value.replaceAll('\\|', '|') : value}, close + size);
};

const emphasis: Step = (reading) => {
  const {content} = reading.source;
  const end = endOfRun(content, reading.at);
  add(reading, runAt(content, reading.at, end), end);
};

const open: Step = (reading) => {
  const {content} = reading.source;
  const link = wikilinkAt(reading.source, reading.known.body, reading.at);
  if (link !== undefined) return add(reading, link.node, link.end);
  const footnote = matchAt(/!?\[\^[^\s[\]\\]*\]?/y, content, reading.at)?.[0];
  if (footnote === undefined) return openBracket(reading, content.charAt(reading.at) === '!' ? '![' : '[');
  const label = footnote.slice(2, -1);
  if (!reading.known.footnotes.has(label)) unsure('mark of a footnote');
  add(reading, {type: 'footnoteReference', identifier: label.toLowerCase()}, reading.at + footnote.length);
};

const reference: Step = (reading) => {
  const {content} = reading.source;
  const name = matchAt(/&([a-z\d]+|#\d{1,7}|#x[\da-f]{1,6});/iy, content, reading.at)?.[1];
  if (name === undefined) return keep(reading, reading.at + 1);
  const after = reading.at + name.length + 2;
  if (/[ \t\n]/.test(content.charAt(after)) && /^#x?20$/i.test(name)) unsure('reference to a blank');
  reading.plain += CHARACTERS[name] ?? numbered(name);
  reading.at += name.length + 2;
};

/** `#65` → `A` */
function numbered(name: string): string {
  const [, sign, digits = ''] = /^#(x?)(.*)$/i.exec(name) ?? [];
  const code = Number.parseInt(digits, sign === '' ? 10 : 16);
  const isSafe = sign !== undefined && ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800));
  return isSafe ? String.fromCodePoint(code) : unsure('reference to a character');
}

const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
  copy: '©',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

const tilde: Step = (reading) => {
  const {content} = reading.source;
  const end = endOfRun(content, reading.at);
  const isAlone = end - reading.at > 2 || !content.includes('~', end);
  if (!isAlone && !/^~+\s/.test(content.slice(reading.at))) unsure('struck text');
  keep(reading, end);
};

const colon: Step = (reading) => {
  const {content} = reading.source;
  if (content.startsWith('://', reading.at)) return addressAt(reading);
  // The parser looks at halves of pairs, which are no signs.
  const name = /:(?:[^\s\p{P}\p{S}]|[\u{10000}-\u{10FFFF}])(?:[^\s\p{P}\p{S}]|[-_\u{10000}-\u{10FFFF}])*/uy;
  if (content.startsWith('\\:', reading.at - 2)) unsure('directive');
  const directive = matchAt(name, content, reading.at)?.[0];
  if (directive === undefined || content.charAt(reading.at - 1) === ':') return keep(reading, reading.at + 1);
  const after = content.charAt(reading.at + directive.length);
  if (/[[{]/.test(after)) unsure('directive');
  if (after === ':' || /[-_]$/.test(directive)) return keep(reading, reading.at + 1);
  add(
    reading,
    {type: 'textDirective', name: directive.slice(1), attributes: {}, children: []},
    reading.at + directive.length,
  );
};

const dollar: Step = (reading) => {
  if (reading.source.content.includes('[[')) unsure('mathematics');
  keep(reading, reading.at + 1);
};

const STEPS: Readonly<Record<string, Step>> = {
  '\n': lineEnd,
  '\\': escape,
  '`': code,
  '*': emphasis,
  _: emphasis,
  '!': open,
  '[': open,
  ']': closeBracket,
  '<': angle,
  '{': brace,
  '&': reference,
  '~': tilde,
  ':': colon,
  $: dollar,
  '@': mailAt,
};

function endOfRun(text: string, start: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) === text.charCodeAt(start)) end++;
  return end;
}
