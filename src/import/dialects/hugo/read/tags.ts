import {callAt, type Call} from './call';
import {endOfCode, fenceOn} from './fence';

/** A tag in a text. `inCode` are those that stand in code, which call nothing. */
export type Tag = {readonly call: Call; readonly start: number; readonly inCode: boolean};

/** Shortcodes whose inside is no Markdown, so that no other tag and no code can begin in it. */
export const RAW: ReadonlySet<string> = new Set(
  (
    'highlight hl code code-toggle codeblock chart mermaid katex math math.inline rawhtml raw html css js style script ' +
    'plantuml graphviz goat echarts prism runnable swaggerui comment qr diagram vega'
  ).split(' '),
);

/** Whether the inside of a shortcode is to be taken as it is. */
export function isRaw(name: string): boolean {
  return RAW.has(name) || name.endsWith('.inline');
}

/**
 * Finds the tags of a text in one pass, with what is malformed left out. Code is told from text as far as that matters
 * here: blocks between fences, and code in a line.
 */
export function tagsOf(text: string): Tag[] {
  const tags: Tag[] = [];
  // Names that nothing closes any more, so that they are not looked for again and again.
  const open = new Set<string>();
  let codeEnd = 0;
  for (let at = 0; at < text.length;) {
    if (at >= codeEnd && (at === 0 || text[at - 1] === '\n')) codeEnd = Math.max(codeEnd, endOfBlock(text, at));
    if (at >= codeEnd && text[at] === '`') {
      codeEnd = text[at - 1] === '\\' ? codeEnd : (endOfCode(text, at) ?? codeEnd);
      if (at >= codeEnd) {
        while (text[at] === '`') at++;
        continue;
      }
    }
    const call = text[at] === '{' ? callAt(text, at) : undefined;
    if (call === undefined) {
      at++;
      continue;
    }
    const inCode = at < codeEnd;
    tags.push({call, start: at, inCode});
    at = call.end;
    const holds = !inCode && isRaw(call.name) && !call.closes && !call.isWhole && !open.has(call.name);
    const close = holds ? closeOf(text, call) : undefined;
    if (close === undefined) {
      if (holds) open.add(call.name);
    } else {
      tags.push(close);
      at = close.call.end;
    }
  }
  return tags;
}

/** Where the block of code ends whose fence is on the line that begins at a place; the place itself without a fence. */
function endOfBlock(text: string, start: number): number {
  const fence = fenceOn(lineAt(text, start));
  if (fence === undefined) return start;
  for (let at = nextLine(text, start); at < text.length; at = nextLine(text, at)) {
    const other = fenceOn(lineAt(text, at));
    if (other?.closes === true && other.mark === fence.mark && other.length >= fence.length) return nextLine(text, at);
  }
  return text.length;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 2000));
}

function nextLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}

function closeOf(text: string, {name, end}: Call): Tag | undefined {
  for (let at = text.indexOf('{{', end); at >= 0; at = text.indexOf('{{', at + 1)) {
    const call = callAt(text, at);
    if (call?.closes === true && call.name === name) return {call, start: at, inCode: false};
  }
  return undefined;
}
