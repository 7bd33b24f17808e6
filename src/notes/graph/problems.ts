import type {Problem} from '../../types';
import {nearest} from '../nearest';
import type {NoteText} from '../check';
import {compareText, sortProblems} from '../problems';
import {readNote} from '../reading/note';
import type {IndexedNote, NoteLink} from '../reading/types';
import {fold, lastOf, withoutEnding} from '../resolution/paths';
import type {Fault} from '../resolution/resolve';
import {unpublishedFolders} from '../visibility';
import {linksOf} from './build';
import type {NoteIndex, ResolvedLink} from './types';

/** Every link that does not lead where it should, sorted by file and place. */
export function linkProblems(index: NoteIndex): Problem[] {
  const nearestNames = nearestNamesIn(index);
  const problems = [...index.links].flatMap(([sourcePath, links]) =>
    links.flatMap((link) => problemOf(index, sourcePath, link, nearestNames) ?? []),
  );
  return sortProblems(problems);
}

/**
 * The same for texts that are no notes and that notes take in, such as `_part.mdx`. Whether such a text is published is not known
 * unless its folder says so.
 */
export function partProblems(index: NoteIndex, parts: readonly NoteText[]): Problem[] {
  const nearestNames = nearestNamesIn(index);
  const unpublished = unpublishedFolders([...index.names.notes.values()]);
  const problems = parts.flatMap((part) => {
    const {sourcePath} = part;
    const isHidden = unpublished.some((folder) => sourcePath.startsWith(`${folder}/`));
    return linksOf(index.names, readNote(part))
      .flatMap((link) => problemOf(index, sourcePath, link, nearestNames) ?? [])
      .filter(({rule}) => rule !== 'hidden-note' || !isHidden);
  });
  return sortProblems(problems);
}

type NearestNames = (name: string) => readonly string[];

/**
 * What is wrong with a link of a note, if anything: a fault of its own, or that it leads from a note that is published to
 * one that is not.
 */
export function problemOf(
  index: NoteIndex,
  sourcePath: string,
  {link, resolved: {destination, fault}}: ResolvedLink,
  nearestNames: NearestNames = nearestNamesIn(index),
): Problem | undefined {
  const place = {line: link.line, column: link.column};
  if (fault !== undefined) {
    const said = sayFault(index, link, fault, nearestNames);
    return {sourcePath, place, rule: fault.rule, ...said};
  }
  const isSeen = index.visibility.get(sourcePath) !== 'hidden';
  if (destination === undefined || !isSeen || index.visibility.get(destination.sourcePath) !== 'hidden')
    return undefined;
  const message = `${shown(link)} leads to a note that is not published.`;
  return {sourcePath, place, rule: 'hidden-note', message, mend: 'Publish the note, or say it without the link.'};
}

type Said = Pick<Problem, 'message' | 'mend'>;

function sayFault(index: NoteIndex, link: NoteLink, fault: Fault, nearestNames: NearestNames): Said {
  switch (fault.rule) {
    case 'unknown-note':
      return {
        message: `There is no note or file ${shown(link)}.`,
        ...perhaps(nearestNames(link.form === 'wikilink' ? link.target : lastOf(withoutEnding(link.target)))),
      };
    case 'ambiguous-note':
      return {
        message: `${shown(link)} may mean ${fault.rivals.length} notes.`,
        mend: `Write more of the path: ${listed(fault.rivals.slice(0, 3))}.`,
      };
    case 'unknown-heading': {
      const headings = index.names.notes.get(fault.sourcePath)?.headings ?? [];
      const name = link.heading?.at(-1) ?? '';
      const message = `There is no heading «${link.heading?.join(' › ') ?? ''}» in ${fault.sourcePath}.`;
      return {
        message,
        ...perhaps(nearest(name, distinct(headings.map(({text}) => text)))),
      };
    }
    case 'unknown-block': {
      const blocks = index.names.notes.get(fault.sourcePath)?.blocks ?? [];
      const name = link.block ?? link.anchor?.slice(1) ?? '';
      return {
        message: `There is no block «^${name}» in ${fault.sourcePath}.`,
        ...perhaps(
          nearest(
            name,
            blocks.map(({id}) => id),
          ),
        ),
      };
    }
  }
}

function shown({form, target}: NoteLink): string {
  return form === 'wikilink' ? `[[${target}]]` : `«${target}»`;
}

function perhaps(names: readonly string[]): {readonly mend?: string} {
  return names.length === 0 ? {} : {mend: `Perhaps ${listed(names)}.`};
}

/** `a`, `a or b`, `a, b or c` */
function listed(names: readonly string[]): string {
  const all = names.map((name) => `«${name}»`);
  return [all.slice(0, -1).join(', '), ...all.slice(-1)].filter((part) => part !== '').join(' or ');
}

/** Finds names near to one; each is looked up once, since a wanted note is often named many times. */
function nearestNamesIn(index: NoteIndex): NearestNames {
  const known = new Map<string, readonly string[]>();
  const all = distinct([...index.names.notes.values()].flatMap(namesOfNote)).sort(compareText);
  return (name) => {
    const found = known.get(name) ?? nearest(name, all);
    known.set(name, found);
    return found;
  };
}

function namesOfNote({sourcePath, title, aliases}: IndexedNote): string[] {
  return [title, ...aliases, lastOf(withoutEnding(sourcePath))];
}

/** Names that are the same without case count once, as they are first written. */
function distinct(names: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const name of names) if (!byName.has(fold(name))) byName.set(fold(name), name);
  return [...byName.values()];
}
