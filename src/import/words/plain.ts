import type {MarkedToken, Token, Tokens} from 'marked';
import type {Plain} from '../types';
import {JOINED, textOfHtml} from './html';
import {decoded, undisputed} from './references';
import {PlainLexer} from './tokenizer';

/** Links without an end in one block beyond which the reader takes minutes. */
const MOST_OPEN = 100;
/** Where code was taken out of a text: one of these for each, in their order, and the first again after the last. */
const FIRST_HOLE = 0xe000;
const HOLES = 0x1900;

/**
 * Reads a page as plain CommonMark with the reader of another project: what stands in it as words, markup of Markdown and
 * HTML taken off but for marks of emphasis, which divide no words, and where its links lead. It knows nothing of the
 * import's own trees, so that what these lose is seen. `shown` takes a dialect's own marks off the text, in which code is
 * left out. Nothing for a text that it cannot read.
 *
 * `a **b** [c](d.md)` → `{text: 'a **b** c', links: ['d.md']}`
 */
export function readPlain(body: string, shown: (text: string) => Plain): Plain | undefined {
  if (body.split(/\n[ \t]*\n/).some((block) => times(block, '](') - times(block, ')') > MOST_OPEN)) return undefined;
  const reading: Reading = {text: '', code: [], links: []};
  try {
    readAll(new PlainLexer().lex(body.replace(NOTE, dedented)), reading);
  } catch {
    // Nested too deep.
    return undefined;
  }
  const {text, links} = shown(reading.text);
  let nth = 0;
  const filled = text.replace(HOLE, (hole) => {
    // A hole says which code it is of, as far as its letter goes; what was taken out between them is passed over.
    nth += (hole.charCodeAt(0) - FIRST_HOLE - (nth % HOLES) + HOLES) % HOLES;
    return reading.code[nth++] ?? '';
  });
  return {text: undisputed(filled), links: [...reading.links, ...links]};
}

const HOLE = /[\uE000-\uF8FF]/g;

function times(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** A footnote with the lines below it that are its own, which are indented and no code. */
const NOTE = /^\[\^[^\]\n]+\]:.*(?:\n(?: {4}.*|[ \t]*$))*/gm;

function dedented(text: string): string {
  return text.replace(/^ {4}/gm, '');
}

type Reading = {text: string; readonly code: string[]; readonly links: string[]};

function readAll(tokens: readonly Token[], reading: Reading): void {
  // Without extensions of the reader there are no other kinds of tokens.
  for (const token of tokens as readonly MarkedToken[]) readToken(token, reading);
}

function readToken(token: MarkedToken, reading: Reading): void {
  switch (token.type) {
    case 'code':
      addCode(` ${titleOf(token.lang)} ${token.text} `, reading);
      break;
    case 'codespan':
      addCode(token.text, reading);
      return;
    case 'html':
      return readHtml(token.raw, reading);
    case 'image':
      reading.links.push(token.href);
      reading.text += ` \u2063${decoded(token.text)}\u2063 `;
      return;
    case 'table':
      for (const {tokens} of [token.header, ...token.rows].flat()) {
        readAll(tokens, reading);
        reading.text += '\n';
      }
      return;
    case 'def':
      // A footnote of one word looks like the definition of a link, which shows nothing by itself.
      if (token.tag.startsWith('^')) reading.text += token.href;
      break;
    case 'escape':
      reading.text += token.text;
      return;
    case 'list':
      for (const {tokens} of token.items) readAll(tokens, reading);
      break;
    case 'text':
      if (token.tokens !== undefined && token.tokens.length > 0) return readParts(token.tokens, '\n', reading);
      reading.text += decoded(token.text).replace(FOOTNOTE, ' ').replace(HOLE, ' ');
      return;
    case 'link':
      return readLink(token, reading);
    case 'paragraph':
    case 'heading':
    case 'blockquote':
      readAll(token.tokens ?? [], reading);
  }
  reading.text += '\n';
}

/** `[name]` alone may be the inside of `[[name]]`, and `[^name]` is a footnote where a definition makes a link of it. */
function readLink({href, raw, text, tokens}: Tokens.Link, reading: Reading): void {
  if (raw.startsWith('[^')) return;
  reading.links.push(href);
  // Between angle brackets nothing has another meaning.
  if (raw.startsWith('<')) return void (reading.text += text);
  const isName = raw === `[${text}]`;
  if (isName) reading.text += '[';
  readParts(tokens, isName ? ']' : '', reading);
}

function readParts(tokens: readonly Token[], end: string, reading: Reading): void {
  readAll(tokens, reading);
  reading.text += end;
}

/** `[^name]` and `[^name]:`, of which a reader sees a number. */
const FOOTNOTE = /\[\^[^\]\s]+\]:?/g;

function addCode(code: string, reading: Reading): void {
  reading.text += String.fromCharCode(FIRST_HOLE + (reading.code.length % HOLES));
  reading.code.push(code);
}

function readHtml(html: string, reading: Reading): void {
  const {text, links} = textOfHtml(html);
  const [, closed] = /^<\/([a-z][\w-]*)/i.exec(html) ?? [];
  // Of a closing tag alone nothing is left to divide words.
  reading.text += closed === undefined || JOINED.has(closed.toLowerCase()) ? text : ' ';
  reading.links.push(...links);
}

/** The title of a block of code. */
function titleOf(info = ''): string {
  return /\btitle="([^"]*)"/.exec(info)?.[1] ?? '';
}
