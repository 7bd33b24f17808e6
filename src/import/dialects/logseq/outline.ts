/** A line of a text, and the line of the source that it comes from, from 1. */
export type Line = {readonly text: string; readonly line: number};

/** A block of an outline: what stands before its dash, and its lines without their indent; the first is behind the dash. */
export type Block = {
  readonly indent: string;
  /** Whether it has a dash; what stands above the first dash has none. */
  readonly isItem: boolean;
  readonly lines: readonly Line[];
};

const ITEM = /^(?<indent>[ \t]*)-(?:[ \t](?<text>.*))?$/;
const FENCE = /^[ \t]*(?:-[ \t]+)?(?<mark>`{3,}|~{3,})(?<info>.*)$/;

/** Takes an outline apart into its blocks; a dash in code begins none. */
export function blocksIn(text: string): Block[] {
  const blocks: {indent: string; isItem: boolean; lines: Line[]}[] = [{indent: '', isItem: false, lines: []}];
  let fence = '';
  for (const [nth, whole] of text.split('\n').entries()) {
    const line = nth + 1;
    const found = fence === '' ? ITEM.exec(whole)?.groups : undefined;
    const last = blocks.at(-1);
    if (found !== undefined)
      blocks.push({indent: found.indent ?? '', isItem: true, lines: [{text: found.text ?? '', line}]});
    else last?.lines.push({text: last.isItem ? withoutIndent(whole, last.indent) : whole, line});
    fence = fenceAfter(whole, fence);
  }
  return blocks;
}

function withoutIndent(text: string, indent: string): string {
  const rest = text.startsWith(indent) ? text.slice(indent.length) : text.trimStart();
  return rest.replace(/^ {1,2}/, '');
}

/** The fence of the code that goes on behind a line; empty outside of code. */
export function fenceAfter(text: string, fence: string): string {
  const {mark = '', info = ''} = FENCE.exec(text)?.groups ?? {};
  if (mark === '') return fence;
  if (fence === '') return mark;
  return mark.startsWith(fence) && info.trim() === '' ? '' : fence;
}

/** `key:: value` on a line of its own. */
export function propertyOn(text: string): readonly [key: string, value: string] | undefined {
  const {key, value = ''} =
    /^\s*(?<key>[\p{L}_][\p{L}\p{N}_./?*+!$%&=<>-]*)::(?:[ \t]+(?<value>.*))?$/u.exec(text)?.groups ?? {};
  return key === undefined ? undefined : [key.toLowerCase(), value.trim()];
}

/** Properties by which Logseq keeps its own accounts, and which it does not show. */
const HIDDEN = new Set(
  (
    'id collapsed heading created-at updated-at public icon filters template template-including-parent ls-type ' +
    'background-color exclude-from-graph-view title alias aliases'
  ).split(' '),
);

/** Whether readers of Logseq do not see a property. */
export function isHidden(key: string): boolean {
  return HIDDEN.has(key) || /^(?:card-|hl-|query-|logseq[.])/.test(key);
}
