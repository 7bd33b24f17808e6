import type {NoteText} from '../check';
import type {NoteIndex} from '../graph/types';

/**
 * What the page of a note takes from other notes, as lines: where each wikilink leads, and the text of each note that is
 * embedded, with what that takes. Two indexes that give the same lines give the same page. Empty for a note that takes
 * nothing, as most do.
 */
export function takenBy(
  index: NoteIndex,
  sourcePath: string,
  textOf: (sourcePath: string) => NoteText,
  seen: ReadonlySet<string> = new Set(),
): string[] {
  return (index.links.get(sourcePath) ?? []).flatMap(({link, resolved: {destination}}) => {
    if (link.form !== 'wikilink') return [];
    const {target, heading = [], block = ''} = link;
    const written = [target, ...heading, block].join('#');
    if (destination === undefined) return [`${written} → nothing`];
    const {sourcePath: to, anchor = ''} = destination;
    const line = `${written} → ${to}#${anchor} ${index.visibility.get(to) ?? 'file'}`;
    if (!link.embed || !index.names.notes.has(to) || seen.has(to)) return [line];
    return [line, textOf(to).text, ...takenBy(index, to, textOf, new Set([...seen, to]))];
  });
}
