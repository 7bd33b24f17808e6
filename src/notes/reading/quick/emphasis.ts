import type {PhrasingContent} from 'mdast';
import type {Item, Run} from './reading';

/** Makes emphasis of the runs that belong together, as CommonMark says, and text of the others. */
export function emphasised(given: readonly Item[], nest: (inside: readonly Item[]) => PhrasingContent[]): Item[] {
  const items = [...given];
  for (let at = 1; at < items.length; at++) {
    const closer = items[at];
    if (closer?.type !== 'run' || !closer.closes) continue;
    const from = openerOf(items, at, closer);
    const opener = items[from];
    if (opener?.type !== 'run') continue;
    const size = opener.size > 1 && closer.size > 1 ? 2 : 1;
    const children = nest(items.slice(from + 1, at).map(textOfRun));
    opener.size -= size;
    closer.size -= size;
    const left = [opener, {type: size === 2 ? 'strong' : 'emphasis', children} satisfies Item, closer];
    const kept = left.filter((item) => item.type !== 'run' || item.size > 0);
    items.splice(from, at - from + 1, ...kept);
    // What is left of the closing run may close once more.
    at = from + kept.length - (closer.size > 0 ? 2 : 1);
  }
  return items.map(textOfRun);
}

function openerOf(items: readonly Item[], at: number, closer: Run): number {
  for (let from = at - 1; from >= 0; from--) {
    const opener = items[from];
    if (opener?.type !== 'run' || !opener.opens || opener.marker !== closer.marker) continue;
    const unlike = (opener.closes || closer.opens) && closer.size % 3 !== 0 && (opener.size + closer.size) % 3 === 0;
    if (!unlike) return from;
  }
  return -1;
}

function textOfRun(item: Item): Item {
  return item.type === 'run' ? {type: 'text', value: item.marker.repeat(item.size)} : item;
}

/** The run of a marker that stands in a text from an offset up to another. */
export function runAt(text: string, start: number, end: number): Run {
  const marker = text.charAt(start);
  const before = start === 0 ? '' : text.charAt(start - 1);
  const after = text.charAt(end);
  const opens = flanks(after, before);
  const closes = flanks(before, after);
  const inWords = marker === '_';
  return {
    type: 'run',
    marker,
    size: end - start,
    opens: opens && (!inWords || sortOf(before) !== 'word' || !closes),
    closes: closes && (!inWords || sortOf(after) !== 'word' || !opens),
  };
}

/** Whether emphasis may begin between these characters, seen from the inner one; or end, seen from the last one. */
function flanks(inner: string, outer: string): boolean {
  const sort = sortOf(inner);
  return sort === 'word' || (sort === 'sign' && sortOf(outer) !== 'word') || inner === '~';
}

function sortOf(character: string): 'blank' | 'sign' | 'word' {
  if (character === '' || /\s/.test(character)) return 'blank';
  return /[\p{P}\p{S}]/u.test(character) ? 'sign' : 'word';
}
