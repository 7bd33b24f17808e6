import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {NoteIndex} from '../graph/types';
import {KINDS} from '../kinds';
import {isElsewhere, pathLength} from '../reading/address';
import type {IndexedNote} from '../reading/types';
import {findByAddress} from '../resolution/address';
import {permalinkOf} from '../resolution/permalink';

/**
 * Turns links to files, in place, into addresses where they lead from the journal to other notes or the other way round:
 * Docusaurus resolves the files of either by themselves. So are links of a journal note to its own places, since lists
 * show its beginning without these.
 *
 * in `docs/a.mdx`: `[x](journal/2026-03-21-b.mdx#c)` → `[x](/journal/2026/03/21/b/#c)`;
 * in `docs/journal/2026-03-21-b.mdx`: `[x](#c)` → `[x](/journal/2026/03/21/b/#c)`
 */
export function crossLinks(tree: Root, sourcePath: string, {names}: NoteIndex): void {
  const note = names.notes.get(sourcePath);
  if (note === undefined) return;
  visit(tree, ['link', 'definition'], (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const target = node.url.slice(0, pathLength(node.url));
    if (/^#./.test(node.url) && isJournal(note, names.root)) node.url = permalinkOf(note, names.root) + node.url;
    if (isElsewhere(target) || !/\.mdx?$/i.test(target)) return;
    const found = findByAddress(names, note, {target, embed: false});
    const other = found === undefined || found === 'elsewhere' ? undefined : names.notes.get(found.sourcePath);
    if (other === undefined || isJournal(other, names.root) === isJournal(note, names.root)) return;
    node.url = permalinkOf(other, names.root) + node.url.slice(target.length);
  });
}

/** Whether a note belongs to the journal. */
export function isJournal({sourcePath}: Pick<IndexedNote, 'sourcePath'>, root: string): boolean {
  return sourcePath.startsWith(`${root}/${KINDS.journal.folder}/`);
}
