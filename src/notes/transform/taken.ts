import type {NoteText} from '../check';
import type {NoteIndex} from '../graph/types';
import {permalinkOf} from '../resolution/permalink';

/**
 * What the page of a note takes from other notes, as lines: where each wikilink leads and at which address, and the text of each note that is
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
    const note = index.names.notes.get(to);
    const address = note === undefined ? 'file' : permalinkOf(note, index.names.root);
    const line = `${written} → ${to}#${anchor} ${address} ${index.visibility.get(to) ?? ''}`.trim();
    if (!link.embed || note === undefined || seen.has(to)) return [line];
    return [line, textOf(to).text, ...takenBy(index, to, textOf, new Set([...seen, to]))];
  });
}
