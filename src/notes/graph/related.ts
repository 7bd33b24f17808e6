import type {IndexedNote} from '../reading/types';
import {permalinkOf} from '../resolution/permalink';
import {followed} from './follow';
import {begun, type Kinship} from './kinship';
import {reasonsOf} from './reasons';
import type {Related} from './shown';
import type {NoteIndex} from './types';
import type {Words} from './words';

/** Finds the related notes of one note by its path; nothing for a note that is not listed. */
export type RelatedOf = (sourcePath: string) => readonly Related[] | undefined;

/**
 * Tells for each listed note the up to five others that are most like it by shared links, tags and words, the most alike
 * first. Notes that link to one another are left out: the text and the backlinks name them already.
 *
 * Links count in both directions (both link to a note; a third links to both). Words come from outside, counted by note.
 */
export function relatedIn(index: NoteIndex, wordsOf: (note: IndexedNote) => Words): RelatedOf {
  return relatedFollowing(wordsOf)(index);
}

/**
 * The same for one index after another while notes are written: only what a change touches is found anew. How rare a trait
 * is is then asked for changed notes alone, until so many have changed that all begins anew. What was given for an earlier
 * index tells of the last one too.
 */
export function relatedFollowing(wordsOf: (note: IndexedNote) => Words): (index: NoteIndex) => RelatedOf {
  let kinship: Kinship | undefined;
  return (index) => {
    const now = (kinship = (kinship && followed(kinship, index)) ?? begun(index, wordsOf));
    return (sourcePath) => {
      const number = now.numbers.get(sourcePath);
      return number === undefined ? undefined : relatedTo(now, number);
    };
  };
}

function relatedTo(kinship: Kinship, number: number): readonly Related[] {
  const {said, near, index} = kinship;
  const known = said.get(number);
  if (known !== undefined) return known;
  const related = near(number).flatMap(({note: other}): Related[] => {
    const note = kinship.notes[other];
    if (note === undefined) return [];
    const {title, kind} = note;
    const why = whyNear(kinship, number, other);
    return [{title, permalink: permalinkOf(note, index.names.root), ...(kind !== undefined && {kind}), why}];
  });
  said.set(number, related);
  return related;
}

function whyNear({families, notes, wordsOf}: Kinship, a: number, b: number): string[] {
  const note = notes[a];
  return reasonsOf(
    families,
    {a, b},
    {
      titleOf: (one) => notes[one]?.title ?? '',
      textOf: (key) => (note === undefined ? key : (wordsOf(note).get(key)?.text ?? key)),
    },
  );
}
