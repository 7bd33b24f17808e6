import type {IndexedNote, NoteLink} from '../reading/types';
import {findByAddress, type FoundAddress} from './address';
import {findBlock, findHeading} from './anchor';
import {findByName} from './find';
import type {Names} from './names';
import {fold} from './paths';

/** Where a link leads. */
export type Destination = {
  /** Path from the site's root of a note or another file. */
  readonly sourcePath: string;
  /** Id on the note's page of the heading or block that it leads to. */
  readonly anchor?: string;
};

/** Why a link does not lead where it should. */
export type Fault =
  | {readonly rule: 'unknown-note'}
  | {readonly rule: 'ambiguous-note'; readonly rivals: readonly string[]}
  | {readonly rule: 'unknown-heading' | 'unknown-block'; readonly sourcePath: string};

/**
 * What became of a link. A link with a fault may lead somewhere all the same: to the first of several notes, or to a
 * note without the heading. One that leads to a page that no note makes has neither.
 */
export type Resolved = {readonly destination?: Destination; readonly fault?: Fault};

/** Finds what a link of a note leads to. */
export function resolveLink(names: Names, note: IndexedNote, link: NoteLink): Resolved {
  const found =
    link.target === ''
      ? {sourcePath: note.sourcePath, rivals: []}
      : link.form === 'wikilink'
        ? (findByName(names, note.sourcePath, link.target) ?? findByDefinition(names, note, link))
        : findByAddress(names, note, link);
  if (found === 'elsewhere') return {};
  if (found === undefined) return {fault: {rule: 'unknown-note'}};
  const {sourcePath, rivals} = found;
  const target = names.notes.get(sourcePath);
  const inside = target === undefined ? {place: {}} : placeIn(target, link);
  const fault: Fault | undefined =
    rivals.length > 0 ? {rule: 'ambiguous-note', rivals: [sourcePath, ...rivals]} : inside.fault;
  return {destination: {sourcePath, ...inside.place}, ...(fault !== undefined && {fault})};
}

/** Where a note that Foam has written says itself what a name leads to: `[name]: path.md`. */
function findByDefinition(names: Names, note: IndexedNote, {target}: NoteLink): FoundAddress {
  const definition = note.links.find(({form, label}) => form === 'definition' && fold(label) === fold(target));
  return definition === undefined ? undefined : findByAddress(names, note, definition);
}

type Inside = {readonly place: Pick<Destination, 'anchor'>; readonly fault?: Fault};

function placeIn(note: IndexedNote, {form, heading, block, anchor}: NoteLink): Inside {
  const name = block ?? (anchor?.startsWith('^') === true ? anchor.slice(1) : undefined);
  if (name !== undefined) {
    const found = findBlock(note, name);
    return found === undefined ? unknown('unknown-block', note) : {place: {anchor: found.anchor}};
  }
  if (anchor !== undefined) {
    // Pages have ids that are not from headings, such as those of components: Docusaurus checks these on the page.
    return note.headings.some(({id}) => id === anchor) ? {place: {anchor}} : {place: {}};
  }
  if (form !== 'wikilink' || heading === undefined) return {place: {}};
  const found = findHeading(note, heading);
  return found === undefined ? unknown('unknown-heading', note) : {place: {anchor: found.id}};
}

function unknown(rule: 'unknown-heading' | 'unknown-block', {sourcePath}: IndexedNote): Inside {
  return {place: {}, fault: {rule, sourcePath}};
}
