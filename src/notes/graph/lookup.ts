import {compareText} from '../problems';
import type {IndexedNote} from '../reading/types';
import {fold} from '../resolution/paths';
import type {Backlink, NoteIndex} from './types';

/** Whether a note may be named in lists and on other pages. */
export function isListed({visibility}: NoteIndex, sourcePath: string): boolean {
  return visibility.get(sourcePath) === 'listed';
}

/** The notes that may be named, in the order of their paths. */
export function listedNotes(index: NoteIndex): IndexedNote[] {
  return [...index.names.notes.values()].filter(({sourcePath}) => isListed(index, sourcePath));
}

/** The links to a note or file from notes that may be named, in the order of their paths and places. */
export function backlinksOf(index: NoteIndex, sourcePath: string): readonly Backlink[] {
  return (index.backlinks.get(sourcePath) ?? []).filter(({from}) => isListed(index, from));
}

/** The notes that a note leads to and that may be named, each once, in the order of its text. */
export function outgoingOf(index: NoteIndex, sourcePath: string): string[] {
  const paths = (index.links.get(sourcePath) ?? []).flatMap(({link, resolved}) =>
    link.form === 'definition' || resolved.destination === undefined ? [] : [resolved.destination.sourcePath],
  );
  return [...new Set(paths)].filter((path) => path !== sourcePath && isListed(index, path));
}

/** Listed notes to which no other listed note leads. */
export function orphans(index: NoteIndex): string[] {
  return pathsOf(index).filter((path) => backlinksOf(index, path).length === 0);
}

/** Listed notes that lead to no other listed note. */
export function deadEnds(index: NoteIndex): string[] {
  return pathsOf(index).filter((path) => outgoingOf(index, path).length === 0);
}

/** A note that is linked to but not yet written. */
export type Wanted = {
  /** Its name as it is first written. */
  readonly name: string;
  readonly from: readonly Backlink[];
};

/** Notes that listed notes name in wikilinks and that do not exist; the most wanted first, then by name. */
export function wanted(index: NoteIndex): Wanted[] {
  const byName = new Map<string, {name: string; from: Backlink[]}>();
  for (const from of pathsOf(index)) {
    for (const {link, resolved} of index.links.get(from) ?? []) {
      if (link.form !== 'wikilink' || resolved.fault?.rule !== 'unknown-note') continue;
      const known = byName.get(fold(link.target));
      if (known === undefined) byName.set(fold(link.target), {name: link.target, from: [{from, link}]});
      else known.from.push({from, link});
    }
  }
  return [...byName.values()].sort((a, b) => b.from.length - a.from.length || compareText(a.name, b.name));
}

function pathsOf(index: NoteIndex): string[] {
  return listedNotes(index).map(({sourcePath}) => sourcePath);
}
