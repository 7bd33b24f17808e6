import {hidden} from './hidden';
import {tagsOf, type Tag} from './tags';

/** A text whose shortcodes are hidden, and where its lines come from. */
export type HiddenText = {
  readonly text: string;
  /** Line `n` of the text is line `lines[n - 1]` of the source. */
  readonly lines: readonly number[];
};

/** A part of a source: a shortcode with all that is inside of it, or a tag that stands for itself. */
export type Span = {readonly start: number; readonly end: number};

/**
 * Hides every shortcode of a text: one that is closed as a whole, with its inside, as Hugo takes it out. Tags in code
 * stay, but for those that are escaped, since Hugo takes their marks off there too.
 */
export function hide(source: string): HiddenText {
  let text = '';
  let done = 0;
  let line = 1;
  const lines = [1];
  const keep = (part: string) => {
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) lines.push(++line);
    text += part;
  };
  for (const {start, end} of spansIn(tagsOf(source))) {
    keep(source.slice(done, start));
    const part = source.slice(start, end);
    text += hidden(part);
    for (const letter of part) if (letter === '\n') line++;
    done = end;
  }
  keep(source.slice(done));
  return {text, lines};
}

/**
 * The outermost shortcodes. A tag closes the last one of its name that is open; those between them that nothing closes
 * stand for themselves, and so nothing is swallowed by a tag that is never closed.
 */
export function spansIn(tags: readonly Tag[]): Span[] {
  const spans: Span[] = [];
  const open: Tag[] = [];
  const counts = new Map<string, number>();
  const pop = () => {
    const tag = open.pop();
    if (tag !== undefined) counts.set(tag.call.name, (counts.get(tag.call.name) ?? 1) - 1);
    return tag;
  };
  for (const tag of tags) {
    const {call, start, inCode} = tag;
    if (inCode && call.literal === undefined) continue;
    if (call.closes && (counts.get(call.name) ?? 0) > 0) {
      let opening = pop();
      while (opening !== undefined && opening.call.name !== call.name) opening = pop();
      const from = opening?.start ?? start;
      while ((spans.at(-1)?.start ?? -1) >= from) spans.pop();
      spans.push({start: from, end: call.end});
      continue;
    }
    if (!call.closes && !call.isWhole) {
      open.push(tag);
      counts.set(call.name, (counts.get(call.name) ?? 0) + 1);
    }
    spans.push({start, end: call.end});
  }
  return spans;
}
